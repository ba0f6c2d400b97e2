import type { Noun, State } from '../workshop/state.ts'
import type { Audience } from './audience.ts'

/** One key of a view: a value that depends on some nouns, computed whole when one of them changes. */
export interface Part<T> {
  readonly on: readonly Noun[]
  read(state: State, audience: Audience): T
}

/** Which rows changed, by noun. */
export type Dirty = ReadonlyMap<Noun, ReadonlySet<string>>

/** One key of a view that holds items by id: what changed recomputes the items that it touches alone, a change of `resets` all of them. */
export interface Items<T> {
  readonly resets: readonly Noun[]
  /** Ids of the items that these changes may have made stale. */
  touched(state: State, dirty: Dirty): Iterable<string>
  /** Ids that may have an item. */
  ids(state: State, audience: Audience): Iterable<string>
  /** The item as this audience sees it, or null when it does not. */
  item(state: State, audience: Audience, id: string): T | null
}

/** A facet for every key of a view: a key without one is a type error. */
export type Facets<V> = {
  readonly [K in keyof V]: Part<V[K]> | (V[K] extends Readonly<Record<string, infer T>> ? Items<T> : never)
}

/** Any view's facets, by key. */
export type AnyFacets = Readonly<Record<string, Part<unknown> | Items<unknown>>>

/** A part that never changes. */
export const fixed = <T>(value: T): Part<T> => ({ on: [], read: () => value })

/** A part computed when one of these nouns changes. */
export const part = <T>(on: readonly Noun[], read: Part<T>['read']): Part<T> => ({ on, read })
