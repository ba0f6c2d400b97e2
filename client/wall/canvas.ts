import Konva from 'konva/lib/Core.js'
import type { Layer } from 'konva/lib/Layer.js'
import { Shape } from 'konva/lib/Shape.js'
import type { Stage } from 'konva/lib/Stage.js'
import type { Lang } from '../../shared/kernel/text.ts'
import type { WallRecord } from '../../shared/walls/record.ts'
import type { Template } from '../../shared/walls/template.ts'
import { type Camera, seenBy } from './camera.ts'
import { Dots } from './dots.ts'
import { type Extent, grown } from './geometry.ts'
import { Images } from './images.ts'
import { type Look, loadFaces, readLook } from './look.ts'
import type { Matter } from './matter.ts'
import { paintFrame, paintLabel } from './paint-frame.ts'
import { strokePath } from './paint-ink.ts'
import { margin, tiltOf } from './paint-note.ts'
import { paintPaper } from './paint-paper.ts'
import { paintLink, paintThread } from './paint-thread.ts'
import type { Pen, PrintedWords } from './pen.ts'
import { Sprites } from './sprites.ts'

export interface CanvasOptions {
  readonly matter: Matter
  readonly template: Template
  readonly lang: Lang
  readonly words: PrintedWords
  readonly mediaUrl: (media: string) => string
  /** Notes lie a little askew, like paper stuck by hand: on walls that are only looked at. */
  readonly tilt: boolean
}

/** Time without a new camera after which the view counts as at rest, ms. */
const rest = 140

/**
 * The imperative part of a wall: what is many. Two Konva layers on the caller's stage, the printed paper and the
 * matter on it; what is few (selection, what is dragged, other people's hands) lies on the caller's own layer above.
 * A changed record costs its own picture and one pass over what is seen.
 */
export class WallCanvas {
  readonly #stage: Stage
  readonly #paper: Layer
  readonly #layer: Layer
  readonly #options: CanvasOptions
  readonly #sprites = new Sprites()
  readonly #dots = new Dots()
  readonly #images: Images
  readonly #stop: () => void
  #look: Look = readLook()
  #camera: Camera = { x: 0, y: 0, scale: 1 }
  #lifted: ReadonlySet<string> = new Set()
  #moving = false
  #settle: ReturnType<typeof setTimeout> | undefined
  #ready = false

  constructor(stage: Stage, options: CanvasOptions) {
    this.#stage = stage
    this.#options = options
    this.#paper = layerOf(() => this.#paintPaper())
    this.#layer = layerOf(() => this.#paintMatter())
    this.#images = new Images(options.mediaUrl, (media) => {
      for (const id of options.matter.withMedia(media)) this.#sprites.forget(id)
      this.redraw()
    })
    // Beneath the caller's own layer, once they can be painted: a stage draws what it is given at once.
    for (const [depth, layer] of [this.#paper, this.#layer].entries()) {
      stage.add(layer)
      layer.zIndex(Math.min(depth, stage.getLayers().length - 1))
    }
    const contrast = matchMedia('(prefers-contrast: more)')
    const relook = (): void => {
      this.#look = readLook()
      this.#sprites.clear()
      this.redraw()
    }
    contrast.addEventListener('change', relook)
    this.#stop = () => contrast.removeEventListener('change', relook)
    void loadFaces(this.#look).then(() => {
      this.#ready = true
      this.redraw()
    })
  }

  /** Shows the wall from here; at rest the pictures become sharp at this very scale. */
  look(camera: Camera): void {
    this.#moving = this.#camera.scale !== camera.scale
    this.#camera = camera
    clearTimeout(this.#settle)
    if (this.#moving)
      this.#settle = setTimeout(() => {
        this.#moving = false
        this.redraw()
      }, rest)
    this.redraw()
  }

  /** Takes these from where they lie: somebody holds them, and the caller draws them with `paintLifted`. */
  lift(ids: ReadonlySet<string>): void {
    this.#lifted = ids
    this.redraw()
  }

  /** The stage has another size: everything is drawn at once, since a resized canvas is blank. */
  resize(w: number, h: number): void {
    this.#stage.size({ width: w, height: h })
    this.redraw()
  }

  /** Draws the wall anew at the next frame. */
  redraw(): void {
    this.#paper.batchDraw()
    this.#layer.batchDraw()
  }

  /** Paints records away from their place by wall units: what is held above the wall. */
  paintLifted(ctx: CanvasRenderingContext2D, ids: Iterable<string>, dx: number, dy: number): void {
    const pen = this.#pen(ctx)
    const { matter } = this.#options
    ctx.save()
    for (const id of ids) {
      const record = matter.records.get(id)
      if (record) this.#paintRecord(pen, record, { dx, dy })
    }
    ctx.restore()
  }

  destroy(): void {
    this.#stop()
    clearTimeout(this.#settle)
    this.#paper.destroy()
    this.#layer.destroy()
  }

  #pen(ctx: CanvasRenderingContext2D): Pen {
    return { ctx, look: this.#look, images: this.#images, words: this.#options.words }
  }

  /** Device pixels to a wall unit. */
  get #scale(): number {
    return this.#camera.scale * this.#paper.getCanvas().getPixelRatio()
  }

  #toWallUnits(ctx: CanvasRenderingContext2D): void {
    const s = this.#scale
    ctx.setTransform(s, 0, 0, s, -this.#camera.x * s, -this.#camera.y * s)
  }

  #paintPaper(): void {
    const canvas = this.#paper.getCanvas()
    const ctx = this.#paper.getContext()._context
    ctx.save()
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    this.#dots.paint(ctx, this.#camera, canvas.getPixelRatio(), canvas.width, canvas.height)
    ctx.restore()
    if (!this.#ready) return
    ctx.save()
    this.#toWallUnits(ctx)
    const { template, lang, matter } = this.#options
    paintPaper(this.#pen(ctx), template, { lang, inZone: (zone) => matter.notesIn(zone) })
    ctx.restore()
  }

  #paintMatter(): void {
    if (!this.#ready) return
    const ctx = this.#layer.getContext()._context
    const { matter } = this.#options
    const pen = this.#pen(ctx)
    const view: Extent = { w: this.#stage.width(), h: this.#stage.height() }
    const seen = matter.seen(grown(seenBy(this.#camera, view), margin))
    this.#sprites.begin(performance.now())
    ctx.save()
    this.#paintThreads(pen, seen)
    for (const record of seen) if (!this.#lifted.has(record.id)) this.#paintRecord(pen, record)
    ctx.restore()
    if (this.#sprites.owing) requestAnimationFrame(() => this.#layer.batchDraw())
  }

  #paintThreads(pen: Pen, seen: readonly WallRecord[]): void {
    const { matter } = this.#options
    this.#toWallUnits(pen.ctx)
    const drawn = new Set<string>()
    const thread = (child: string, parent: string): void => {
      const [to, from] = [matter.box(child), matter.box(parent)]
      if (!to || !from || drawn.has(child) || this.#lifted.has(child) || this.#lifted.has(parent)) return
      drawn.add(child)
      paintThread(pen, from, to)
    }
    for (const { id, parent } of seen) {
      if (parent) thread(id, parent)
      for (const child of matter.children(id)) thread(child, id)
    }
    for (const id of matter.links()) {
      const ends = matter.records.get(id)?.ends
      const [from, to] = ends ? [matter.box(ends.from), matter.box(ends.to)] : []
      if (from && to) paintLink(pen, from, to)
    }
  }

  #paintRecord(pen: Pen, record: WallRecord, away: { dx: number; dy: number } | null = null): void {
    const { matter } = this.#options
    const own = matter.box(record.id)
    if (!own) return
    const box = away ? { ...own, x: own.x + away.dx, y: own.y + away.dy } : own
    this.#toWallUnits(pen.ctx)
    if (record.kind === 'frame') paintFrame(pen, record, box, matter.members(record.id).length)
    else if (record.kind === 'label') paintLabel(pen, record, box)
    else if (record.kind === 'stroke') this.#paintStroke(pen, record, away)
    else this.#paintSprite(pen, record, box, away !== null)
  }

  #paintStroke({ ctx, look }: Pen, record: WallRecord, away: { dx: number; dy: number } | null): void {
    if (away) ctx.translate(away.dx, away.dy)
    ctx.fillStyle = look.ink
    ctx.fill(strokePath(record))
  }

  #paintSprite(
    pen: Pen,
    record: WallRecord,
    box: { x: number; y: number; w: number; h: number },
    lifted: boolean,
  ): void {
    const slot = this.#options.matter.slot(record)
    const s = this.#scale
    const sprite = this.#sprites.get(pen, record, box, s, this.#moving, slot)
    if (!sprite) return
    const { ctx } = pen
    const ratio = s / sprite.scale
    const [x, y] = [(box.x - margin - this.#camera.x) * s, (box.y - margin - this.#camera.y) * s]
    if (this.#options.tilt && !slot) {
      const angle = tiltOf(record.id)
      const [cx, cy] = [(box.x + box.w / 2 - this.#camera.x) * s, (box.y + box.h / 2 - this.#camera.y) * s]
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      ctx.setTransform(cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy)
    } else ctx.setTransform(1, 0, 0, 1, 0, 0)
    ctx.globalAlpha = lifted ? 0.92 : 1
    if (ratio === 1) ctx.drawImage(sprite.canvas, Math.round(x), Math.round(y))
    else ctx.drawImage(sprite.canvas, x, y, sprite.canvas.width * ratio, sprite.canvas.height * ratio)
    ctx.globalAlpha = 1
  }
}

/** A layer with one shape, which paints everything on it. */
function layerOf(paint: () => void): Layer {
  const layer = new Konva.Layer({ listening: false })
  layer.add(new Shape({ sceneFunc: paint, listening: false, perfectDrawEnabled: false }))
  return layer
}
