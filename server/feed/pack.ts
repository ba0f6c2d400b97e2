import { constants, crc32, deflateRawSync } from 'node:zlib'

/** What a gzip stream begins with. */
export const packHead: Uint8Array = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/** Shorter pieces are not worth the work. */
const shortest = 400
/** Most bytes of a stored block. */
const mostStored = 0xffff

const packed = new WeakMap<Uint8Array, Uint8Array>()

/**
 * Bytes that go to many, as a piece of a gzip stream that looks back at nothing before it: compressed once, and the
 * same for each stream that takes it, wherever that stream is.
 */
export function packShared(bytes: Uint8Array): Uint8Array {
  if (bytes.length < shortest) return pack(bytes)
  let known = packed.get(bytes)
  if (!known) {
    known = deflateRawSync(bytes, { level: 4, finishFlush: constants.Z_SYNC_FLUSH })
    packed.set(bytes, known)
  }
  return known
}

/** Bytes that go to one device, as a piece of a gzip stream: stored as they are. */
export function pack(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += mostStored) {
    const part = bytes.subarray(at, at + mostStored)
    const { length } = part
    blocks.push(new Uint8Array([0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255]), part)
  }
  return Buffer.concat(blocks)
}

/** A whole answer as gzip: what stands around bytes that go to many, and those compressed once. */
export function packAround(before: Uint8Array, shared: Uint8Array, after: Uint8Array): Uint8Array {
  const end = Buffer.alloc(13)
  end.set([1, 0, 0, 0xff, 0xff])
  end.writeUInt32LE(crc32(after, crc32(shared, crc32(before))), 5)
  end.writeUInt32LE((before.length + shared.length + after.length) >>> 0, 9)
  return Buffer.concat([packHead, pack(before), packShared(shared), pack(after), end])
}
