import type { BriefWall } from '../../../shared/api/office/brief.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { centreOf, grown, type Rect } from '../../../shared/walls/matter/geometry.ts'
import { Matter } from '../../../shared/walls/matter/matter.ts'
import { WallRecords } from '../../../shared/walls/matter/records.ts'
import { levelName } from '../../../shared/walls/paint/level-name.ts'
import type { Pen } from '../../../shared/walls/paint/pen.ts'
import { paintArea, type Scene } from '../../../shared/walls/paint/wall.ts'
import { easel } from '../../wall/engine/easel.ts'
import { Images } from '../../wall/engine/images.ts'
import { loadFaces, readLook } from '../../wall/engine/look.ts'
import { loadWallWords } from '../../wall/load-words.ts'
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
  const area = wallArea(template, matter, focus)
  const scale = Math.min(width / area.w, most / area.h)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(area.w * scale)
  canvas.height = Math.round(area.h * scale)
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('this browser draws no picture')
  const pen: Pen = {
    ctx,
    easel,
    look,
    images,
    words: { level: (id) => levelName(id, lang), count: words.canvas.ideas, dir: directionOf(lang) },
  }
  const scene: Scene = { matter, template, lang, tilt: true, lifted: new Set() }
  const placing = { scale, left: Math.round(area.x * scale), top: Math.round(area.y * scale) }
  const paint = (): void => {
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    ctx.fillStyle = look.paper
    ctx.fillRect(0, 0, canvas.width, canvas.height)
    for (const _ of paintArea(pen, scene, placing, area));
  }
  // Painted once to learn which pictures it wants, and again for each that brings another with it.
  do {
    await images.settled()
    paint()
  } while (images.waiting)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png'),
  )
}

/** The whole of a wall that is laid out beforehand; of a free one the neighbourhood of the idea. */
function wallArea(template: BriefWall['template'], matter: Matter, focus: string): Rect {
  const bounds = matter.bounds()
  if (template.background !== 'free' || !bounds) return grown({ x: 0, y: 0, w: template.w, h: template.h }, 40)
  const { x, y } = centreOf(matter.box(focus) ?? bounds)
  const along = (at: number, size: number, from: number, whole: number): number =>
    whole <= size ? from + (whole - size) / 2 : Math.min(Math.max(at - size / 2, from), from + whole - size)
  const room = grown(bounds, 40)
  return { x: along(x, window.w, room.x, room.w), y: along(y, window.h, room.y, room.h), ...window }
}
