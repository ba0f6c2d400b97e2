import { crc32 } from 'node:zlib'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { fourLetters, joined, type Shown, viewOf } from './bytes.ts'

/** Bits per sample that each colour type may have (PNG 3rd edition, 11.2.1). */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** Chunks that draw the picture, in their order; every other one that may be left out is. */
const order = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

/** Walks a PNG chunk by chunk and keeps those that draw it: no text, EXIF, profile, time or animation. */
export function cleanPng(bytes: Uint8Array): Result<Shown, string> {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let size: { width: number; height: number } | null = null
  let last = -1
  let at = 8
  while (at < bytes.length) {
    if (at + 12 > bytes.length) return err('PNG: cut short')
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return err('PNG: cut short')
    const name = fourLetters(bytes, at + 4)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return err('PNG: a chunk is damaged')
    const rank = order.indexOf(name)
    if (rank === -1 && !/^[a-z][A-Za-z]{3}$/.test(name)) return err('PNG: a chunk of an unusual kind')
    if (rank !== -1) {
      if (rank < last || (rank === last && name !== 'IDAT')) return err('PNG: a chunk out of place')
      last = rank
      if (name === 'IHDR') {
        if (length !== 13 || !isHeader(bytes.subarray(at + 8, at + 21))) return err('PNG: an unusual header')
        size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
      }
      if (name === 'PLTE' && (length === 0 || length > 768 || length % 3 !== 0))
        return err('PNG: a palette of the wrong size')
      if (name === 'tRNS' && length > 256) return err('PNG: transparency of the wrong size')
      kept.push(bytes.subarray(at, end))
    }
    if (!size) return err('PNG: no header')
    at = end
    if (name !== 'IEND') continue
    if (length !== 0 || at !== bytes.length) return err('PNG: something follows its end')
    if (!kept.some((chunk) => fourLetters(chunk, 4) === 'IDAT')) return err('PNG: no picture inside')
    return ok({ ...size, bytes: joined(kept) })
  }
  return err('PNG: cut short')
}

function isHeader(header: Uint8Array): boolean {
  const [depth = 0, colour = 0, compression, filter, interlace = 2] = header.subarray(8)
  return (depths[colour]?.includes(depth) ?? false) && compression === 0 && filter === 0 && interlace <= 1
}
