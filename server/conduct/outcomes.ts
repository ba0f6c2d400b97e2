import type { Command } from '../../shared/api/command.ts'
import type { Reply } from '../../shared/api/reply.ts'

/** Outcomes remembered of each session; a device sends again what it sent last, not what it sent an hour ago. */
const remembered = 128

/** What each command was answered: the same id from the same session has the same outcome and no second effect. */
export class Outcomes {
  readonly #sessions = new Map<string, Map<string, Reply>>()

  get(session: string, id: string): Reply | undefined {
    return this.#sessions.get(session)?.get(id)
  }

  put(session: string, id: string, reply: Reply): void {
    const own = this.#sessions.get(session) ?? new Map<string, Reply>()
    this.#sessions.set(session, own)
    own.set(id, reply)
    if (own.size > remembered) for (const oldest of own.keys()) return void own.delete(oldest)
  }
}

/** An outcome as it was stored; null when it is none: its command then counts as never answered. */
export function readOutcome(json: string): Reply | null {
  try {
    const reply = JSON.parse(json) as Partial<Reply> | null
    const sound = reply?.ok === true || (reply?.ok === false && typeof reply.refusal?.code === 'string')
    return sound ? (reply as Reply) : null
  } catch {
    return null
  }
}

/** What is kept of a reply. Of an answer only yes or no: how many stickers were left would tell of the ballot [S2]. */
export const keptReply = (command: Command, reply: Reply): Reply =>
  reply.ok && command.type === 'answer/give' ? { ok: true, result: null } : reply
