import { createCanvas, SvgExportFlag } from '@napi-rs/canvas'
import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import { printedLook } from '../../../shared/walls/paint/look.ts'
import type { Pen } from '../../../shared/walls/paint/pen.ts'
import { paintArea, type Scene } from '../../../shared/walls/paint/wall.ts'
import { brushOf, lines, pixels } from './canvas.ts'

/** What every painting of a wall needs, beside where it goes. */
export interface Work {
  readonly scene: Scene
  readonly area: Rect
  readonly pen: Omit<Pen, 'ctx' | 'easel'>
}

/** A wall in pixels, its longest side `px` of them. PNG. */
export function png({ scene, area, pen }: Work, px: number): Uint8Array {
  const scale = px / Math.max(area.w, area.h)
  const canvas = createCanvas(Math.max(1, Math.round(area.w * scale)), Math.max(1, Math.round(area.h * scale)))
  const ctx = brushOf(canvas.getContext('2d'))
  ctx.fillStyle = printedLook.paper
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  const placing = { scale, left: area.x * scale, top: area.y * scale }
  for (const _ of paintArea({ ...pen, ctx, easel: pixels }, scene, placing, area));
  return canvas.toBuffer('image/png')
}

/** A wall in lines, a wall unit to a pixel; words are outlines, so that every program shows them alike. SVG. */
export function svg({ scene, area, pen }: Work): Uint8Array {
  const canvas = createCanvas(Math.ceil(area.w), Math.ceil(area.h), SvgExportFlag.ConvertTextToPaths)
  const ctx = brushOf(canvas.getContext('2d'))
  ctx.fillStyle = printedLook.paper
  ctx.fillRect(0, 0, Math.ceil(area.w), Math.ceil(area.h))
  for (const _ of paintArea({ ...pen, ctx, easel: lines }, scene, { scale: 1, left: area.x, top: area.y }, area));
  return canvas.getContent()
}
