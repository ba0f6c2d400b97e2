import type { MediaId, SessionId } from '../../shared/kernel/ids.ts'

/** Most pictures that a session has sent and not used yet, within an hour. */
const mostOfSession = 10
const hourMs = 3_600_000
/** Sessions that are remembered; of the one that sent longest ago, nothing. */
const mostSessions = 5_000

/** [F2] Pictures on their way into a contribution, by who sent them: a device that only fills the disk is told to wait. */
export class Waiting {
  readonly #sent = new Map<SessionId, readonly { readonly id: MediaId; readonly at: number }[]>()

  /** Whether a session may send one more. `isUsed` is asked of those that it has sent lately. */
  async takes(session: SessionId, now: number, isUsed: (id: MediaId) => Promise<boolean>): Promise<boolean> {
    const sent = this.#sent.get(session) ?? []
    if (sent.length < mostOfSession) return true
    const waiting = []
    for (const one of sent) if (now - one.at < hourMs && !(await isUsed(one.id))) waiting.push(one)
    this.#sent.set(session, waiting)
    return waiting.length < mostOfSession
  }

  /** Remembers one that was sent. */
  sent(session: SessionId, id: MediaId, now: number): void {
    const sent = this.#sent.get(session) ?? []
    this.#sent.delete(session)
    this.#sent.set(session, [...sent, { id, at: now }].slice(-2 * mostOfSession))
    if (this.#sent.size > mostSessions) for (const oldest of this.#sent.keys()) if (this.#sent.delete(oldest)) break
  }
}
