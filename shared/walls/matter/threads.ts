import type { WallRecord } from '../record.ts'
import { around, centreOf, grown, type Rect } from './geometry.ts'
import { Shelves } from './shelves.ts'
import { SpatialIndex } from './spatial.ts'

/** A line between two things on the wall: from an idea to the one born from it, or drawn by hand. */
export interface Thread {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly drawn: boolean
}

/** Which lines there are and where they pass, kept true as their ends move. */
export class Threads {
  readonly #threads = new Map<string, Thread>()
  readonly #ends = new Shelves()
  /** Lines are longer than notes. */
  readonly #index = new SpatialIndex(2048)
  readonly #box: (id: string) => Rect | undefined

  constructor(box: (id: string) => Rect | undefined) {
    this.#box = box
  }

  /** Takes in a record as it now is: a note's parent, a link's ends. */
  list(id: string, record: WallRecord | undefined): void {
    const thread = record && threadOf(record)
    if (thread) this.#threads.set(id, thread)
    else this.#threads.delete(id)
    this.#ends.put(id, thread ? [thread.from, thread.to] : [])
  }

  /** The lines that are these records or end at them. */
  at(ids: Iterable<string>): Set<string> {
    const found = new Set<string>()
    for (const id of ids) {
      if (this.#threads.has(id)) found.add(id)
      for (const thread of this.#ends.under(id)) found.add(thread)
    }
    return found
  }

  /** Where a line passes; undefined when one of its ends is not on the wall. */
  area(id: string): Rect | undefined {
    return this.#index.rect(id)
  }

  /** Lays a line anew after one of its ends moved. */
  lay(id: string): void {
    const thread = this.#threads.get(id)
    const [from, to] = thread ? [this.#box(thread.from), this.#box(thread.to)] : []
    const area = from && to && areaOf(from, to)
    if (area) this.#index.put(id, area)
    else this.#index.drop(id)
  }

  /** The lines that may be seen in a rectangle, in an order that is the same on every screen. */
  seen(rect: Rect): Thread[] {
    return this.of(this.#index.meeting(rect))
  }

  of(ids: Iterable<string>): Thread[] {
    return [...ids].flatMap((id) => this.#threads.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

function threadOf({ id, kind, parent, ends }: WallRecord): Thread | null {
  if (kind === 'link') return ends ? { id, from: ends.from, to: ends.to, drawn: true } : null
  return kind === 'note' && parent ? { id, from: parent, to: id, drawn: false } : null
}

/** A line bends at most by a third of its length beyond what it joins. */
function areaOf(from: Rect, to: Rect): Rect | null {
  const [a, b] = [centreOf(from), centreOf(to)]
  const bend = Math.max(20, Math.hypot(a.x - b.x, a.y - b.y) * 0.36)
  const both = around([from, to])
  return both && grown(both, bend)
}
