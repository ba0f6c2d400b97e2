import type { Extent } from '../matter/geometry.ts'
import type { WallRecord } from '../record.ts'
import type { Zone } from '../template.ts'
import { directionOfText, fitText } from './fit-text.ts'
import { printLettering } from './lettering.ts'
import { measurer, type Pen, write } from './pen.ts'

/** Paints what lies in a slot of the article's page as print and not as a sticker: words set large when the slot is wide and low. `pixels` is device pixels to a wall unit. */
export function paintCutting(pen: Pen, record: WallRecord, { w, h }: Extent, zone: Zone, pixels: number): void {
  const { ctx, look } = pen
  const text = record.text ?? ''
  const image = record.media ? pen.images.get(record.media, w * pixels) : null
  if (image) {
    const caption = text.trim() ? 30 : 0
    const scale = Math.min(w / image.w, (h - caption) / image.h)
    const [iw, ih] = [image.w * scale, image.h * scale]
    ctx.imageSmoothingQuality = 'high'
    ctx.drawImage(image.source, (w - iw) / 2, 0, iw, ih)
    if (caption) {
      const { lines, size } = fitText(
        text,
        { w, h: caption, notch: { w: 0, h: 0 } },
        measurer(ctx, look.text, 400),
        [18, 16, 14, 12],
      )
      write(pen, lines, 0, ih + 7, w, { face: look.text, weight: 400, size, colour: look.soft, align: 'center' })
    }
    return
  }
  const { face, weight, sizes, area, notch } = printLettering({ w, h }, zone)
  const { lines, size } = fitText(text, { ...area, notch }, measurer(ctx, look[face], weight), sizes)
  write(pen, lines, 0, face === 'display' ? Math.max(0, (h - lines.length * size * 1.2) / 2) : 0, w, {
    face: look[face],
    weight,
    size,
    colour: look.ink,
    dir: directionOfText(text),
  })
}
