import { hash32 } from '../../shared/kernel/order.ts'
import type { WallRecord } from '../../shared/walls/record.ts'
import type { Zone } from '../../shared/walls/template.ts'
import { markOf } from '../ui/marks.ts'
import type { Extent } from './geometry.ts'
import { paintCutting } from './paint-cutting.ts'
import { margin, paintNote, signatureOf } from './paint-note.ts'
import type { Pen } from './pen.ts'

/** A note's picture at some scale (device pixels to a wall unit), with `margin` wall units around it. */
export interface Sprite {
  readonly canvas: HTMLCanvasElement
  readonly scale: number
}

interface Kept extends Sprite {
  readonly signature: string
  seen: number
}

/** Below this width in device pixels a note is a tinted paper with lines that no one could read: all such papers are shared. */
const farWidth = 44
/** Most device pixels kept in bitmaps: about 190 MB at four bytes each, far above what one screenful needs. */
const mostPixels = 48e6
/** Time that one frame may spend on new bitmaps, ms; what is left is painted in the frames that follow. */
const budgetMs = 7

/**
 * Pictures of notes by zoom level, so that an overview draws bitmaps and not text. At rest a note is painted at the
 * very scale of the view; in movement its last picture is stretched, and at most `budgetMs` a frame goes into new ones.
 */
export class Sprites {
  readonly #kept = new Map<string, Kept>()
  readonly #far = new Map<string, Sprite>()
  readonly #farOf = new WeakMap<WallRecord, Sprite>()
  #pixels = 0
  #frame = 0
  #until = 0
  /** Some picture of this frame is missing or stretched: another frame is wanted. */
  owing = false

  /** Begins a frame. */
  begin(now: number): void {
    this.#frame++
    this.#until = now + budgetMs
    this.owing = false
    if (this.#pixels > mostPixels) this.#evict()
  }

  /** The picture to draw now; null when the frame has no time left for it and none was ever painted. */
  get(
    pen: Omit<Pen, 'ctx'>,
    record: WallRecord,
    size: Extent,
    scale: number,
    moving: boolean,
    slot: Zone | null,
  ): Sprite | null {
    if (size.w * scale < farWidth && !record.media) {
      const step = stepOf(scale)
      const known = this.#farOf.get(record)
      if (known?.scale === step) return known
      const far = this.#farSprite(pen, record, size, step)
      this.#farOf.set(record, far)
      return far
    }
    const signature = signatureOf(record, size, slot !== null)
    const kept = this.#kept.get(record.id)
    if (kept) kept.seen = this.#frame
    if (
      kept?.signature === signature &&
      (kept.scale === scale || (moving && kept.scale > scale * 0.6 && kept.scale < scale * 2.5))
    )
      return kept
    if (performance.now() > this.#until) {
      this.owing = true
      return kept ?? null
    }
    const canvas = blank(size, scale)
    const ctx = context(canvas, scale)
    if (slot) paintCutting({ ...pen, ctx }, record, size, slot)
    else paintNote({ ...pen, ctx }, record, size, scale)
    this.#drop(record.id)
    const made: Kept = { canvas, scale, signature, seen: this.#frame }
    this.#kept.set(record.id, made)
    this.#pixels += canvas.width * canvas.height
    return made
  }

  /** Forgets a note's picture: its media arrived, or it left the wall. */
  forget(id: string): void {
    this.#drop(id)
  }

  clear(): void {
    this.#kept.clear()
    this.#far.clear()
    this.#pixels = 0
  }

  #drop(id: string): void {
    const kept = this.#kept.get(id)
    if (!kept) return
    this.#pixels -= kept.canvas.width * kept.canvas.height
    this.#kept.delete(id)
  }

  #evict(): void {
    for (const [id, { seen }] of this.#kept) if (seen < this.#frame - 2) this.#drop(id)
  }

  #farSprite({ look }: Omit<Pen, 'ctx'>, record: WallRecord, size: Extent, scale: number): Sprite {
    const variant = hash32(record.id) % 4
    const key = `${record.table ?? '-'}|${record.chosen ?? '-'}|${variant}|${size.w}|${size.h}|${scale}`
    const known = this.#far.get(key)
    if (known) return known
    if (this.#far.size > 400) this.#far.clear()
    const canvas = blank(size, scale)
    const ctx = context(canvas, scale)
    const mark = typeof record.table === 'number' ? markOf(record.table) : null
    ctx.fillStyle = 'rgb(60 45 20 / .12)'
    ctx.fillRect(2, 4, size.w - 2, size.h + 2)
    ctx.fillStyle = mark ? look.tint[mark.colour] : look.sheet
    ctx.fillRect(0, 0, size.w, size.h)
    ctx.fillStyle = mark ? look.strong[mark.colour] : look.edge
    ctx.fillRect(0, 0, size.w, 8)
    ctx.fillStyle = 'rgb(32 28 23 / .45)'
    for (let line = 0; line < 2 + (variant % 2); line++)
      ctx.fillRect(16, 26 + line * 26, (size.w - 32) * (line === 1 + (variant % 2) ? 0.5 : 0.92), 10)
    if (record.chosen) {
      ctx.fillStyle = look.accent
      ctx.beginPath()
      ctx.arc(size.w - 4, 4, 20, 0, 7)
      ctx.fill()
    }
    const sprite = { canvas, scale }
    this.#far.set(key, sprite)
    return sprite
  }
}

/** Papers seen from afar are painted at few scales, and stretched a little between them. */
const stepOf = (scale: number): number => 2 ** (Math.ceil(Math.log2(scale) * 4) / 4)

function blank({ w, h }: Extent, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((w + 2 * margin) * scale)
  canvas.height = Math.ceil((h + 2 * margin) * scale)
  return canvas
}

function context(canvas: HTMLCanvasElement, scale: number): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('broken invariant: a browser without a 2D canvas')
  ctx.setTransform(scale, 0, 0, scale, margin * scale, margin * scale)
  return ctx
}
