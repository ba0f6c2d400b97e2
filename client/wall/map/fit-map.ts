import { type Extent, grown, type Point, type Rect } from '../../../shared/walls/matter/geometry.ts'
import type { Camera } from '../engine/camera.ts'

/** Largest size of a map, CSS pixels. */
const most: Extent = { w: 208, h: 148 }
/** A view smaller than this has no room for a map, CSS pixels. */
const least: Extent = { w: 720, h: 420 }
/** A map appears once so many views have room on the wall, and stays until it is fewer: it does not flicker at the edge. */
const appears = 2.5
const stays = 1.8

/** A map of a wall: the part that it shows, CSS pixels to a wall unit, its size in CSS pixels. */
export interface MapFrame extends Extent {
  readonly area: Rect
  readonly scale: number
}

/** The map that helps on this wall; null where everything is about seen, or where there is no room for one. `shown`: there is one. */
export function mapOf(whole: Rect, camera: Camera, view: Extent, shown: boolean): MapFrame | null {
  if (view.w < least.w || view.h < least.h) return null
  const seen = (view.w * view.h) / camera.scale ** 2
  if (whole.w * whole.h < (shown ? stays : appears) * seen) return null
  const area = grown(whole, 0.03 * Math.max(whole.w, whole.h))
  const scale = Math.min(most.w / area.w, most.h / area.h)
  return { area, scale, w: Math.max(24, Math.round(area.w * scale)), h: Math.max(24, Math.round(area.h * scale)) }
}

/** Where what is seen lies on the map, CSS pixels. */
export const onMap = ({ area, scale }: MapFrame, camera: Camera, view: Extent): Rect => ({
  x: (camera.x - area.x) * scale,
  y: (camera.y - area.y) * scale,
  w: (view.w / camera.scale) * scale,
  h: (view.h / camera.scale) * scale,
})

/** The camera that has a point of the map in its middle, at the same scale. */
export const lookingAt = ({ area, scale }: MapFrame, p: Point, camera: Camera, view: Extent): Camera => ({
  x: area.x + p.x / scale - view.w / 2 / camera.scale,
  y: area.y + p.y / scale - view.h / 2 / camera.scale,
  scale: camera.scale,
})
