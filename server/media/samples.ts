import { crc32, deflateSync } from 'node:zlib'
import { ascii, joined, viewOf } from './bytes.ts'

/** For tests: the smallest pictures that readers draw, in pieces, so that something can be put between them. */

const uint16 = (n: number): number[] => [n >> 8, n & 0xff]

/** A JPEG segment. */
export const segment = (marker: number, body: Uint8Array | readonly number[]): Uint8Array =>
  Uint8Array.of(0xff, marker, ...uint16(body.length + 2), ...body)

/** A grey JPEG of so many pixels (one block's worth of data), from its first marker to its last. */
export const jpegPieces = (width = 8, height = 8): Uint8Array[] => [
  Uint8Array.of(0xff, 0xd8),
  segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
  segment(0xdb, [0, ...Array<number>(64).fill(1)]),
  segment(0xc0, [8, ...uint16(height), ...uint16(width), 1, 1, 0x11, 0]),
  segment(0xc4, [0x00, 1, ...Array<number>(15).fill(0), 0]),
  segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
  joined([segment(0xda, [1, 1, 0x00, 0, 63, 0]), Uint8Array.of(0x3f)]),
  Uint8Array.of(0xff, 0xd9),
]

/** A PNG chunk. */
export function pngChunk(name: string, body: Uint8Array | readonly number[]): Uint8Array {
  const chunk = new Uint8Array(12 + body.length)
  const view = viewOf(chunk)
  view.setUint32(0, body.length)
  chunk.set(ascii(name), 4)
  chunk.set(body, 8)
  view.setUint32(8 + body.length, crc32(chunk.subarray(4, 8 + body.length)))
  return chunk
}

/** A PNG of red, green, blue and alpha. */
export const pngPieces = (width = 2, height = 2): Uint8Array[] => [
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  pngChunk('IHDR', [0, 0, ...uint16(width), 0, 0, ...uint16(height), 8, 6, 0, 0, 0]),
  pngChunk('IDAT', deflateSync(new Uint8Array((1 + 4 * width) * height))),
  pngChunk('IEND', []),
]

/** A chunk of a WebP, padded to an even length. */
export function webpChunk(name: string, body: Uint8Array | readonly number[]): Uint8Array {
  const size = Uint8Array.of(body.length & 0xff, (body.length >> 8) & 0xff, (body.length >> 16) & 0xff, 0)
  return joined([ascii(name), size, Uint8Array.from(body), new Uint8Array(body.length % 2)])
}

/** The header of a lossy picture, with some data. */
export const lossy = (width = 5, height = 3): Uint8Array =>
  webpChunk('VP8 ', [0x30, 1, 0, 0x9d, 0x01, 0x2a, width & 0xff, width >> 8, height & 0xff, height >> 8, 1, 2, 3])

/** The header of a lossless picture, with some data. */
export function lossless(width = 5, height = 3): Uint8Array {
  const body = new Uint8Array(9)
  body[0] = 0x2f
  viewOf(body).setUint32(1, (width - 1) | ((height - 1) << 14), true)
  return webpChunk('VP8L', body)
}

/** The header that announces more than a picture. */
export const extended = (flags: number, width = 5, height = 3): Uint8Array =>
  webpChunk('VP8X', [
    flags,
    0,
    0,
    0,
    (width - 1) & 0xff,
    (width - 1) >> 8,
    0,
    (height - 1) & 0xff,
    (height - 1) >> 8,
    0,
  ])

/** A WebP around its chunks. */
export const webp = (...chunks: Uint8Array[]): Uint8Array => webpChunk('RIFF', joined([ascii('WEBP'), ...chunks]))
