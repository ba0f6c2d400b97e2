import { Bucket } from './bucket.ts'

/** What a session may still do at walls, however many lines it opens and closes [F2]. */
export interface Allowance {
  readonly messages: Bucket
  readonly bytes: Bucket
  /** Values written; deletions count for a sixteenth, since what is gone already costs next to nothing. */
  readonly work: Bucket
  /** Questions for what it misses and for who is here, each by what its answer weighs: a whole wall, at worst. */
  readonly questions: Bucket
  /** Lines opened. */
  readonly arrivals: Bucket
  /** Refused edits, each by what it weighs: half an hour's acts may be played again, and a refusal may cost a new shadow of the wall. */
  readonly refusals: Bucket
  /** Client ids that nobody had before: each stays in every device's list of them. */
  readonly clients: Bucket
}

/** Sessions that are remembered; of the one that was here longest ago, nothing. */
const most = 2_000

/** The allowances of this edge, by session. */
export class Allowances {
  readonly #sessions = new Map<string, Allowance>()

  of(session: string, now: number): Allowance {
    const known = this.#sessions.get(session) ?? fresh(now)
    this.#sessions.delete(session)
    this.#sessions.set(session, known)
    if (this.#sessions.size > most) for (const oldest of this.#sessions.keys()) if (this.#sessions.delete(oldest)) break
    return known
  }
}

const fresh = (now: number): Allowance => ({
  messages: new Bucket(800, 150, now),
  bytes: new Bucket(2 << 20, 256 << 10, now),
  work: new Bucket(16_384, 1_024, now),
  questions: new Bucket(120, 1, now),
  arrivals: new Bucket(120, 2, now),
  refusals: new Bucket(60, 1 / 2, now),
  clients: new Bucket(120, 1 / 5, now),
})
