import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { joined } from '../../server/media/bytes.ts'
import { pngChunk, pngPieces } from '../../server/media/samples.ts'

const uint32 = (n: number): number[] => [n >>> 24, (n >>> 16) & 0xff, (n >>> 8) & 0xff, n & 0xff]
const [signature = new Uint8Array()] = pngPieces()

/** A PNG whose data are these, whatever size it says that it has. */
export const pngOf = (width: number, height: number, data: Uint8Array): Uint8Array =>
  joined([
    signature,
    pngChunk('IHDR', [...uint32(width), ...uint32(height), 8, 6, 0, 0, 0]),
    pngChunk('IDAT', data),
    pngChunk('IEND', []),
  ])

/** A picture of about a megabyte that no compression makes smaller. */
export const bigPicture = (): Uint8Array => pngOf(512, 512, deflateSync(randomBytes(512 * (1 + 4 * 512)), { level: 0 }))

/** A few kilobytes that unfold to hundreds of megabytes of pixels. */
export const bombPicture = (side: number): Uint8Array =>
  pngOf(side, side, deflateSync(new Uint8Array(side * (1 + 4 * side)), { level: 9 }))
