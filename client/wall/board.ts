import { around, centreOf, type Extent, grown, type Point, type Rect } from '../../shared/walls/matter/geometry.ts'
import { usedPaper } from '../../shared/walls/matter/layout.ts'
import { Matter } from '../../shared/walls/matter/matter.ts'
import type { KeySet, WallRecords } from '../../shared/walls/matter/records.ts'
import type { WallRecord } from '../../shared/walls/record.ts'
import type { Template } from '../../shared/walls/template.ts'
import { store } from '../link/store.ts'
import { History } from './acts/history.ts'
import { Company } from './company/company.ts'
import { type Camera, centred, eased, fitting, midway, revealing, toView, zoomed } from './engine/camera.ts'
import type { Laser } from './hands/laser.ts'
import type { Guide } from './hands/snap.ts'
import type { Told, Why } from './told.ts'
import type { Typed, Writing } from './writing/writing.ts'

export type Tool = 'move' | 'lasso' | 'ink' | 'erase' | 'link' | 'label' | 'laser'
/** `calm`: looked at from afar, fits itself · `read`: moved about in · `edit`: arranged. */
export type Mode = 'calm' | 'read' | 'edit'

/** Things held above the wall, by wall units away from where they lie. */
export interface Held {
  readonly ids: ReadonlySet<string>
  readonly dx: number
  readonly dy: number
  /** By an arrow key that is down, not by a hand. */
  readonly byKey?: true
}

/** Least scale at which a note on a tablet is read. */
const readable = 0.42
/** Least scale at which somebody who came to see one thing sees it. */
const near = 0.7
/** Least scale at which words are written on a note. */
const writable = 0.75
/** How long the view takes to its new place, ms. */
const travelMs = 650
const nothing: ReadonlySet<string> = new Set()
const nobody: readonly Held[] = []
const noLasers: readonly Laser[] = []

/** What the wall does with writes, by `WallLink.act`. */
type Act = (writes: readonly KeySet[], late?: boolean) => string | null

/** What one device does with one wall: where it looks, what it has chosen, what it holds. The canvas and the list share it. */
export class Board {
  readonly matter: Matter
  readonly camera = store<Camera>({ x: 0, y: 0, scale: 1 })
  readonly view = store<Extent>({ w: 0, h: 0 })
  readonly selected = store<ReadonlySet<string>>(nothing)
  readonly tool = store<Tool>('move')
  readonly held = store<Held | null>(null)
  /** What others hold above the wall. */
  readonly others = store<readonly Held[]>(nobody)
  /** Who else is at work here, and whom the view follows. */
  readonly company = new Company()
  /** Where this device's pointer is on the wall, wall units. */
  readonly cursor = store<Point | null>(null)
  /** Where this device points, wall units, while it moves; and where others do. */
  readonly pointing = store<Point | null>(null)
  readonly lasers = store<readonly Laser[]>(noLasers)
  /** The box that is being given to what is chosen. */
  readonly pulled = store<Rect | null>(null)
  /** What is dragged lines up with its neighbours. */
  readonly snaps = store(true)
  /** Lines that show what the held things are lined up with. */
  readonly guides = store<readonly Guide[]>([])
  /** What the last gesture could not do, until the next one: a new object each time, so that it is said each time. */
  readonly told = store<Told | null>(null)
  /** What holds the words that are looked for, in the order of reading. */
  readonly found = store<readonly string[]>([])
  /** How many ideas this device added as its last act, which an undo takes back; 0 after another act. */
  readonly added = store(0)
  /** What this device did here, for undo and redo. */
  readonly history = new History()
  /** Ideas written on the paper that are not on the wall yet: where the middle of each will lie, wall units. */
  readonly landing = store<ReadonlyMap<string, Point>>(new Map())
  /** Arrows to be drawn once the ideas at their ends are on the wall, by ids. */
  readonly joining = store<readonly { readonly from: string; readonly to: string }[]>([])
  /** What is being written, on the canvas or in the list. */
  readonly writing = store<Writing | null>(null)
  /** What was typed of it so far; null before the first key. */
  readonly typed = store<Typed | null>(null)
  /** Why words cannot be written there now; null when they can. Whoever offers the tools says so. */
  barred: (what: WallRecord | 'note' | 'label') => Why | null = () => null
  /** CSS pixels at the foot of the view that lie under what can be done with what is chosen. Whoever offers that says so. */
  covered: () => number = () => 0
  /** Counts how often the keyboard asked for what can be done with what is chosen. */
  readonly asked = store(0)
  /** A loop, an arrow or an ink line on its way: points in wall units (x, y, pressure triples). */
  readonly trail = store<readonly number[]>([])
  readonly mode: Mode
  /** Counts changes of the records, for what lists them. */
  readonly version = store(0)
  readonly template: Template
  /** Somebody chose what is seen, or works here: until then the view follows what arrives. */
  #steered = false
  /** Room that an activity draws in beyond the paper; shown when the wall fits itself. */
  also: Rect | null = null
  /** CSS pixels at the left and the right of the view where tools lie: what is fitted keeps clear of them. */
  clear = { left: 0, right: 0 }
  /** CSS pixels at the top and the foot of the view that a soft keyboard hides: what is written keeps clear of them. */
  hidden = { top: 0, bottom: 0 }
  readonly #act: Act
  readonly #damaged = new Set<(areas: readonly Rect[]) => void>()
  readonly #stop: () => void
  #travel = 0

  constructor(records: WallRecords, template: Template, mode: Mode, act: Act = () => null) {
    this.template = template
    this.mode = mode
    this.matter = new Matter(records, template)
    this.#act = act
    this.#stop = records.subscribe((ids) => {
      const areas = this.matter.take(ids)
      for (const listener of this.#damaged) listener(areas)
      const kept = new Set([...this.selected.get()].filter((id) => records.get(id)))
      if (kept.size !== this.selected.get().size) this.selected.set(kept)
      this.version.set(this.version.get() + 1)
    })
  }

  /** Calls with the places where the wall looks different, whenever records change; returns the way to stop. */
  onDamage(listener: (areas: readonly Rect[]) => void): () => void {
    this.#damaged.add(listener)
    return () => this.#damaged.delete(listener)
  }

  /** Ids of all that somebody holds above the wall, this device or others. */
  lifted(): Set<string> {
    return new Set([this.held.get(), ...this.others.get()].flatMap((held) => [...(held?.ids ?? [])]))
  }

  /** One act: its writes travel together. Nothing happens on a wall that is only looked at. */
  act(writes: readonly KeySet[]): void {
    if (this.mode !== 'edit' || writes.length === 0) return
    this.#steered = true
    this.told.set(null)
    this.added.set(0)
    const act = this.#act(writes)
    if (act) this.history.did({ what: 'act', act })
  }

  /** Lays or joins what was added before, once it is there: undone with its adding, and not at all when that is undone by now. */
  complete(contribution: string, writes: readonly KeySet[]): void {
    const act = this.history.stands(contribution) ? this.#act(writes, true) : null
    if (act) this.history.completed(contribution, { what: 'act', act })
  }

  /** Opens words where they lie, or a new sheet, or says why not; false for what bears no words. */
  write(what: Writing): boolean {
    const record = 'id' in what ? this.matter.records.get(what.id) : what.new
    if (!record || this.mode !== 'edit') return false
    if (typeof record === 'object' && !['note', 'frame', 'label'].includes(record.kind ?? '')) return false
    const why = this.barred(record)
    if (why) this.told.set({ why })
    else this.resume(what, null)
    return true
  }

  /** Opens words where they lie, with what was typed of them before. */
  resume(what: Writing, typed: Typed | null): void {
    this.select('id' in what ? [what.id] : [])
    this.writing.set(what)
    this.typed.set(typed)
  }

  /** Nothing is being written any more. */
  stopWriting(): void {
    this.writing.set(null)
    this.typed.set(null)
  }

  /** An act, or the reason why there is nothing to be done. `meant`: what it is for, of which what is locked stays as it is. */
  tryTo(writes: readonly KeySet[], why: Why, meant: Iterable<string> = []): void {
    const left = [...meant].filter((id) => this.matter.records.get(id)?.locked).length
    this.act(writes)
    if (writes.length === 0) this.told.set({ why })
    else if (left > 0) this.told.set({ left })
  }

  select(ids: Iterable<string>): void {
    this.told.set(null)
    this.selected.set(new Set(ids))
  }

  toggle(id: string): void {
    const next = new Set(this.selected.get())
    if (!next.delete(id)) next.add(id)
    this.selected.set(next)
  }

  /** The rectangle that matters: the printed paper with all that lies on it, on free paper what lies there, and of long columns what is used. */
  whole(): Rect {
    const wall = this.#matterAndPaper()
    return this.also ? (around([wall, this.also]) ?? wall) : wall
  }

  #matterAndPaper(): Rect {
    const lying = this.matter.bounds()
    const calm = this.mode === 'calm'
    const paper = usedPaper(this.template, lying, calm ? 0.4 : 0.6, calm ? 40 : 200)
    if (!lying) return paper
    return this.template.background === 'free' ? grown(lying, 30) : (around([paper, lying]) ?? paper)
  }

  /** What the tools leave of the view, CSS pixels. */
  room(): Extent {
    const { w, h } = this.view.get()
    return { w: w - this.clear.left - this.clear.right, h }
  }

  /** The camera of the whole view that shows in the room beside the tools what this one shows. */
  beside({ x, y, scale }: Camera): Camera {
    return { x: x - this.clear.left / scale, y, scale }
  }

  /** Shows everything; `gently` travels there unless motion is not wanted. */
  fit(gently = true): void {
    this.#steered = false
    const view = this.view.get()
    if (view.w === 0) return
    const calm = this.mode === 'calm'
    const margin = calm ? Math.max(20, view.h * 0.03) : 16
    this.go(this.beside(fitting(this.whole(), this.room(), margin, calm ? 1.9 : 1.4)), gently)
  }

  /** Shows what is chosen, as large as it is still pleasant, above what can be done with it. */
  lookAt(rect: Rect): void {
    if (this.view.get().w === 0) return
    this.#steered = true
    const { w, h } = this.room()
    this.go(this.beside(fitting(rect, { w, h: Math.max(h / 2, h - this.covered()) }, 64, 1.4)), true)
  }

  /** Brings a thing to the middle of the view, near enough to be read. */
  visit(rect: Rect): void {
    if (this.view.get().w === 0) return
    this.#steered = true
    const room = this.room()
    const scale = Math.min(Math.max(near, this.camera.get().scale), fitting(rect, room, 64).scale)
    this.go(this.beside(centred(rect, room, scale)), true)
  }

  /** Moves the view no further than it takes for this to be seen whole. */
  reveal(rect: Rect, gently = false): void {
    this.#show(this.camera.get(), rect, gently)
  }

  /** Comes near enough for what lies there to be written, and no nearer. */
  approach(rect: Rect): void {
    const camera = this.camera.get()
    const nearer = Math.max(1, writable / camera.scale)
    this.#show(zoomed(camera, toView(camera, centreOf(rect)), nearer), rect, true)
  }

  #show(from: Camera, rect: Rect, gently: boolean): void {
    if (this.view.get().w === 0) return
    const to = revealing(from, rect, this.view.get(), { ...this.clear, ...this.hidden })
    const { x, y, scale } = this.camera.get()
    if (to.x === x && to.y === y && to.scale === scale) return
    this.#steered = true
    this.go(to, gently)
  }

  /** Lets go of whom it follows, else of what is chosen and of the tool; false when there was nothing to let go of. */
  letGo(): boolean {
    if (this.company.followed.get()) this.company.stop()
    else if (this.selected.get().size === 0 && this.tool.get() === 'move') return false
    else {
      this.select([])
      this.tool.set('move')
    }
    return true
  }

  /**
   * The first look: everything, unless hands would then find notes too small to read; then the beginning of the paper, or
   * what was chosen in the list meanwhile.
   */
  begin(): void {
    if (this.company.followed.get()) return
    this.fit(false)
    const { x, y } = this.whole()
    if (this.mode !== 'calm' && this.camera.get().scale < readable)
      this.camera.set(this.beside({ x: x - 16 / readable, y: y - 16 / readable, scale: readable }))
    const chosen = around([...this.selected.get()].flatMap((id) => this.matter.box(id) ?? []))
    if (chosen) this.reveal(chosen)
  }

  /** Looks again at everything, unless somebody chose what is seen or is at work on it. */
  refit(): void {
    if (this.mode === 'calm') this.fit()
    else if (!this.#steered && this.selected.get().size === 0 && this.held.get() === null) this.begin()
  }

  /** Moves the view by hand. */
  steer(to: Camera): void {
    this.#steered = true
    this.go(to, false)
  }

  zoom(factor: number, at?: Point): void {
    const { w, h } = this.view.get()
    this.steer(zoomed(this.camera.get(), at ?? { x: w / 2, y: h / 2 }, factor))
  }

  /** Goes where this device wants to look: it follows nobody any more. */
  go(to: Camera, gently: boolean): void {
    this.company.stop()
    cancelAnimationFrame(this.#travel)
    if (!gently || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.camera.set(to)
      return
    }
    const from = this.camera.get()
    const began = performance.now()
    const step = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - began) / travelMs))
      this.camera.set(t === 1 ? to : midway(from, to, this.view.get(), eased(t)))
      if (t < 1) this.#travel = requestAnimationFrame(step)
    }
    this.#travel = requestAnimationFrame(step)
  }

  close(): void {
    cancelAnimationFrame(this.#travel)
    this.company.stop()
    this.#stop()
  }
}
