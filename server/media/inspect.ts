import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { ascii, type Shown, startsWith } from './bytes.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import type { MediaType, Picture } from './port.ts'
import { cleanWebp } from './webp.ts'

/** Largest picture that is taken: bytes, and pixels a side. */
export const maxImageBytes = 3_000_000
export const maxImageSide = 4096

const cleaners: Readonly<Record<MediaType, (bytes: Uint8Array) => Result<Shown, string>>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/** What bytes say they are by how they begin; null for anything but JPEG, PNG and WebP. */
export function typeOf(bytes: Uint8Array): MediaType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, [...ascii('RIFF')]) && startsWith(bytes, [...ascii('WEBP')], 8)) return 'image/webp'
  return null
}

/**
 * Judges an upload by its content, whatever it is called, and gives it back rewritten with only what draws it:
 * without place, time, camera or thumbnail [D2], and nothing hidden behind its end [F4]. Pixels are not decoded.
 * Refuses `too-large` (3 MB, 4096 pixels a side) and `media/type`.
 */
export function cleanImage(bytes: Uint8Array): Result<Picture & Shown, Refusal> {
  if (bytes.length > maxImageBytes) return err(refusal('too-large', `a picture of at most ${maxImageBytes} bytes`))
  const type = typeOf(bytes)
  if (!type) return err(refusal('media/type', 'neither JPEG, PNG nor WebP'))
  const clean = cleaners[type](bytes)
  if (!clean.ok) return err(refusal('media/type', clean.error))
  const { width, height } = clean.value
  if (width === 0 || height === 0) return err(refusal('media/type', 'a picture without pixels'))
  if (width > maxImageSide || height > maxImageSide)
    return err(refusal('too-large', `at most ${maxImageSide} pixels a side`))
  return ok({ type, ...clean.value })
}
