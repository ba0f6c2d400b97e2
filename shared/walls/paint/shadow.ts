import type { Extent } from '../matter/geometry.ts'
import { overhang } from '../matter/layout.ts'
import type { Brush, Easel } from './brush.ts'
import type { Pen } from './pen.ts'

/** A shadow's picture with `room` pixels around its sheet. */
interface Shadow {
  readonly image: CanvasImageSource
  readonly w: number
  readonly h: number
  readonly room: number
}

/** Shadows by the size of their sheet in pixels: most notes have the same. */
const kept = new Map<string, Shadow>()
const most = 64
/** Pixels within the sheet's edge that its shadow is drawn beneath: its corners are round. */
const inside = 4

/**
 * The shadow of a sheet that lies on the wall: one thin edge, one soft fall. Drawn at 0, 0 of a context in whole device
 * pixels; `size` in wall units. A blur costs more than all else of a note, so it is made once, and only the rim that
 * the sheet leaves free is drawn unless it is `tilted`. Where there are no pixels the edge alone is drawn.
 */
export function castShadow(
  { ctx, easel }: Pick<Pen, 'ctx' | 'easel'>,
  size: Extent,
  scale: number,
  tilted: boolean,
): void {
  const shadow = shadowOf(easel, size, scale)
  if (!shadow) return edge(ctx, { w: size.w * scale, h: size.h * scale }, scale)
  const { image, w, h, room } = shadow
  const rim = room + inside
  if (tilted || w <= 2 * rim || h <= 2 * rim) {
    ctx.drawImage(image, -room, -room)
    return
  }
  const part = (x: number, y: number, pw: number, ph: number): void =>
    ctx.drawImage(image, x, y, pw, ph, x - room, y - room, pw, ph)
  part(0, 0, w, rim)
  part(0, rim, rim, h - 2 * rim)
  part(w - rim, rim, rim, h - 2 * rim)
  part(0, h - rim, w, rim)
}

function shadowOf(easel: Easel, { w, h }: Extent, scale: number): Shadow | null {
  const key = `${w}|${h}|${scale}`
  const known = kept.get(key)
  if (known) return known
  const room = Math.ceil(overhang * scale)
  const size = { w: Math.ceil(w * scale) + 2 * room, h: Math.ceil(h * scale) + 2 * room }
  const surface = easel.surface(size.w, size.h)
  if (!surface) return null
  if (kept.size >= most) kept.clear()
  blur(surface.brush, { w: w * scale, h: h * scale }, scale, room)
  const made = { image: surface.image, ...size, room }
  kept.set(key, made)
  return made
}

function blur(ctx: Brush, { w, h }: Extent, scale: number, room: number): void {
  ctx.translate(room, room)
  ctx.save()
  ctx.shadowColor = 'rgb(60 45 20 / .34)'
  ctx.shadowBlur = 14 * scale
  ctx.shadowOffsetY = 7 * scale
  ctx.fillStyle = '#fff'
  ctx.fillRect(6 * scale, 6 * scale, w - 12 * scale, h - 7 * scale)
  ctx.restore()
  edge(ctx, { w, h }, scale)
}

function edge(ctx: Brush, { w, h }: Extent, scale: number): void {
  ctx.fillStyle = 'rgb(60 45 20 / .10)'
  ctx.fillRect(scale, h, w - 2 * scale, 1.2 * scale)
}
