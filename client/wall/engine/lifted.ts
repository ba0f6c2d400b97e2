import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import { overhang } from '../../../shared/walls/matter/layout.ts'
import type { Pen } from '../../../shared/walls/paint/pen.ts'
import { type Placing, paintRecord, paintThreads, type Scene } from '../../../shared/walls/paint/wall.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'

/** Room around a held thing's picture, wall units. */
const room = overhang + 14

interface Sprite {
  readonly canvas: HTMLCanvasElement
  readonly record: WallRecord
  readonly scale: number
}

/** What somebody holds above the wall, by wall units away from where it lies. */
export interface Away {
  readonly ids: Iterable<string>
  readonly dx: number
  readonly dy: number
}

/** Paints what is held: each thing's picture is made once for as long as it is held, since it moves with every frame. */
export class Lifted {
  readonly #sprites = new Map<string, Sprite>()
  readonly #pen: (ctx: CanvasRenderingContext2D) => Pen

  constructor(pen: (ctx: CanvasRenderingContext2D) => Pen) {
    this.#pen = pen
  }

  /** Paints things away from their places, with the lines that end at them. While it is `zooming` pictures are stretched. */
  paint(ctx: CanvasRenderingContext2D, scene: Scene, placing: Placing, { ids, dx, dy }: Away, zooming: boolean): void {
    const { matter } = scene
    const { scale, left, top } = placing
    const held = new Set(ids)
    paintThreads(this.#pen(ctx), placing, matter.threadsOf(held), (id) => {
      const box = matter.box(id)
      return box && held.has(id) ? { ...box, x: box.x + dx, y: box.y + dy } : box
    })
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    const records = [...held].flatMap((id) => matter.records.get(id) ?? [])
    for (const record of matter.inOrder(records)) {
      const sprite = this.#spriteOf(scene, record, scale, zooming)
      const box = matter.box(record.id)
      if (!sprite || !box) continue
      const { canvas } = sprite
      const stretch = scale / sprite.scale
      const corner = cornerOf(box, scale)
      const [x, y] = [corner.x - left + Math.round(dx * scale), corner.y - top + Math.round(dy * scale)]
      if (stretch === 1) ctx.drawImage(canvas, x, y)
      else ctx.drawImage(canvas, x, y, canvas.width * stretch, canvas.height * stretch)
    }
  }

  /** Forgets the pictures of what nobody holds any more. */
  keep(ids: ReadonlySet<string>): void {
    for (const id of this.#sprites.keys()) if (!ids.has(id)) this.#sprites.delete(id)
  }

  clear(): void {
    this.#sprites.clear()
  }

  #spriteOf(scene: Scene, record: WallRecord, scale: number, zooming: boolean): Sprite | null {
    const known = this.#sprites.get(record.id)
    if (known?.record === record && (known.scale === scale || zooming)) return known
    const box = scene.matter.box(record.id)
    const canvas = document.createElement('canvas')
    const ctx = canvas.getContext('2d')
    if (!box || !ctx) return null
    const { x: left, y: top } = cornerOf(box, scale)
    canvas.width = Math.ceil((box.w + 2 * room) * scale) + 2
    canvas.height = Math.ceil((box.h + 2 * room) * scale) + 2
    if (record.kind === 'note') castDeep(ctx, box, { scale, left, top })
    paintRecord(this.#pen(ctx), scene, { scale, left, top }, record)
    const made = { canvas, record, scale }
    this.#sprites.set(record.id, made)
    return made
  }
}

/** The shadow of a sheet held above the wall: wider, deeper and softer than that of one that lies. The sheet covers what casts it. */
function castDeep(ctx: CanvasRenderingContext2D, { x, y, w, h }: Rect, { scale, left, top }: Placing): void {
  ctx.save()
  ctx.shadowColor = 'rgb(60 45 20 / .3)'
  ctx.shadowBlur = 24 * scale
  ctx.shadowOffsetX = 2 * scale
  ctx.shadowOffsetY = 14 * scale
  ctx.fillRect((x + 6) * scale - left, (y + 6) * scale - top, (w - 12) * scale, (h - 12) * scale)
  ctx.restore()
}

/** The pixel of the wall at which a thing's picture begins. */
const cornerOf = ({ x, y }: { x: number; y: number }, scale: number): { x: number; y: number } => ({
  x: Math.floor((x - room) * scale),
  y: Math.floor((y - room) * scale),
})
