import { type KeySet, same } from '../../shared/walls/matter/records.ts'
import { placeFields } from '../../shared/walls/record.ts'

/** One act of one person: the keys that it wrote, with what stood there before. */
export interface Gesture {
  readonly id: string
  readonly sets: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[]
}

/** Makes a gesture of some writes, remembering what they write over. Writes that change nothing are left out. */
export function gestureOf(id: string, writes: readonly KeySet[], read: (key: string) => unknown): Gesture {
  const sets = writes.map(({ key, value }) => ({ key, before: read(key), after: value }))
  return { id, sets: sets.filter(({ before, after }) => !same(before, after)) }
}

/** What takes a gesture back: only where nobody has written since, so that an undo never undoes another's act. */
export const undoOf = (gesture: Gesture, read: (key: string) => unknown): KeySet[] =>
  gesture.sets.filter(({ key, after }) => same(read(key), after)).map(({ key, before }) => ({ key, value: before }))

/**
 * What is left of an act once things that it touched are gone (hidden, withdrawn, taken away by somebody meanwhile): the
 * writes to what is there, and to what the act itself makes.
 */
export function leftOf(gesture: Gesture, exists: (record: string) => boolean): Gesture {
  const made = new Set(
    gesture.sets.flatMap(({ key, after }) => (key.endsWith('.kind') && after !== undefined ? [recordOf(key)] : [])),
  )
  const there = (key: string): boolean => made.has(recordOf(key)) || exists(recordOf(key))
  return { ...gesture, sets: gesture.sets.filter(({ key }) => there(key)) }
}

/**
 * What is left of an act once things that it moves are locked: they keep their place and their theme, and all else is
 * done. What the act itself unlocks is free.
 */
export function unlockedOf(gesture: Gesture, locked: (record: string) => boolean): Gesture {
  const moved = new Set(gesture.sets.flatMap(({ key }) => (places.has(fieldOf(key)) ? [recordOf(key)] : [])))
  const frees = new Set(
    gesture.sets.flatMap(({ key, after }) => (fieldOf(key) === 'locked' && after !== true ? [recordOf(key)] : [])),
  )
  const stays = (key: string): boolean => {
    const record = recordOf(key)
    const placed = places.has(fieldOf(key)) || fieldOf(key) === 'group'
    return placed && moved.has(record) && !frees.has(record) && locked(record)
  }
  return { ...gesture, sets: gesture.sets.filter(({ key }) => !stays(key)) }
}

const places: ReadonlySet<string> = new Set(placeFields)
const fieldOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1)
const recordOf = (key: string): string => key.slice(0, key.lastIndexOf('.'))

/** The words that an act would have written, for whoever typed them; null when it writes none. */
export function wordsOf({ sets }: Gesture): string | null {
  const words = sets.flatMap(({ key, after }) => (key.endsWith('.text') && typeof after === 'string' ? [after] : []))
  return words.length > 0 ? words.join('\n') : null
}

/**
 * The acts of this device on one wall: those that the server has not said to be durable yet, in order, and those that
 * can be undone or redone. It outlives a refused or rebuilt document, whose successor has these acts played again.
 */
export class Journal {
  #pending: Gesture[]
  readonly #done: Gesture[] = []
  #undone: Gesture[] = []

  constructor(left: readonly Gesture[] = []) {
    this.#pending = [...left]
  }

  get pending(): readonly Gesture[] {
    return this.#pending
  }

  /** Notes an act of one's own. A new one ends what could be redone; `late`: it belongs to an earlier act, and does not. */
  add(gesture: Gesture, late = false): void {
    this.#pending.push(gesture)
    this.#done.push(gesture)
    if (!late) this.#undone = []
  }

  /** The act of that id, or the last one, which then waits to be redone; null when it cannot be undone. */
  back(id?: string): Gesture | null {
    return moved(this.#done, this.#undone, id)
  }

  /** The undone act of that id, or the last one; null when there is none. */
  again(id?: string): Gesture | null {
    return moved(this.#undone, this.#done, id)
  }

  /** Notes an undo or a redo as something to be saved, not as a new act. */
  follow(gesture: Gesture): void {
    this.#pending.push(gesture)
  }

  /** This act is durable. */
  saved(id: string): void {
    this.#pending = this.#pending.filter((gesture) => gesture.id !== id)
  }

  /** What is left of an act takes its place: the rest of it has nothing to be done to any more. */
  trim(left: Gesture): void {
    this.#pending = this.#pending.map((gesture) => (gesture.id === left.id ? left : gesture))
  }

  /** This act was refused: it never happened. */
  refused(id: string): void {
    this.saved(id)
    for (const list of [this.#done, this.#undone]) {
      const at = list.findIndex((gesture) => gesture.id === id)
      if (at >= 0) list.splice(at, 1)
    }
  }
}

function moved(from: Gesture[], to: Gesture[], id: string | undefined): Gesture | null {
  const at = id === undefined ? from.length - 1 : from.findIndex((gesture) => gesture.id === id)
  const [gesture] = at < 0 ? [] : from.splice(at, 1)
  if (gesture) to.push(gesture)
  return gesture ?? null
}
