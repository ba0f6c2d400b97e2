import type { BriefWall } from '../../../shared/api/office/brief.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { WallRecords } from '../../link/wall-records.ts'
import { centreOf, grown, type Rect } from '../../wall/geometry.ts'
import { Images } from '../../wall/images.ts'
import { levelName } from '../../wall/level-name.ts'
import { loadWallWords } from '../../wall/load-words.ts'
import { loadFaces, readLook } from '../../wall/look.ts'
import { Matter } from '../../wall/matter.ts'
import { paintCutting } from '../../wall/paint-cutting.ts'
import { paintFrame, paintLabel } from '../../wall/paint-frame.ts'
import { strokePath } from '../../wall/paint-ink.ts'
import { paintNote, tiltOf } from '../../wall/paint-note.ts'
import { paintPaper } from '../../wall/paint-paper.ts'
import { paintThread } from '../../wall/paint-thread.ts'
import type { Pen } from '../../wall/pen.ts'
import { directionOf } from '../../words/lang.ts'

/** Width of the picture in pixels: sharp on a printed page, light in a file. */
const width = 1600
const most = 1400

/** What is seen of a free wall, in wall units: three notes by three, large enough to be read. */
const window = { w: 560, h: 392 }

interface Order {
  readonly wall: BriefWall
  readonly lang: Lang
  /** The note in the middle of the picture, where the wall is wider than a picture can show. */
  readonly focus: string
  readonly mediaUrl: (media: string) => string
}

/** A picture of a wall as a screen shows it: paper, what is printed, notes with their threads. PNG. */
export async function wallPicture({ wall: { template, entries }, lang, focus, mediaUrl }: Order): Promise<Blob> {
  const records = new WallRecords()
  records.replace(entries)
  const matter = new Matter(records, template)
  const look = readLook()
  const words = await loadWallWords(lang)
  await loadFaces(look)
  const images = new Images(mediaUrl, () => {})
  await Promise.all([...records.all()].flatMap(({ media }) => (media ? [arrive(mediaUrl(media))] : [])))
  const area = areaOf(template, matter, focus)
  const scale = Math.min(width / area.w, most / area.h)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(area.w * scale)
  canvas.height = Math.round(area.h * scale)
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('this browser draws no picture')
  const pen: Pen = {
    ctx,
    look,
    images,
    words: { level: (id) => levelName(id, lang), count: words.canvas.ideas, dir: directionOf(lang) },
  }
  ctx.fillStyle = look.paper
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  ctx.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale)
  paintPaper(pen, template, { lang, inZone: (zone) => matter.notesIn(zone) })
  await paintMatter(pen, matter, area, scale)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png'),
  )
}

/** The whole of a wall that is laid out beforehand; of a free one the neighbourhood of the idea. */
function areaOf(template: BriefWall['template'], matter: Matter, focus: string): Rect {
  const bounds = matter.bounds()
  if (template.background !== 'free' || !bounds) return grown({ x: 0, y: 0, w: template.w, h: template.h }, 40)
  const { x, y } = centreOf(matter.box(focus) ?? bounds)
  const along = (at: number, size: number, from: number, whole: number): number =>
    whole <= size ? from + (whole - size) / 2 : Math.min(Math.max(at - size / 2, from), from + whole - size)
  const room = grown(bounds, 40)
  return { x: along(x, window.w, room.x, room.w), y: along(y, window.h, room.y, room.h), ...window }
}

/** Waits for a picture, so that the painters find it in the browser's cache; one that cannot be had is painted without. */
const arrive = (url: string): Promise<void> =>
  new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve()
    image.onerror = () => resolve()
    image.src = url
  })

async function paintMatter(pen: Pen, matter: Matter, area: Rect, scale: number): Promise<void> {
  const { ctx } = pen
  const seen = matter.seen(area)
  // Asked for once before the painting: a cached picture still needs a turn of the page's loop to be there.
  for (const { media } of seen) if (media) pen.images.get(media)
  await new Promise((resolve) => setTimeout(resolve, 100))
  for (const { id, parent } of seen) {
    const [to, from] = [matter.box(id), parent ? matter.box(parent) : undefined]
    if (to && from) paintThread(pen, from, to)
  }
  for (const record of seen) {
    const box = matter.box(record.id)
    if (!box) continue
    const slot = matter.slot(record)
    ctx.save()
    if (record.kind === 'frame') paintFrame(pen, record, box, matter.members(record.id).length)
    else if (record.kind === 'label') paintLabel(pen, record, box)
    else if (record.kind === 'stroke') {
      ctx.fillStyle = pen.look.ink
      ctx.fill(strokePath(record))
    } else {
      ctx.translate(box.x + box.w / 2, box.y + box.h / 2)
      if (!slot) ctx.rotate(tiltOf(record.id))
      ctx.translate(-box.w / 2, -box.h / 2)
      if (slot) paintCutting(pen, record, box, slot)
      else paintNote(pen, record, box, scale)
    }
    ctx.restore()
  }
}
