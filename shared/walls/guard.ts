import { err, ok, type Result } from '../kernel/result.ts'
import { Bytes, Malformed } from './bytes.ts'
import { recordsMap } from './record.ts'

/** How much one update may hold. */
export interface Bounds {
  readonly bytes: number
  readonly structs: number
}

/** An edit as it comes, and one that replays what a device did while it had no network. */
export const editBounds: Bounds = { bytes: 256 * 1024, structs: 4096 }
export const replayBounds: Bounds = { bytes: 512 * 1024, structs: 8_192 }

/** What one update sets: a value (or values already gone again) after another value of the same key, or as the first of a key. */
export interface Struct {
  readonly clock: number
  readonly after: { readonly client: number; readonly clock: number } | { readonly key: string }
  /** The value as lib0 writes it (`readAny`), safe to read; null when it is gone again. */
  readonly value: Uint8Array | null
}

/** What one update deletes: a client's units from a clock to another, which is not among them. */
export interface Range {
  readonly client: number
  readonly clock: number
  readonly end: number
}

/** An update that is safe to decode. All its structs are of one document: that of the device that sends it. */
export interface Scanned {
  /** Null when it only deletes. */
  readonly client: number | null
  readonly structs: readonly Struct[]
  readonly deleted: readonly Range[]
}

const mostClient = 0xffff_ffff
const mostClock = 0xffff_ffff
const mostGone = 1_000_000
const longestKey = 80
const deepest = 3
/** More ranges than a wall has values. */
const mostDeletions = 32_768

/**
 * [F3] Reads a Yjs V1 update before Yjs does, in one pass whose cost is that of its bytes. It passes what a wall's
 * clients write and nothing else: plain values under keys of the one map, tombstones, deletions. All that can hurt
 * (counts and lengths that do not fit the bytes left, nested types, sub-documents, garbage and gaps of any length,
 * insertions that make Yjs search, the V2 format with its run lengths) is refused; the error is a sentence for developers.
 */
export function scan(update: Uint8Array, bounds: Bounds = editBounds): Result<Scanned, string> {
  if (update.length > bounds.bytes) return err(`an update has at most ${bounds.bytes} bytes`)
  const bytes = new Bytes(update)
  try {
    const written = structsOf(bytes, bounds)
    const deleted = deletesOf(bytes)
    return bytes.left === 0 ? ok({ ...written, deleted }) : err('an update has nothing after its deletions')
  } catch (error) {
    if (error instanceof Malformed) return err(error.message)
    throw error
  }
}

/** The document that an update's structs are of, read from its first bytes; null when there is none. */
export function writerOf(update: Uint8Array): number | null {
  try {
    const bytes = new Bytes(update)
    if (bytes.uint(1, 'writers') === 0) return null
    bytes.count(2, 'structs')
    return bytes.uint(mostClient, 'a client')
  } catch {
    return null
  }
}

function structsOf(bytes: Bytes, bounds: Bounds): Omit<Scanned, 'deleted'> {
  if (bytes.uint(1, 'the number of writers') === 0) return { client: null, structs: [] }
  const count = bytes.count(3, 'the number of structs')
  if (count === 0 || count > bounds.structs) throw new Malformed('the number of structs is out of bounds')
  const client = bytes.uint(mostClient, 'a client')
  let clock = bytes.uint(mostClock, 'a clock')
  const structs: Struct[] = []
  for (let i = 0; i < count; i++) {
    const info = bytes.byte()
    const content = info & 31
    if ((content !== 1 && content !== 8) || (info & 64) !== 0)
      throw new Malformed('a wall holds plain values under keys')
    const after = (info & 128) !== 0 ? idOf(bytes) : keyOf(bytes, info)
    const [length, value] = content === 1 ? [passGone(bytes), null] : [1, plainValue(bytes)]
    structs.push({ clock, after, value })
    clock += length
    if (clock > mostClock) throw new Malformed('a clock is out of bounds')
  }
  return { client, structs }
}

const idOf = (bytes: Bytes) => ({ client: bytes.uint(mostClient, 'a client'), clock: bytes.uint(mostClock, 'a clock') })

function keyOf(bytes: Bytes, info: number): { key: string } {
  if ((info & 32) === 0 || bytes.byte() !== 1 || bytes.text(recordsMap.length, 'the name of a type') !== recordsMap) {
    throw new Malformed(`a wall holds one map, ${recordsMap}`)
  }
  return { key: bytes.text(longestKey, 'a key') }
}

function passGone(bytes: Bytes): number {
  const length = bytes.uint(mostGone, 'the length of what is gone')
  if (length === 0) throw new Malformed('the length of what is gone is out of bounds')
  return length
}

function plainValue(bytes: Bytes): Uint8Array {
  if (bytes.uint(1, 'the number of values') !== 1) throw new Malformed('a key has one value at a time')
  return bytes.value(deepest)
}

/** What is deleted. A device that comes back names all that its document has lost. */
function deletesOf(bytes: Bytes): Range[] {
  const deleted: Range[] = []
  for (let clients = bytes.count(2, 'the number of deleters'); clients > 0; clients--) {
    const client = bytes.uint(mostClient, 'a client')
    for (let ranges = bytes.count(2, 'the number of deletions'); ranges > 0; ranges--) {
      if (deleted.length >= mostDeletions) throw new Malformed('the number of deletions is out of bounds')
      const clock = bytes.uint(mostClock, 'a clock')
      const end = clock + bytes.uint(mostClock, 'the length of a deletion')
      if (end > mostClock) throw new Malformed('a deletion is out of bounds')
      deleted.push({ client, clock, end })
    }
  }
  return deleted
}
