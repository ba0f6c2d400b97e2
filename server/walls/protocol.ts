import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** The numbers of y-websocket's messages, and of y-protocols' steps of a sync. */
const kinds = { sync: 0, presence: 1, auth: 2, query: 3 } as const
const steps = { vector: 0, missing: 1, update: 2 } as const

/** What a client says. */
export type Incoming =
  /** What it holds, so that it is sent what it misses. */
  | { readonly kind: 'vector'; readonly bytes: Uint8Array }
  /** What it holds and we miss. */
  | { readonly kind: 'missing'; readonly bytes: Uint8Array }
  | { readonly kind: 'update'; readonly bytes: Uint8Array }
  | { readonly kind: 'presence'; readonly bytes: Uint8Array }
  /** Who else is here? */
  | { readonly kind: 'query' }

/** Reads a message; null when it is none. Bytes are views on it, not copies. */
export function readMessage(message: Uint8Array): Incoming | null {
  try {
    const decoder = decoding.createDecoder(message)
    const kind = decoding.readVarUint(decoder)
    if (kind === kinds.query) return { kind: 'query' }
    if (kind === kinds.presence) return { kind: 'presence', bytes: decoding.readVarUint8Array(decoder) }
    if (kind !== kinds.sync) return null
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === steps.vector) return { kind: 'vector', bytes }
    if (step === steps.missing) return { kind: 'missing', bytes }
    return step === steps.update ? { kind: 'update', bytes } : null
  } catch {
    return null
  }
}

const written = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

const syncMessage = (step: number, bytes: Uint8Array): Uint8Array =>
  written((encoder) => {
    encoding.writeVarUint(encoder, kinds.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })

/** "This is what I hold: send me what I miss." */
export const vectorMessage = (vector: Uint8Array): Uint8Array => syncMessage(steps.vector, vector)

/** "This is what you miss." */
export const missingMessage = (update: Uint8Array): Uint8Array => syncMessage(steps.missing, update)

export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(steps.update, update)

/** Presence of some clients; their entries are written as they were encoded once. */
export function presenceMessage(entries: readonly Uint8Array[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + entry.length, 0)
  const head = varUints(entries.length)
  return Buffer.concat([varUints(kinds.presence, head.length + length), head, ...entries])
}

/** A sentence for developers, which y-websocket logs: why the socket is about to close. */
export const deniedMessage = (why: string): Uint8Array =>
  written((encoder) => {
    encoding.writeVarUint(encoder, kinds.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, why)
  })

/** One client's presence as it is relayed; a state of null says that it left. Hands move often: it is written into Node's pool. */
export function presenceEntry(client: number, clock: number, state: unknown): Uint8Array {
  const json = Buffer.from(JSON.stringify(state))
  return Buffer.concat([varUints(client, clock, json.length), json])
}

/** Numbers as lib0 writes them: seven bits a byte, the lowest first. */
function varUints(...numbers: readonly number[]): Buffer {
  const bytes: number[] = []
  for (let left of numbers) {
    for (; left > 127; left = Math.floor(left / 128)) bytes.push(128 | (left % 128))
    bytes.push(left)
  }
  return Buffer.from(bytes)
}

/** The entries of a presence message, at most `most` of them; throws when they cannot be read. */
export function* presenceEntries(
  bytes: Uint8Array,
  most: number,
): Generator<{ readonly client: number; readonly clock: number; readonly json: string }> {
  const decoder = decoding.createDecoder(bytes)
  for (let left = Math.min(most, decoding.readVarUint(decoder)); left > 0; left--) {
    yield {
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    }
  }
}
