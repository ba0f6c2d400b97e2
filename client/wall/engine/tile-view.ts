import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import type { TileStore } from './tile-store.ts'
import { cellsOf, gutter, pictureSide, spanOf, tileSide } from './tiles.ts'

/** What is looked at: device pixels to a wall unit, the wall point at the top left, the size in device pixels. */
export interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

type Store = Pick<TileStore<CanvasImageSource>, 'scales' | 'get' | 'covers'>

/** The view's first pixel among those of the whole wall. At a level's own scale it is a whole one, so that nothing blurs; stretched tiles glide. */
const originOf = ({ scale, x, y }: View, level: number): { readonly left: number; readonly top: number } =>
  level === scale ? { left: Math.round(x * scale), top: Math.round(y * scale) } : { left: x * scale, top: y * scale }

/** The part of the wall that is seen, as a level's tiles are laid. */
export function areaOf(view: View, level: number): Rect {
  const { scale, w, h } = view
  const { left, top } = originOf(view, level)
  return { x: left / scale, y: top / scale, w: w / scale, h: h / scale }
}

/**
 * Draws a view from the tiles of one level; in the place of those that are not there, what other levels hold of it.
 * Every pixel is covered: with `paper` where there is nothing at all.
 */
export function drawTiles(ctx: CanvasRenderingContext2D, store: Store, view: View, level: number, paper: string): void {
  const far = (scale: number): number => Math.abs(Math.log2(scale / view.scale))
  const others = store.scales().filter((scale) => scale !== level)
  others.sort((a, b) => far(a) - far(b))
  for (const [column, row] of cellsOf(spanOf(areaOf(view, level), level))) {
    const picture = store.get(level, column, row)?.picture
    if (picture) blit(ctx, picture, view, level, column, row)
    else patch(ctx, store, view, level, placeOf(view, level, column, row), others, paper)
  }
}

/** Where a tile lies in the view, device pixels. */
function placeOf(view: View, level: number, column: number, row: number): Rect {
  const side = (tileSide * view.scale) / level
  const { left, top } = originOf(view, level)
  return { x: column * side - left, y: row * side - top, w: side, h: side }
}

function blit(
  ctx: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  view: View,
  scale: number,
  column: number,
  row: number,
): void {
  const { x, y, w } = placeOf(view, scale, column, row)
  if (scale === view.scale) {
    ctx.drawImage(picture, gutter, gutter, tileSide, tileSide, x, y, tileSide, tileSide)
    return
  }
  // Whole pixels of the view, and of the picture exactly what lies beneath them: its gutter reaches over the edge.
  const per = tileSide / w
  const [left, top, right, bottom] = [Math.floor(x), Math.floor(y), Math.ceil(x + w), Math.ceil(y + w)]
  const sx = Math.max(0, gutter + (left - x) * per)
  const sy = Math.max(0, gutter + (top - y) * per)
  const sw = Math.min(pictureSide - sx, (right - left) * per)
  const sh = Math.min(pictureSide - sy, (bottom - top) * per)
  ctx.drawImage(picture, sx, sy, sw, sh, left, top, right - left, bottom - top)
}

/** Fills the place of a tile that is not there: with the nearest level that covers it, else with all that there is, the nearest on top. */
function patch(
  ctx: CanvasRenderingContext2D,
  store: Store,
  view: View,
  level: number,
  place: Rect,
  others: readonly number[],
  paper: string,
): void {
  const left = Math.max(0, Math.floor(place.x))
  const top = Math.max(0, Math.floor(place.y))
  const right = Math.min(view.w, Math.ceil(place.x + place.w))
  const bottom = Math.min(view.h, Math.ceil(place.y + place.h))
  if (right <= left || bottom <= top) return
  const seen = areaOf(view, level)
  const area = {
    x: seen.x + left / view.scale,
    y: seen.y + top / view.scale,
    w: (right - left) / view.scale,
    h: (bottom - top) / view.scale,
  }
  const covering = others.find((scale) => store.covers(scale, spanOf(area, scale)))
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, top, right - left, bottom - top)
  ctx.clip()
  ctx.fillStyle = paper
  if (covering === undefined) ctx.fillRect(left, top, right - left, bottom - top)
  for (const scale of covering === undefined ? [...others].reverse() : [covering])
    for (const [column, row] of cellsOf(spanOf(area, scale))) {
      const picture = store.get(scale, column, row)?.picture
      if (picture) blit(ctx, picture, view, scale, column, row)
    }
  ctx.restore()
}
