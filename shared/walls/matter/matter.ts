import type { WallRecord } from '../record.ts'
import type { Printed, Template, Zone } from '../template.ts'
import { around, centreOf, grown, holds, insideLoop, type Point, type Rect } from './geometry.ts'
import { above, boxOf, overhang, slotBoxes, slotOf, titleHeight } from './layout.ts'
import type { WallRecords } from './records.ts'
import { Shelves } from './shelves.ts'
import { SpatialIndex } from './spatial.ts'
import { type Thread, Threads } from './threads.ts'

/** Wall units around a box in which a finger still means it. */
const reach = 4

/** Where everything on a wall lies, kept true as records change: flat records in, boxes and answers out. No canvas is known here. */
export class Matter {
  readonly records: WallRecords
  readonly index = new SpatialIndex()
  readonly #template: Template
  readonly #threads = new Threads((id) => this.index.rect(id))
  /** Notes in a zone; members of a frame; what shows a picture. */
  readonly #zones = new Shelves()
  readonly #groups = new Shelves()
  readonly #media = new Shelves()

  constructor(records: WallRecords, template: Template) {
    this.records = records
    this.#template = template
    this.take([...records.all()].map(({ id }) => id))
  }

  /**
   * Takes in what changed, and tells where the wall looks different now. Only what changed is laid anew, what shares a
   * slot with it and the lines that end at it: a note on a full wall costs what it costs on an empty one.
   */
  take(ids: Iterable<string>): Rect[] {
    const changed = new Set(ids)
    const zones = new Set<string>()
    /** Zones and frames that another number of notes lies in now. */
    const counts = new Set<string>()
    for (const id of changed) {
      const before = [...this.#zones.keysOf(id), ...this.#groups.keysOf(id)]
      for (const zone of this.#zones.keysOf(id)) zones.add(zone)
      this.#list(id, this.records.get(id))
      for (const zone of this.#zones.keysOf(id)) zones.add(zone)
      const after = [...this.#zones.keysOf(id), ...this.#groups.keysOf(id)]
      for (const key of before) if (!after.includes(key)) counts.add(key)
      for (const key of after) if (!before.includes(key)) counts.add(key)
    }
    const slots = this.#template.zones.filter(({ id, role }) => role === 'slot' && zones.has(id))
    for (const { id } of slots) for (const note of this.#zones.under(id)) changed.add(note)
    const before = this.#seenOf(changed)
    const lines = this.#threads.at(changed)
    const linesBefore = [...lines].flatMap((id) => this.#threads.area(id) ?? [])
    for (const id of changed) this.#lay(id)
    for (const slot of slots) this.#fillSlot(slot)
    for (const id of lines) this.#threads.lay(id)
    return [
      ...before,
      ...this.#seenOf(changed),
      ...linesBefore,
      ...[...lines].flatMap((id) => this.#threads.area(id) ?? []),
      ...slots,
      ...this.#template.printed.filter((printed) => counts.has(this.zoneUnder(printed)?.id ?? '')),
      ...[...counts].flatMap((id) => this.#headOf(id) ?? []),
    ]
  }

  /** Where the wall looks different when these are taken from it or laid back: their own places and their lines'. */
  areasOf(ids: Iterable<string>): Rect[] {
    const all = [...ids]
    return [...this.#seenOf(all), ...[...this.#threads.at(all)].flatMap((id) => this.#threads.area(id) ?? [])]
  }

  box(id: string): Rect | undefined {
    return this.index.rect(id)
  }

  slot(record: WallRecord): Zone | null {
    return slotOf(this.#template, record)
  }

  /** The column that a printed heading names, which counts what lies in it. */
  zoneUnder({ id: printed, style, x: left }: Printed): Zone | undefined {
    return style === 'column' ? this.#template.zones.find(({ id, x }) => printed.endsWith(id) || x === left) : undefined
  }

  /** What meets a rectangle, from the lowest to the highest. */
  seen(rect: Rect): WallRecord[] {
    const found: WallRecord[] = []
    for (const id of this.index.meeting(rect)) {
      const record = this.records.get(id)
      if (record) found.push(record)
    }
    return this.inOrder(found)
  }

  /** Which of two places one reads first in a row: below zero for the first. */
  along(a: { readonly x: number }, b: { readonly x: number }): number {
    return this.#template.rtl ? b.x - a.x : a.x - b.x
  }

  /** From the lowest to the highest. */
  inOrder(records: readonly WallRecord[]): WallRecord[] {
    return [...records].sort(above)
  }

  /** The lines that may be seen in a rectangle. */
  threads(rect: Rect): Thread[] {
    return this.#threads.seen(rect)
  }

  /** The lines that end at one of these. */
  threadsOf(ids: Iterable<string>): Thread[] {
    return this.#threads.of(this.#threads.at(ids))
  }

  /** The highest thing under a point; a frame only by its edge or its title, since what lies in it is meant first. */
  under(p: Point): WallRecord | null {
    const seen = this.seen({ x: p.x - reach, y: p.y - reach, w: 2 * reach, h: 2 * reach })
    for (const record of seen.reverse()) {
      const box = this.box(record.id)
      if (!box) continue
      if (record.kind !== 'frame') return record
      const inner = { x: box.x + 16, y: box.y + 56, w: box.w - 32, h: box.h - 72 }
      if (!holds(inner, p)) return record
    }
    return null
  }

  /** Ids of notes, labels and strokes whose middle lies in a loop drawn by hand. */
  inLoop(loop: readonly Point[]): string[] {
    const bounds = around(loop.map(({ x, y }) => ({ x, y, w: 0.01, h: 0.01 })))
    if (!bounds) return []
    return this.seen(bounds)
      .filter(({ id, kind }) => kind !== 'frame' && insideLoop(loop, centreOf(this.box(id) ?? bounds)))
      .map(({ id }) => id)
  }

  members(frame: string): readonly string[] {
    return [...this.#groups.under(frame)]
  }

  memberCount(frame: string): number {
    return this.#groups.count(frame)
  }

  notesIn(zone: string): number {
    return this.#zones.count(zone)
  }

  withMedia(media: string): Iterable<string> {
    return this.#media.under(media)
  }

  /** The smallest rectangle around all that lies on the wall; null on an empty one. */
  bounds(): Rect | null {
    return this.index.bounds()
  }

  #seenOf(ids: Iterable<string>): Rect[] {
    return [...ids].flatMap((id) => {
      const box = this.index.rect(id)
      return box ? [grown(box, overhang)] : []
    })
  }

  /** Where a frame's name and count stand; undefined when it is none. */
  #headOf(frame: string): Rect | undefined {
    const box = this.index.rect(frame)
    return box && this.records.get(frame)?.kind === 'frame' ? { ...box, h: titleHeight } : undefined
  }

  #lay(id: string): void {
    const record = this.records.get(id)
    const box = record && boxOf(record)
    if (box) this.index.put(id, box)
    else this.index.drop(id)
  }

  #fillSlot(zone: Zone): void {
    const notes = [...this.#zones.under(zone.id)].flatMap((id) => this.records.get(id) ?? [])
    for (const [id, box] of slotBoxes(zone, notes)) this.index.put(id, box)
  }

  #list(id: string, record: WallRecord | undefined): void {
    this.#zones.put(id, record?.kind === 'note' ? [record.at?.zone] : [])
    this.#groups.put(id, [record?.group])
    this.#media.put(id, [record?.media])
    this.#threads.list(id, record)
  }
}
