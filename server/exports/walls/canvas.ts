import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts, type Image, loadImage, Path2D as NapiPath } from '@napi-rs/canvas'
import type { Brush, Easel, Picture, Pictures } from '../../../shared/walls/paint/brush.ts'
import { type Look, printedLook } from '../../../shared/walls/paint/look.ts'

const { resolve } = createRequire(import.meta.url)

/** The faces of the look, by the names that it gives them. Without them a machine would write in whatever it has. */
const faces = [
  ['Bricolage Grotesque Variable', 'bricolage-grotesque', 'latin'],
  ['Bricolage Grotesque Ext', 'bricolage-grotesque', 'latin-ext'],
  ['Atkinson Hyperlegible Next Variable', 'atkinson-hyperlegible-next', 'latin'],
  ['Atkinson Hyperlegible Next Ext', 'atkinson-hyperlegible-next', 'latin-ext'],
  ['Noto Sans Arabic Variable', 'noto-sans-arabic', 'arabic'],
] as const

/**
 * The look of paper with the faces as this canvas knows them: browsers join the parts of a face under one name, here each
 * part is a face of its own, and two of one name would hide one another's letters.
 */
export const look: Look = {
  ...printedLook,
  display: list('Bricolage Grotesque Variable', 'Bricolage Grotesque Ext', 'Noto Sans Arabic Variable', 'Noto Emoji'),
  text: list(
    'Atkinson Hyperlegible Next Variable',
    'Atkinson Hyperlegible Next Ext',
    'Noto Sans Arabic Variable',
    'Noto Emoji',
  ),
}

function list(...names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}

let registered = false

/** Makes the fonts known to the canvas of this thread, once. */
export function loadFonts(): void {
  if (registered) return
  registered = true
  for (const [name, folder, part] of faces)
    GlobalFonts.register(
      readFileSync(resolve(`@fontsource-variable/${folder}/files/${folder}-${part}-wght-normal.woff2`)),
      name,
    )
  GlobalFonts.register(
    readFileSync(resolve('@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2')),
    'Noto Emoji',
  )
}

/** The server's canvas keeps to the standard; its types are its own. */
export const brushOf = (context: unknown): Brush => context as Brush

const path = (data: string): Path2D => new NapiPath(data) as unknown as Path2D

/** Where pixels are painted. */
export const pixels: Easel = {
  path,
  surface(w, h) {
    const canvas = createCanvas(w, h)
    return { image: canvas as unknown as CanvasImageSource, brush: brushOf(canvas.getContext('2d')) }
  },
}

/** Where lines are drawn: no surface of pixels comes between. */
export const lines: Easel = { path, surface: () => null }

/** Pixels that all pictures of a wall may have together once they are unfolded (128 MB), and one of them on a side. */
const mostPixels = 32_000_000
const mostSide = 2_000

/**
 * Reads pictures, as large as fits all of them into memory: a photo of a few kilobytes may unfold to 64 MB, and a wall
 * holds hundreds. One that cannot be read is left out.
 */
export async function picturesOf(bytes: ReadonlyMap<string, Uint8Array>): Promise<Pictures> {
  const side = Math.min(mostSide, Math.floor(Math.sqrt(mostPixels / Math.max(1, bytes.size))))
  const read = new Map<string, Picture>()
  for (const [id, file] of bytes) {
    const image: Image | null = await loadImage(Buffer.from(file)).catch(() => null)
    if (image) read.set(id, within(image, side))
  }
  return { get: (media) => read.get(media) ?? null }
}

/** A picture no larger than `side`; what was larger leaves memory at once, and not when the engine next sweeps. */
function within(image: Image, side: number): Picture {
  const scale = side / Math.max(image.width, image.height)
  if (scale >= 1) return { source: image as unknown as CanvasImageSource, w: image.width, h: Math.max(1, image.height) }
  const [w, h] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))]
  const small = createCanvas(w, h)
  const ctx = small.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(image, 0, 0, w, h)
  image.src = Buffer.alloc(0)
  return { source: small as unknown as CanvasImageSource, w, h }
}
