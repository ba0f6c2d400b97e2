import type { Extent, Point, Rect } from '../../../shared/walls/matter/geometry.ts'

/** What of the wall is seen: the wall point at the view's top left corner, and CSS pixels to a wall unit. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** From a wall of a hundred metres to a letter that fills the screen. */
export const minScale = 0.02
export const maxScale = 6

const bounded = (scale: number): number => Math.min(maxScale, Math.max(minScale, scale))

/** Shows the whole of a rectangle in the middle of the view, with `margin` CSS pixels free on each side, and never larger than `most`. */
export function fitting(rect: Rect, view: Extent, margin = 24, most = 2.2): Camera {
  const scale = Math.min(most, bounded(Math.min((view.w - 2 * margin) / rect.w, (view.h - 2 * margin) / rect.h)))
  return centred(rect, view, scale)
}

/** Looks at the middle of a rectangle. */
export const centred = ({ x, y, w, h }: Rect, view: Extent, scale: number): Camera => ({
  x: x + w / 2 - view.w / 2 / scale,
  y: y + h / 2 - view.h / 2 / scale,
  scale,
})

export const toWall = (camera: Camera, p: Point): Point => ({
  x: camera.x + p.x / camera.scale,
  y: camera.y + p.y / camera.scale,
})

export const toView = (camera: Camera, p: Point): Point => ({
  x: (p.x - camera.x) * camera.scale,
  y: (p.y - camera.y) * camera.scale,
})

/** The rectangle of the wall that is seen. */
export const seenBy = (camera: Camera, view: Extent): Rect => ({
  x: camera.x,
  y: camera.y,
  w: view.w / camera.scale,
  h: view.h / camera.scale,
})

/** Moves the view by CSS pixels. */
export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x + dx / camera.scale,
  y: camera.y + dy / camera.scale,
})

/** Zooms by a factor around a point of the view, which stays where it is. */
export function zoomed(camera: Camera, at: Point, factor: number): Camera {
  const scale = bounded(camera.scale * factor)
  const fixed = toWall(camera, at)
  return { x: fixed.x - at.x / scale, y: fixed.y - at.y / scale, scale }
}

/** CSS pixels at each side of the view that something covers. */
export interface Covered {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Moves the view no further than it takes for this to be seen whole, a little away from what covers it; of what is too large, the beginning. */
export function revealing(camera: Camera, rect: Rect, view: Extent, covered: Covered): Camera {
  const { scale } = camera
  const room = 24 / scale
  const by = (from: number, size: number, at: number, seen: number): number =>
    from - room < at ? from - room - at : Math.max(0, Math.min(from - room - at, from + size + room - at - seen))
  const dx = by(rect.x, rect.w, camera.x + covered.left / scale, (view.w - covered.left - covered.right) / scale)
  const dy = by(rect.y, rect.h, camera.y + covered.top / scale, (view.h - covered.top - covered.bottom) / scale)
  return { ...camera, x: camera.x + dx, y: camera.y + dy }
}

/** Between two cameras, at `t` of the way (0–1): what is in the middle travels straight, the scale evenly to the eye. */
export function midway(from: Camera, to: Camera, view: Extent, t: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** t
  const middle = (camera: Camera): Point => ({
    x: camera.x + view.w / 2 / camera.scale,
    y: camera.y + view.h / 2 / camera.scale,
  })
  const [a, b] = [middle(from), middle(to)]
  const x = a.x + (b.x - a.x) * t
  const y = a.y + (b.y - a.y) * t
  return { x: x - view.w / 2 / scale, y: y - view.h / 2 / scale, scale }
}

/** Starts and ends gently. */
export const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2)

/** What is left of the way falls to a third in so many ms. */
const chaseMs = 150

/** A step of `ms` from a camera to one that keeps moving: fast while it is far, gently at the end; `to` itself once nobody sees a difference. */
export function closer(from: Camera, to: Camera, view: Extent, ms: number): Camera {
  const next = midway(from, to, view, 1 - Math.exp(-ms / chaseMs))
  const off = Math.max(Math.abs(next.x - to.x), Math.abs(next.y - to.y)) * to.scale
  return off < 0.5 && Math.abs(Math.log(next.scale / to.scale)) < 0.001 ? to : next
}
