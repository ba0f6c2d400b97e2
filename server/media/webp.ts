import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { ascii, fourLetters, joined, type Shown, startsWith, viewOf } from './bytes.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Walks a WebP chunk by chunk and keeps its one still picture, with its transparency: no EXIF, XMP, profile or animation. RFC 9649. */
export function cleanWebp(bytes: Uint8Array): Result<Shown, string> {
  const view = viewOf(bytes)
  if (view.getUint32(4, true) + 8 !== bytes.length) return err('WebP: longer or shorter than it says')
  let canvas: Size | null = null
  let alpha: Uint8Array | null = null
  let picture: { name: string; body: Uint8Array; size: Size } | null = null
  for (let at = 12; at < bytes.length; ) {
    if (at + 8 > bytes.length) return err('WebP: cut short')
    const name = fourLetters(bytes, at)
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    if (end > bytes.length) return err('WebP: cut short')
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'ANIM' || name === 'ANMF') return err('WebP: an animation')
    if (name === 'VP8X') {
      if (canvas || picture || length !== 10) return err('WebP: a header out of place')
      canvas = { width: 1 + uint24(body, 4), height: 1 + uint24(body, 7) }
    } else if (name === 'ALPH') {
      if (alpha || picture || !canvas) return err('WebP: transparency out of place')
      alpha = body
    } else if (name === 'VP8 ' || name === 'VP8L') {
      const size = name === 'VP8 ' ? lossySize(body) : losslessSize(body)
      if (picture || !size || (alpha && name === 'VP8L')) return err('WebP: no picture, or more than one')
      picture = { name, body, size }
    } else if (!canvas) return err('WebP: a part of an unusual kind')
    at = end
  }
  if (!picture) return err('WebP: no picture inside')
  const { name, body, size } = picture
  if (canvas && (canvas.width !== size.width || canvas.height !== size.height)) return err('WebP: two sizes')
  const still = chunk(name, body)
  const parts = alpha ? [chunk('VP8X', transparent(size)), chunk('ALPH', alpha), still] : [still]
  return ok({ ...size, bytes: chunk('RIFF', joined([ascii('WEBP'), ...parts])) })
}

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)

/** The size in the header of a VP8 key frame. */
function lossySize(body: Uint8Array): Size | null {
  if (body.length < 10 || ((body[0] ?? 1) & 1) === 1 || !startsWith(body, [0x9d, 0x01, 0x2a], 3)) return null
  const view = viewOf(body)
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
}

/** The size in the header of a VP8L picture. */
function losslessSize(body: Uint8Array): Size | null {
  if (body.length < 5 || body[0] !== 0x2f) return null
  const bits = viewOf(body).getUint32(1, true)
  return bits >>> 29 === 0 ? { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) } : null
}

/** The body of an extended header that announces transparency and nothing else. */
function transparent({ width, height }: Size): Uint8Array {
  const body = new Uint8Array(10)
  body[0] = 0x10
  for (const [at, side] of [
    [4, width - 1],
    [7, height - 1],
  ] as const)
    for (let i = 0; i < 3; i++) body[at + i] = (side >> (8 * i)) & 0xff
  return body
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(8 + body.length + (body.length % 2))
  whole.set(ascii(name))
  viewOf(whole).setUint32(4, body.length, true)
  whole.set(body, 8)
  return whole
}
