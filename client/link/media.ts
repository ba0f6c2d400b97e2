import type { OutboxMedia } from './outbox-item.ts'
import { type Outcome, request } from './request.ts'

/** Longest side of a picture that is sent, px. */
const longestSide = 1600

/** The size that a picture is sent in: never larger than it was. */
export function fit(width: number, height: number, longest = longestSide): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Draws a chosen picture anew, upright and on white, so that nothing of its file is left: no place, no device, no name. Null when unreadable. */
export async function redraw(file: Blob): Promise<HTMLCanvasElement | null> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const canvas = document.createElement('canvas')
    Object.assign(canvas, fit(bitmap.width, bitmap.height))
    const pen = canvas.getContext('2d')
    if (!pen) return null
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    return canvas
  } catch {
    return null
  }
}

/** A canvas as JPEG, ready for the outbox. */
export function asMedia(canvas: HTMLCanvasElement): Omit<OutboxMedia, 'sent'> {
  const url = canvas.toDataURL('image/jpeg', 0.8)
  return { type: 'image/jpeg', data: url.slice(url.indexOf(',') + 1) }
}

/** The bytes of base64. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** Where a picture is read, by the id that views carry. */
export const mediaUrl = (handle: string, media: string): string => `/api/s/${handle}/media/${media}`

/** Sends a picture's bytes; `done` brings `{media}`. */
export const uploadMedia = (handle: string, media: OutboxMedia): Promise<Outcome> =>
  request(
    `/api/s/${handle}/media`,
    { method: 'POST', headers: { 'content-type': media.type }, body: bytesOf(media.data) },
    60_000,
  )
