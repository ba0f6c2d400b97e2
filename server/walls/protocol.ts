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

/** One client's presence: what it shows, as JSON; `null` says that it left. */
export interface Presence {
  readonly client: number
  readonly clock: number
  readonly json: string
}

export const presenceEntry = (client: number, clock: number, state: unknown): Presence => ({
  client,
  clock,
  json: JSON.stringify(state),
})

/** Presence of some clients, written into one piece: hands move often. */
export function presenceMessage(entries: readonly Presence[]): Uint8Array {
  let body = sizeOf(entries.length)
  const sizes = entries.map(({ client, clock, json }) => {
    const bytes = Buffer.byteLength(json)
    body += sizeOf(client) + sizeOf(clock) + sizeOf(bytes) + bytes
    return bytes
  })
  const message = Buffer.allocUnsafe(1 + sizeOf(body) + body)
  let at = putUint(message, 0, kinds.presence)
  at = putUint(message, at, body)
  at = putUint(message, at, entries.length)
  for (const [n, { client, clock, json }] of entries.entries()) {
    at = putUint(message, at, client)
    at = putUint(message, at, clock)
    at = putUint(message, at, sizes[n] ?? 0)
    at += message.write(json, at)
  }
  return message
}

/** Bytes of a number as lib0 writes it: seven bits each, the lowest first. */
function sizeOf(number: number): number {
  let size = 1
  for (let left = number; left > 127; left = Math.floor(left / 128)) size++
  return size
}

/** Writes a number; where the next byte goes. */
function putUint(into: Buffer, at: number, number: number): number {
  let [left, end] = [number, at]
  for (; left > 127; left = Math.floor(left / 128)) into[end++] = 128 | (left % 128)
  into[end++] = left
  return end
}

/** A sentence for developers, which y-websocket logs: why the socket is about to close. */
export const deniedMessage = (why: string): Uint8Array =>
  written((encoder) => {
    encoding.writeVarUint(encoder, kinds.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, why)
  })

/** The entries of a presence message, at most `most` of them; throws when they cannot be read. */
export function* presenceEntries(bytes: Uint8Array, most: number): Generator<Presence> {
  const decoder = decoding.createDecoder(bytes)
  for (let left = Math.min(most, decoding.readVarUint(decoder)); left > 0; left--) {
    yield {
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      json: decoding.readVarString(decoder),
    }
  }
}
