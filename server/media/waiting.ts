import type { MediaId, SessionId, WorkshopId } from '../../shared/kernel/ids.ts'

const hourMs = 3_600_000
/** How long a picture that nobody uses is kept, ms: a phone sends it, then what it belongs to, and may lose the network between. */
export const unusedMs = 7 * 24 * hourMs
/** Most pictures that a session has sent within an hour and not used. */
const mostOfSession = 10
/** Most pictures that the crowd of a workshop has sent and not used: a gigabyte of the disk, as large as they may be. */
const mostOfCrowd = 300

/** A picture on its way into a contribution. */
export interface Sent {
  readonly id: MediaId
  readonly session: SessionId
  readonly at: number
  /** Sent by a device of the crowd: staff and hosts are bounded by session alone. */
  readonly crowd: boolean
}

/** [F2] Pictures on their way into a contribution, by workshop: a crowd that only fills the disk is told to stop. */
export class Waiting {
  readonly #sent = new Map<WorkshopId, readonly Sent[]>()

  /**
   * Takes note of a picture that is about to be kept, or says whose bound it is beyond. `waits` is asked of those sent
   * before, once a bound is reached: whether they may still be used and are not yet.
   */
  async takes(
    workshop: WorkshopId,
    one: Sent,
    waits: (sent: Sent) => Promise<boolean>,
  ): Promise<'yes' | 'session' | 'crowd'> {
    if (this.#beyond(workshop, one)) await this.#settle(workshop, one.at, waits)
    const beyond = this.#beyond(workshop, one)
    if (!beyond) this.#sent.set(workshop, [...this.#of(workshop), one])
    return beyond ?? 'yes'
  }

  #beyond(workshop: WorkshopId, { session, at, crowd }: Sent): 'session' | 'crowd' | null {
    const sent = this.#of(workshop)
    const own = sent.filter((other) => other.session === session && at - other.at < hourMs)
    if (own.length >= mostOfSession) return 'session'
    return crowd && sent.filter((other) => other.crowd).length >= mostOfCrowd ? 'crowd' : null
  }

  /** Forgets what is used by now or never will be, and what is swept. */
  async #settle(workshop: WorkshopId, now: number, waits: (sent: Sent) => Promise<boolean>): Promise<void> {
    const over = new Set<Sent>()
    for (const sent of this.#of(workshop)) if (now - sent.at >= unusedMs || !(await waits(sent))) over.add(sent)
    this.#sent.set(
      workshop,
      this.#of(workshop).filter((sent) => !over.has(sent)),
    )
  }

  #of(workshop: WorkshopId): readonly Sent[] {
    return this.#sent.get(workshop) ?? []
  }
}
