import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import { same } from '../../../shared/walls/matter/records.ts'
import { store } from '../../link/store.ts'
import type { Person } from './person.ts'

/** Who is gone for so long has left, ms: a reload or a breath of the network ends nothing. */
export const graceMs = 4000

/** Somebody who is here, however many devices they have open. */
export type Somebody = Pick<Person, 'who' | 'label' | 'role' | 'mark'> & {
  /** They look at the canvas: the view may go with theirs. */
  readonly looks: boolean
}
/** What somebody has chosen on the wall. */
export type Choice = Pick<Person, 'who' | 'mark' | 'chosen'>

const nobody: readonly never[] = []

/** The others at a wall: who they are, what they do, and whom this device follows. */
export class Company {
  /** Everybody with a pointer on the wall or a view of it, as told last: another list with every move. */
  readonly moves = store<readonly Person[]>(nobody)
  /** Who is here, by their marks: another list only when that changed. */
  readonly here = store<readonly Somebody[]>(nobody)
  /** What they have chosen: another list only when that changed. */
  readonly choices = store<readonly Choice[]>(nobody)
  /** Whom the view goes with. */
  readonly followed = store<Somebody | null>(null)
  /** Who left while they were followed, until somebody else is or it has been read. */
  readonly lost = store<Somebody | null>(null)
  #hears = true
  #gone: ReturnType<typeof setTimeout> | undefined

  /** Hears all others anew; null while this device's own line is down, when nobody is seen and nobody is missed. */
  hear(heard: readonly Person[] | null): void {
    const knew = this.#hears
    this.#hears = heard !== null
    const people = heard ?? nobody
    if (people.length === 0 && this.moves.get().length === 0 && knew === this.#hears) return
    const here = new Map<string, Somebody>()
    for (const { who, label, role, mark, view, follows } of people) {
      const looks = view !== null || follows !== null || here.get(who)?.looks === true
      here.set(who, { who, label, role, mark, looks })
    }
    this.#set(
      this.here,
      [...here.values()].sort((a, b) => a.mark - b.mark),
    )
    this.#set(
      this.choices,
      people.filter(({ chosen }) => chosen.length > 0).map(({ who, mark, chosen }) => ({ who, mark, chosen })),
    )
    this.moves.set(people)
    this.#lookForFollowed()
  }

  /** The view goes with this person's until `stop`. */
  follow(whom: Somebody): void {
    this.stop()
    this.followed.set(whom)
    this.#lookForFollowed()
  }

  /** The view is this device's own again. */
  stop(): void {
    clearTimeout(this.#gone)
    this.#gone = undefined
    this.followed.set(null)
    this.lost.set(null)
  }

  /** What the followed person sees, or whom they follow in their turn; null where that leads nowhere, or back here. */
  theirView(): Rect | null {
    const asked = new Set<string>()
    let whom = this.followed.get()?.who ?? null
    while (whom !== null && !asked.has(whom)) {
      asked.add(whom)
      const theirs: Person[] = this.moves.get().filter(({ who }) => who === whom)
      const view = theirs.find((one) => one.view)?.view
      if (view) return view
      whom = theirs.find(({ follows }) => follows !== null)?.follows ?? null
    }
    return null
  }

  #lookForFollowed(): void {
    const whom = this.followed.get()
    if (!whom) return
    if (!this.#hears || this.here.get().some(({ who }) => who === whom.who)) {
      clearTimeout(this.#gone)
      this.#gone = undefined
    } else
      this.#gone ??= setTimeout(() => {
        this.stop()
        this.lost.set(whom)
      }, graceMs)
  }

  #set<T>(into: { get(): readonly T[]; set(next: readonly T[]): void }, next: readonly T[]): void {
    if (!same(into.get(), next)) into.set(next)
  }
}
