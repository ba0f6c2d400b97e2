import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { ascii, joined, type Shown, startsWith, viewOf } from './bytes.ts'

/** More scans than any encoder writes: each costs a reader a pass over the whole picture. */
const maxScans = 32

/** The JFIF header without density or thumbnail. */
const plainJfif = Uint8Array.of(0xff, 0xe0, 0, 16, ...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0)
/** Adobe's header: only its last byte says something, how colours are coded. */
const plainAdobe = (coding: number): Uint8Array =>
  Uint8Array.of(0xff, 0xee, 0, 14, ...ascii('Adobe'), 0, 100, 0, 0, 0, 0, coding)

/**
 * Walks a JPEG from its first marker to its last and keeps what draws it: tables, frame, scans. Application
 * segments and comments (EXIF, XMP, ICC, thumbnails) are left out. ITU-T T.81, annex B.
 */
export function cleanJpeg(bytes: Uint8Array): Result<Shown, string> {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let frame: { width: number; height: number } | null = null
  let scans = 0
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) return err('JPEG: a marker is missing')
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) {
      if (at + 2 !== bytes.length) return err('JPEG: something follows its end')
      if (!frame || scans === 0) return err('JPEG: no picture inside')
      return ok({ ...frame, bytes: joined([...kept, bytes.subarray(at)]) })
    }
    if (at + 4 > bytes.length) return err('JPEG: cut short')
    const end = at + 2 + view.getUint16(at + 2)
    if (end < at + 4 || end > bytes.length) return err('JPEG: cut short')
    const segment = bytes.subarray(at, end)
    const body = bytes.subarray(at + 4, end)
    at = end

    if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
      const parts = body[5]
      if (frame || body[0] !== 8 || (parts !== 1 && parts !== 3) || body.length !== 6 + 3 * parts)
        return err('JPEG: a frame of an unusual kind')
      frame = { height: viewOf(body).getUint16(1), width: viewOf(body).getUint16(3) }
      kept.push(segment)
    } else if (marker === 0xda) {
      if (!frame || body.length !== 4 + 2 * (body[0] ?? 0) || ++scans > maxScans)
        return err('JPEG: a scan out of place')
      at = endOfScan(bytes, at)
      kept.push(segment, bytes.subarray(end, at))
    } else if (marker === 0xdb || marker === 0xc4) {
      if (!(marker === 0xdb ? areQuantTables(body) : areHuffmanTables(body)))
        return err('JPEG: a table of the wrong size')
      kept.push(segment)
    } else if (marker === 0xdd) {
      if (body.length !== 2) return err('JPEG: a restart interval of the wrong size')
      kept.push(segment)
    } else if (marker === 0xe0) {
      if (kept.length === 1 && startsWith(body, [...ascii('JFIF\0')])) kept.push(plainJfif)
    } else if (marker === 0xee) {
      if (!frame && body.length === 12 && startsWith(body, [...ascii('Adobe')])) kept.push(plainAdobe(body[11] ?? 0))
    } else if (!(marker > 0xe0 && marker <= 0xef) && marker !== 0xfe) {
      return err('JPEG: a marker of an unusual kind')
    }
  }
}

/** Where the entropy-coded data that begins here ends: at the first marker that is no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const next = bytes[at + 1]
    if (bytes[at] === 0xff && next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at
    at += bytes[at] === 0xff ? 2 : 1
  }
  return at
}

function areQuantTables(body: Uint8Array): boolean {
  let at = 0
  while (at < body.length) {
    const head = body[at] ?? 0
    if (head >> 4 > 1 || (head & 15) > 3) return false
    at += 1 + 64 * (1 + (head >> 4))
  }
  return at === body.length
}

function areHuffmanTables(body: Uint8Array): boolean {
  let at = 0
  while (at < body.length) {
    const head = body[at] ?? 0
    const codes = body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0)
    if (head >> 4 > 1 || (head & 15) > 3 || codes > 256) return false
    at += 17 + codes
  }
  return at === body.length
}
