import Konva from 'konva/lib/Core.js'
import type { Layer } from 'konva/lib/Layer.js'
import { Shape } from 'konva/lib/Shape.js'
import type { Stage } from 'konva/lib/Stage.js'
import type { Lang } from '../../../shared/kernel/text.ts'
import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import type { Matter } from '../../../shared/walls/matter/matter.ts'
import type { Look } from '../../../shared/walls/paint/look.ts'
import type { Pen, PrintedWords } from '../../../shared/walls/paint/pen.ts'
import { type Placing, paintArea, type Scene } from '../../../shared/walls/paint/wall.ts'
import type { Template } from '../../../shared/walls/template.ts'
import { store } from '../../link/store.ts'
import type { Camera } from './camera.ts'
import { Dots } from './dots.ts'
import { easel } from './easel.ts'
import { Images } from './images.ts'
import { type Away, Lifted } from './lifted.ts'
import { loadFaces, moreContrast, readLook } from './look.ts'
import { Pace } from './pace.ts'
import { Pyramid } from './pyramid.ts'

export interface CanvasOptions {
  readonly matter: Matter
  readonly template: Template
  readonly lang: Lang
  readonly words: PrintedWords
  readonly mediaUrl: (media: string) => string
  /** The part of the wall that is kept as a small picture too. */
  readonly whole: () => Rect
  /** Notes lie a little askew, like paper stuck by hand: on walls that are only looked at. */
  readonly tilt: boolean
}

/** Time without a new scale after which a zoom is over, ms: the picture then becomes sharp. */
const rest = 140

/**
 * The imperative part of a wall: what is many. One Konva layer with one shape, which lays a pyramid of bitmap tiles;
 * what is few (selection, what is held, other people's hands) lies on the caller's own layer above. A frame costs what
 * the screen holds, a change what it changed; what exists costs nothing.
 */
export class WallCanvas {
  /** The camera of the frame that is being drawn: what lies above the wall follows this one, and not what is wished for. */
  readonly shown = store<Camera>({ x: 0, y: 0, scale: 1 })
  /** Counts changes of the small picture of the whole wall, which `drawSmall` draws. */
  readonly small = store(0)
  readonly #stage: Stage
  readonly #layer: Layer
  readonly #options: CanvasOptions
  readonly #pyramid: Pyramid
  readonly #lifted: Lifted
  readonly #dots = new Dots()
  readonly #images: Images
  readonly #pace = new Pace()
  readonly #stops: (() => void)[] = []
  readonly #waiting = new Map<() => void, boolean>()
  #scene: Scene
  #look: Look = readLook()
  #camera: Camera = { x: 0, y: 0, scale: 1 }
  #scaled = Number.NEGATIVE_INFINITY
  #stale = true
  #aboveStale = false
  #drawAbove: () => void = () => {}
  #ready = false
  #request = 0
  #gone = false

  constructor(stage: Stage, options: CanvasOptions) {
    const { matter, template, lang, tilt } = options
    this.#stage = stage
    this.#options = options
    this.#scene = { matter, template, lang, tilt, lifted: new Set() }
    this.#images = new Images(options.mediaUrl, (media) => {
      this.#lifted.clear()
      this.damage(matter.areasOf(matter.withMedia(media)))
      this.touch()
    })
    this.#lifted = new Lifted((ctx) => this.#pen(ctx))
    this.#pyramid = new Pyramid((ctx, placing, area) => this.#pieces(ctx, placing, area))
    this.#layer = new Konva.Layer({ listening: false, clearBeforeDraw: false })
    this.#layer.add(new Shape({ sceneFunc: () => this.#draw(), listening: false, perfectDrawEnabled: false }))
    // Beneath the caller's own layer, once it can be painted: a stage draws what it is given at once.
    stage.add(this.#layer)
    this.#layer.zIndex(0)
    this.#listen()
    void loadFaces(this.#look).then(() => {
      this.#ready = true
      this.#pyramid.damageAll()
      this.#wake()
    })
  }

  /** Shows the wall from here from the next frame on. */
  look(camera: Camera): void {
    if (this.#camera.scale !== camera.scale) this.#scaled = performance.now()
    this.#camera = camera
    this.#stale = true
    this.#wake()
  }

  /** The wall looks different in these places. */
  damage(areas: Iterable<Rect>): void {
    for (const area of areas) this.#pyramid.damage(area)
    this.#wake()
  }

  /** Takes these from where they lie, and lays back what was taken before: somebody holds them, and the caller draws them with `paintLifted`. */
  lift(ids: ReadonlySet<string>): void {
    const before = this.#scene.lifted
    const turned = [...ids].filter((id) => !before.has(id)).concat([...before].filter((id) => !ids.has(id)))
    if (turned.length === 0) return
    this.#scene = { ...this.#scene, lifted: new Set(ids) }
    this.#lifted.keep(ids)
    this.damage(this.#options.matter.areasOf(turned))
  }

  /** Gives the way to draw what lies above the wall: it is called with each frame of the wall, and after `touch`. */
  above(draw: () => void): void {
    this.#drawAbove = draw
    this.touch()
  }

  /** What lies above the wall looks different: it is drawn once in the next frame, however often this is called. */
  touch(): void {
    this.#aboveStale = true
    this.#wake()
  }

  /** The stage has another size, CSS pixels. */
  resize(w: number, h: number): void {
    this.#stage.size({ width: w, height: h })
    this.#stale = true
    // A resized canvas is blank: it is drawn before anybody sees it.
    this.#turn(performance.now())
  }

  /** Paints things away from their place: what is held above the wall. */
  paintLifted(ctx: CanvasRenderingContext2D, away: Away): void {
    const { x, y } = this.shown.get()
    const scale = this.#scale
    const placing = { scale, left: Math.round(x * scale), top: Math.round(y * scale) }
    ctx.save()
    this.#lifted.paint(ctx, this.#scene, placing, away, !this.#pyramid.exact)
    ctx.restore()
  }

  /** Draws a part of the wall onto the whole of a canvas, from the small picture: nothing is painted for it. */
  drawSmall(ctx: CanvasRenderingContext2D, { x, y, w }: Rect): void {
    const { width, height } = ctx.canvas
    ctx.imageSmoothingQuality = 'high'
    this.#pyramid.drawSmall(ctx, { scale: width / w, x, y, w: width, h: height }, this.#look.paper)
  }

  /** Resolves once all that is seen is drawn sharp and as the records say, pictures included; with `ahead`, what is painted in advance too. */
  settled(ahead = false): Promise<void> {
    this.#wake()
    return new Promise((resolve) => this.#waiting.set(resolve, ahead))
  }

  destroy(): void {
    this.#gone = true
    for (const stop of this.#stops) stop()
    cancelAnimationFrame(this.#request)
    this.#layer.destroy()
    this.#pyramid.destroy()
  }

  #listen(): void {
    const on = (query: MediaQueryList, changed: () => void): void => {
      query.addEventListener('change', changed)
      this.#stops.push(() => query.removeEventListener('change', changed))
    }
    on(matchMedia(moreContrast), () => {
      this.#look = readLook()
      this.#lifted.clear()
      this.#pyramid.damageAll()
      this.#wake()
    })
    // The window went to a screen with other pixels, or the page was zoomed.
    const ratio = (): void =>
      on(matchMedia(`(resolution: ${devicePixelRatio}dppx)`), () => {
        for (const layer of this.#stage.getLayers()) layer.getCanvas().setPixelRatio(devicePixelRatio)
        this.#stale = true
        this.#stage.batchDraw()
        this.#wake()
        ratio()
      })
    ratio()
  }

  /** Device pixels to a wall unit. */
  get #scale(): number {
    return this.#camera.scale * this.#layer.getCanvas().getPixelRatio()
  }

  #wake(): void {
    if (this.#gone) return
    this.#request ||= requestAnimationFrame((now) => {
      this.#request = 0
      this.#turn(now)
    })
  }

  /** One frame: aims, paints for as long as the pace allows, draws if anything changed. */
  #turn(now: number): void {
    const { width: w, height: h } = this.#layer.getCanvas()
    if (w === 0 || h === 0) return
    const began = performance.now()
    const zooming = began - this.#scaled < rest
    const { x, y } = this.#camera
    this.#pyramid.extend(this.#options.whole())
    this.#pyramid.aim({ scale: this.#scale, x, y, w, h }, zooming)
    const budget = this.#pace.budget(now, this.#stale, this.#pyramid.begun)
    const { changed, more } = this.#ready ? this.#pyramid.work(began + budget) : { changed: false, more: false }
    const drawn = changed || this.#stale
    if (drawn) {
      this.#stale = false
      this.shown.set(this.#snapped())
      this.#layer.draw()
    }
    this.small.set(this.#pyramid.small)
    if (drawn || this.#aboveStale) {
      this.#aboveStale = false
      this.#drawAbove()
    }
    if (more || zooming) this.#wake()
    this.#tellSettled(more)
  }

  /** At rest the wall lies on whole pixels, and what follows it does too. */
  #snapped(): Camera {
    const scale = this.#scale
    const { x, y } = this.#camera
    return this.#pyramid.exact
      ? { ...this.#camera, x: Math.round(x * scale) / scale, y: Math.round(y * scale) / scale }
      : this.#camera
  }

  #tellSettled(more: boolean): void {
    if (this.#waiting.size === 0 || !this.#ready) return
    if (this.#images.waiting) {
      void this.#images.settled().then(() => this.#wake())
      return
    }
    if (!this.#pyramid.complete) return
    for (const [resolve, ahead] of this.#waiting) {
      if (ahead && more) continue
      this.#waiting.delete(resolve)
      resolve()
    }
  }

  #draw(): void {
    const ctx = this.#layer.getContext()._context
    ctx.save()
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    this.#pyramid.draw(ctx, this.#look.paper)
    ctx.restore()
  }

  *#pieces(ctx: CanvasRenderingContext2D, placing: Placing, area: Rect): Generator<void> {
    ctx.fillStyle = this.#look.paper
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height)
    this.#dots.paint(ctx, placing, area, this.#layer.getCanvas().getPixelRatio())
    yield* paintArea(this.#pen(ctx), this.#scene, placing, area)
  }

  #pen(ctx: CanvasRenderingContext2D): Pen {
    return { ctx, easel, look: this.#look, images: this.#images, words: this.#options.words }
  }
}
