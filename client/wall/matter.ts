import type { WallRecord } from '../../shared/walls/record.ts'
import type { Template, Zone } from '../../shared/walls/template.ts'
import type { WallRecords } from '../link/wall-records.ts'
import { around, centreOf, holds, insideLoop, type Point, type Rect } from './geometry.ts'
import { above, boxOf, slotBoxes, slotOf } from './layout.ts'
import { SpatialIndex } from './spatial.ts'

/** Wall units around a box in which a finger still means it. */
const reach = 4

/** Where everything on a wall lies, kept true as records change: flat records in, boxes and answers out. No canvas is known here. */
export class Matter {
  readonly records: WallRecords
  readonly index = new SpatialIndex()
  #template: Template
  /** Notes born from a note, by parent; notes in a zone; members of a frame. */
  readonly #children = new Map<string, Set<string>>()
  readonly #zones = new Map<string, Set<string>>()
  readonly #groups = new Map<string, Set<string>>()
  readonly #links = new Set<string>()
  readonly #known = new Map<
    string,
    {
      parent?: string | undefined
      zone?: string | null | undefined
      group?: string | null | undefined
      media?: string | undefined
    }
  >()
  readonly #media = new Map<string, Set<string>>()

  constructor(records: WallRecords, template: Template) {
    this.records = records
    this.#template = template
    this.take([...records.all()].map(({ id }) => id))
  }

  /** Takes in what changed: only these, and those that share a slot with them, are laid anew. */
  take(ids: Iterable<string>): void {
    const slots = new Set<string>()
    for (const id of ids) {
      const record = this.records.get(id)
      const before = this.#known.get(id)
      this.#list(id, record)
      const box = record && boxOf(record)
      if (box) this.index.put(id, box)
      else this.index.drop(id)
      for (const zone of [before?.zone, record?.at?.zone]) if (zone) slots.add(zone)
    }
    for (const zone of this.#template.zones) if (zone.role === 'slot' && slots.has(zone.id)) this.#fillSlot(zone)
  }

  reprint(template: Template): void {
    this.#template = template
    this.take([...this.records.all()].map(({ id }) => id))
  }

  box(id: string): Rect | undefined {
    return this.index.rect(id)
  }

  slot(record: WallRecord): Zone | null {
    return slotOf(this.#template, record)
  }

  /** What meets a rectangle, from the lowest to the highest. */
  seen(rect: Rect): WallRecord[] {
    const found: WallRecord[] = []
    for (const id of this.index.meeting(rect)) {
      const record = this.records.get(id)
      if (record) found.push(record)
    }
    return found.sort(above)
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

  children(id: string): Iterable<string> {
    return this.#children.get(id) ?? []
  }

  members(frame: string): readonly string[] {
    return [...(this.#groups.get(frame) ?? [])]
  }

  notesIn(zone: string): number {
    return this.#zones.get(zone)?.size ?? 0
  }

  withMedia(media: string): Iterable<string> {
    return this.#media.get(media) ?? []
  }

  links(): Iterable<string> {
    return this.#links
  }

  /** The smallest rectangle around all that lies on the wall; null on an empty one. */
  bounds(): Rect | null {
    return around(this.index.rects())
  }

  #fillSlot(zone: Zone): void {
    const notes = [...(this.#zones.get(zone.id) ?? [])].flatMap((id) => this.records.get(id) ?? [])
    for (const [id, box] of slotBoxes(zone, notes)) this.index.put(id, box)
  }

  #list(id: string, record: WallRecord | undefined): void {
    const before = this.#known.get(id)
    const note = record?.kind === 'note' ? record : undefined
    const now = { parent: note?.parent, zone: note?.at?.zone, group: record?.group, media: record?.media }
    move(this.#children, id, before?.parent, now.parent)
    move(this.#zones, id, before?.zone, now.zone)
    move(this.#groups, id, before?.group, now.group)
    move(this.#media, id, before?.media, now.media)
    if (record?.kind === 'link') this.#links.add(id)
    else this.#links.delete(id)
    if (record) this.#known.set(id, now)
    else this.#known.delete(id)
  }
}

function move(
  lists: Map<string, Set<string>>,
  id: string,
  from: string | null | undefined,
  to: string | null | undefined,
): void {
  if (from === to) return
  if (from) lists.get(from)?.delete(id)
  if (!to) return
  const list = lists.get(to)
  if (list) list.add(id)
  else lists.set(to, new Set([id]))
}
