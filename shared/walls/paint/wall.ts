import type { Lang } from '../../kernel/text.ts'
import { grown, type Rect } from '../matter/geometry.ts'
import { overhang } from '../matter/layout.ts'
import type { Matter } from '../matter/matter.ts'
import type { Thread } from '../matter/threads.ts'
import type { WallRecord } from '../record.ts'
import type { Template } from '../template.ts'
import { paintCutting } from './cutting.ts'
import { farWidth, paintFar } from './far.ts'
import { paintFrame, paintLabel } from './frame.ts'
import { paintStroke } from './ink.ts'
import { paintLock } from './lock.ts'
import { paintNote, tiltOf } from './note.ts'
import { paintPaper } from './paper.ts'
import type { Pen } from './pen.ts'
import { castShadow } from './shadow.ts'
import { paintLink, paintThread } from './thread.ts'

/** What a wall shows, apart from where one looks. */
export interface Scene {
  readonly matter: Matter
  readonly template: Template
  readonly lang: Lang
  /** Notes lie a little askew, like paper stuck by hand: on walls that are only looked at. */
  readonly tilt: boolean
  /** What somebody holds above the wall: it does not lie on it. */
  readonly lifted: ReadonlySet<string>
  /** For paper: every word is written, however small, and nothing is moved to whole pixels. */
  readonly printed?: boolean
}

/**
 * Where a canvas lies on the wall: device pixels to a wall unit, and the pixel of the whole wall at that scale which is
 * the canvas's first. Whole pixels, so that pieces painted apart fit together exactly.
 */
export interface Placing {
  readonly scale: number
  readonly left: number
  readonly top: number
}

/**
 * Paints all that may be seen in a rectangle of the wall, from the paper up, and yields after each piece so that the
 * caller may go on in a later frame. What is painted depends on the records alone, never on what was there before.
 */
export function* paintArea(pen: Pen, scene: Scene, placing: Placing, area: Rect): Generator<void> {
  const { matter, template, lang } = scene
  inWallUnits(pen, placing)
  paintPaper(pen, template, { lang, inZone: (zone) => matter.notesIn(zone) }, area)
  yield
  const near = grown(area, overhang)
  const lying = matter.seen(near).filter(({ id }) => !scene.lifted.has(id))
  const frames = lying.filter(({ kind }) => kind === 'frame')
  for (const frame of frames) paintRecord(pen, scene, placing, frame)
  paintThreads(pen, placing, matter.threads(area), (id) => (scene.lifted.has(id) ? undefined : matter.box(id)))
  yield
  for (const record of lying) {
    if (record.kind === 'frame') continue
    paintRecord(pen, scene, placing, record)
    yield
  }
}

/** Paints lines between where things lie; `boxOf` says where that is, and undefined leaves a line out. */
export function paintThreads(
  pen: Pen,
  placing: Placing,
  threads: readonly Thread[],
  boxOf: (id: string) => Rect | undefined,
): void {
  inWallUnits(pen, placing)
  for (const { from, to, drawn } of threads) {
    const [start, end] = [boxOf(from), boxOf(to)]
    if (!start || !end) continue
    if (drawn) paintLink(pen, start, end)
    else paintThread(pen, start, end)
  }
}

/** Paints one record where it lies. */
export function paintRecord(pen: Pen, scene: Scene, placing: Placing, record: WallRecord): void {
  const { matter, template } = scene
  const { ctx } = pen
  const dir = template.rtl ? 'rtl' : 'ltr'
  const box = matter.box(record.id)
  if (!box) return
  inWallUnits(pen, placing)
  if (record.kind === 'frame' || record.kind === 'label' || record.kind === 'stroke') {
    if (record.kind === 'frame') paintFrame(pen, record, box, matter.memberCount(record.id))
    else if (record.kind === 'label') paintLabel(pen, record, box)
    else paintStroke(pen, record)
    if (record.locked) paintLock(pen, record, box, dir)
    return
  }
  const { scale, left, top } = placing
  // Notes begin on whole pixels: their edges and their letters are then the same wherever they lie.
  const whole = scene.printed ? (n: number): number => n : Math.round
  const [x, y] = [whole(box.x * scale) - left, whole(box.y * scale) - top]
  const slot = matter.slot(record)
  if (!scene.printed && !slot && !record.media && box.w * scale < farWidth) {
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    const size = { w: Math.max(1, Math.round(box.w * scale)), h: Math.max(1, Math.round(box.h * scale)) }
    return paintFar(pen, record, { x, y, ...size }, dir)
  }
  ctx.save()
  if (slot) {
    ctx.setTransform(scale, 0, 0, scale, x, y)
    paintCutting(pen, record, box, slot, scale)
  } else {
    ctx.setTransform(1, 0, 0, 1, x, y)
    if (scene.tilt) {
      const [cx, cy] = [(box.w / 2) * scale, (box.h / 2) * scale]
      ctx.translate(cx, cy)
      ctx.rotate(tiltOf(record.id))
      ctx.translate(-cx, -cy)
    }
    castShadow(pen, box, scale, scene.tilt)
    ctx.scale(scale, scale)
    paintNote(pen, record, box, scale, dir)
    if (record.locked) paintLock(pen, record, { ...box, x: 0, y: 0 }, dir)
  }
  ctx.restore()
}

const inWallUnits = ({ ctx }: Pen, { scale, left, top }: Placing): void =>
  ctx.setTransform(scale, 0, 0, scale, -left, -top)
