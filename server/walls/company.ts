import { Clients } from './clients.ts'
import { type Presence, presenceEntries, presenceEntry, presenceMessage } from './protocol.ts'

/** Who somebody is, in the server's word: it stands as `user` in what they show of themselves [F5]. */
export interface Identity {
  readonly id: string
  readonly label: string | null
  readonly table: string | null
  readonly role: string
}

/** Longest state that a client may show, in characters of JSON. */
const longestState = 4096
/** Most clients of one message: y-websocket says back what it hears of all others. */
const mostEntries = 512

/** Somebody at a wall: one socket. */
export interface Speaker {
  readonly session: string
  readonly user: Identity
  /** The client that it speaks for, once it has. */
  client: number | null
}

/** What a client said last: it is read when it is told, since hands move more often than that. */
interface Said {
  readonly by: Speaker
  /** Which of the marks tells its session from all others here: the first that is free, counted from 0. */
  readonly mark: number
  readonly clock: number
  readonly json: string
}

/**
 * Who is at a wall and what they are doing. Each client speaks for itself alone, under the identity that the server
 * knows; what many do within one tick leaves as one message, the same bytes for everyone.
 */
export class Company {
  readonly #said = new Map<number, Said>()
  readonly clients: Clients
  /** Clients whose state changed since it was last taken; those that left, with the clock of their leaving. */
  readonly #news = new Map<number, Presence | 'said'>()

  /** `clients` says whose client ids are, here and in edits. */
  constructor(clients = new Clients()) {
    this.clients = clients
  }

  /**
   * Hears what a speaker shows of itself: the first client in whose name it says something new is its own. All else is
   * passed over, since y-websocket says back what it hears of others.
   */
  hear(bytes: Uint8Array, speaker: Speaker): void {
    try {
      for (const { client, clock, json } of presenceEntries(bytes, mostEntries)) {
        if (
          speaker.client === null &&
          this.#isNew(client, clock) &&
          json !== 'null' &&
          this.clients.claims(client, speaker.session)
        ) {
          speaker.client = client
        }
        if (client !== speaker.client) continue
        if (json.length <= longestState && this.#isNew(client, clock))
          this.#keep(client, { by: speaker, mark: this.#markOf(client, speaker), clock, json })
        return
      }
    } catch {
      // What cannot be read shows nothing.
    }
  }

  /** A speaker has left; its client may have come back on another socket meanwhile. */
  left(speaker: Speaker): void {
    const said = speaker.client === null ? undefined : this.#said.get(speaker.client)
    if (speaker.client === null || said?.by !== speaker) return
    this.#said.delete(speaker.client)
    this.#news.set(speaker.client, presenceEntry(speaker.client, said.clock, null))
  }

  /** What is new since it was last taken, as one message; null when nothing is. */
  take(): Uint8Array | null {
    const entries = [...this.#news].flatMap(([client, news]) => (news === 'said' ? this.#shown(client) : news) ?? [])
    this.#news.clear()
    return entries.length === 0 ? null : presenceMessage(entries)
  }

  /** Everyone, for somebody who just came; null when nobody shows anything. */
  all(): Uint8Array | null {
    const entries = [...this.#said.keys()].flatMap((client) => this.#shown(client) ?? [])
    return entries.length === 0 ? null : presenceMessage(entries)
  }

  #isNew(client: number, clock: number): boolean {
    const said = this.#said.get(client)
    return said === undefined || clock > said.clock
  }

  /** A session keeps its mark for as long as it shows anything. */
  #markOf(client: number, { session }: Speaker): number {
    const known = this.#said.get(client)
    if (known) return known.mark
    const marks = new Map([...this.#said.values()].map(({ by, mark }) => [by.session, mark]))
    const own = marks.get(session)
    if (own !== undefined) return own
    const taken = new Set(marks.values())
    let mark = 0
    while (taken.has(mark)) mark++
    return mark
  }

  #keep(client: number, said: Said): void {
    if (said.json !== 'null') {
      this.#said.set(client, said)
      this.#news.set(client, 'said')
    } else if (this.#said.delete(client)) this.#news.set(client, presenceEntry(client, said.clock, null))
  }

  /** What a client shows, under the identity that the server knows; null when it said nothing that can be read. */
  #shown(client: number): Presence | null {
    const said = this.#said.get(client)
    const state = said && objectOf(said.json)
    return said && state
      ? presenceEntry(client, said.clock, { ...state, user: { ...said.by.user, mark: said.mark } })
      : null
  }
}

/** The object that a JSON text is of; null when it is none. */
function objectOf(json: string): object | null {
  try {
    const state: unknown = JSON.parse(json)
    return typeof state === 'object' && state !== null && !Array.isArray(state) ? state : null
  } catch {
    return null
  }
}
