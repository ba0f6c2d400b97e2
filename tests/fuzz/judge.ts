import { isDeepStrictEqual } from 'node:util'
import type { Ballot } from '../../shared/answers/ballot.ts'
import type { World } from '../../shared/testing/world.ts'
import { type Canaries, canaryPattern } from './canaries.ts'
import { lookerOf, mayReadBallots } from './readable.ts'
import { Sight } from './sight.ts'
import { type Told, wrongIn } from './structure.ts'

/** What was readable until so long ago may still be on its way: a frame gathers for 100 ms, and a batch for 4. */
const onItsWayMs = 120

/** How something reached a device. */
export type Channel = 'feed' | 'reply' | 'ballots' | 'wall' | 'picture'

/** Something that a server sent to a device. */
export interface Heard {
  readonly session: string
  readonly channel: Channel
  readonly text: string
}

/** A token that belongs to one session, or that nobody may ever hear. */
export interface Secret {
  readonly what: 'handle' | 'cookie' | 'session' | 'device’s word' | 'token or ballot id' | 'card'
  readonly of: string | null
  /** Staff may hear it as well: a device of the team's. */
  readonly staff?: boolean
}

/** That something is gone is told by its id, to whoever may have heard of it before. */
const gone = /"[a-z]+\/[A-Za-z0-9_-]+":null/g
const tokens = /[A-Za-z0-9_-]{22,}/g

/**
 * Weighs every byte that devices were sent: each word in it that stands in one thing only must have been readable by
 * that device at that moment, or a tenth of a second before. Who may read what, it knows from `readable.ts` alone.
 */
export class Judge {
  readonly problems: string[] = []
  /** Messages that were weighed. */
  heard = 0
  readonly #world: World
  readonly #canaries: Canaries
  readonly #sight: Sight
  readonly #secrets = new Map<string, Secret>()
  readonly #told: Told = new Map()
  readonly #pending: (Heard & { readonly at: number })[] = []

  constructor(world: World, canaries: Canaries, now: () => number) {
    this.#world = world
    this.#canaries = canaries
    this.#sight = new Sight(world, canaries, now)
    world.onSettled = (dirty) => this.#sight.look(dirty)
  }

  keeps(token: string, secret: Secret): void {
    this.#secrets.set(token, secret)
  }

  /** A word was made about something that may be readable already. */
  made(): void {
    this.#sight.made()
  }

  hears(heard: Heard, at: number): void {
    this.#pending.push({ ...heard, at })
  }

  /** Weighs what was sent; called when the model has heard of all that was decided. */
  rested(): void {
    if (this.#pending.length === 0) return
    this.#sight.look()
    for (const heard of this.#pending.splice(0)) this.#weigh(heard)
  }

  /** [S3] A list of ballots was handed out. */
  published(session: string, ask: string, list: { readonly ballots: readonly Ballot[] }): void {
    const rows = [...this.#world.state.ballots.entries()].filter(([key]) => key.startsWith(`${ask}:`))
    const sorted = rows.map(([, ballot]) => ballot).sort((a, b) => (a.id < b.id ? -1 : 1))
    // Where few voted, a ballot does not say at which of some places it was given.
    const told = (ballots: readonly Ballot[]) => ballots.map(({ id, marks }) => ({ id, marks }))
    if (!isDeepStrictEqual(told(list.ballots), told(sorted)))
      this.problems.push(
        `[S3] the list of ${ask} is ${JSON.stringify(list)}, the ballots are ${JSON.stringify(sorted)}`,
      )
    const looker = lookerOf(this.#world.state, session)
    if (!looker || !mayReadBallots(this.#world.state, looker, ask))
      this.problems.push(`[S3] ${session} is given the ballots of ${ask}`)
  }

  #weigh(heard: Heard & { readonly at: number }): void {
    const { session, channel, text } = heard
    this.heard++
    for (const word of new Set(text.match(canaryPattern))) this.#weighWord(word, heard)
    const found =
      channel === 'wall'
        ? [...this.#secrets.keys()].filter((one) => text.includes(one))
        : text.replace(gone, '').match(tokens)
    for (const token of new Set(found)) this.#weighToken(token, heard)
    for (const wrong of wrongIn(channel, text, session, this.#told)) this.#cry(wrong, heard)
  }

  #weighWord(word: string, heard: Heard & { readonly at: number }): void {
    const canary = this.#canaries.get(word)
    if (!canary || this.#mayHear(word, heard)) return
    const row = this.#world.state.contributions.get(canary.about)
    this.#cry(`[S1] reads a ${canary.kind} (${this.#since(word, heard)}): ${JSON.stringify(row ?? canary)}`, heard)
  }

  #weighToken(token: string, heard: Heard & { readonly at: number }): void {
    const { session, channel } = heard
    const secret = this.#secrets.get(token)
    const staff = secret?.staff && lookerOf(this.#world.state, session)?.is === 'staff'
    if (secret && secret.of !== session && !staff && channel !== 'ballots')
      this.#cry(`[S3] hears a ${secret.what}`, heard)
    if (this.#world.state.participants.has(token) && (channel === 'wall' || !this.#mayHear(token, heard)))
      this.#cry(`[S6] hears of participant ${token} (${this.#since(token, heard)})`, heard)
  }

  #mayHear(what: string, { session, at }: Heard & { readonly at: number }): boolean {
    const until = this.#sight.until(session, what)
    return until !== null && until >= at - onItsWayMs
  }

  #since(what: string, { session, at }: Heard & { readonly at: number }): string {
    const until = this.#sight.until(session, what)
    return until === null ? 'it never might' : `it might not for ${at - until} ms`
  }

  #cry(what: string, { session, channel, text }: Heard): void {
    const looker = lookerOf(this.#world.state, session)
    const who = looker ? `${looker.is} at ${looker.table ?? 'no table'}` : 'somebody without right'
    this.problems.push(`${who} (${session}) ${what}\n    by ${channel}: ${text.slice(0, 300)}`)
  }
}
