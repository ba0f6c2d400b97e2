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

interface Shown extends Presence {
  readonly by: Speaker
}

/**
 * Who is at a wall and what they are doing. Each client speaks for itself alone, under the identity that the server
 * knows; what many do within one tick leaves as one message, the same bytes for everyone.
 */
export class Company {
  readonly #shown = new Map<number, Shown>()
  readonly clients: Clients
  readonly #news = new Map<number, Presence>()

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
          this.#show(client, clock, JSON.parse(json) as unknown, speaker)
        return
      }
    } catch {
      // What cannot be read shows nothing.
    }
  }

  /** A speaker has left; its client may have come back on another socket meanwhile. */
  left(speaker: Speaker): void {
    const shown = speaker.client === null ? undefined : this.#shown.get(speaker.client)
    if (speaker.client === null || shown?.by !== speaker) return
    this.#shown.delete(speaker.client)
    this.#news.set(speaker.client, presenceEntry(speaker.client, shown.clock, null))
  }

  /** What is new since it was last taken, as one message; null when nothing is. */
  take(): Uint8Array | null {
    if (this.#news.size === 0) return null
    const message = presenceMessage([...this.#news.values()])
    this.#news.clear()
    return message
  }

  /** Everyone, for somebody who just came; null when nobody shows anything. */
  all(): Uint8Array | null {
    return this.#shown.size === 0 ? null : presenceMessage([...this.#shown.values()])
  }

  #isNew(client: number, clock: number): boolean {
    const shown = this.#shown.get(client)
    return shown === undefined || clock > shown.clock
  }

  #show(client: number, clock: number, state: unknown, by: Speaker): void {
    if (state === null) {
      if (this.#shown.delete(client)) this.#news.set(client, presenceEntry(client, clock, null))
    } else if (typeof state === 'object' && !Array.isArray(state)) {
      const shown = { by, ...presenceEntry(client, clock, { ...state, user: by.user }) }
      this.#shown.set(client, shown)
      this.#news.set(client, shown)
    }
  }
}
