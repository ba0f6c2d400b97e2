import { newId } from './ids.ts'
import type { Gesture } from './wall-journal.ts'
import { forgetLeft } from './walls-left.ts'

const prefix = 'gommette.wall.'

/** Where a device keeps the words of a handle that are being written in their place on a wall. */
export const wordsKey = (handle: string): string => `gommette.words.${handle}`
const wrote = 'wrote.'
/** Under what a browser remembers (by `remember`) that a panel of it has written. */
export const wroteKey = (handle: string): string => wrote + handle
/** The panels of this browser that have written. */
export const panelsThatWrote = (): string[] =>
  namesOf(`gommette.${wrote}`).map((name) => name.slice(`gommette.${wrote}`.length))
/** Under what a device remembers the words of a handle that stand in the sheet for a new idea (by `remember`). */
export const sheetKey = (handle: string): string => `draft.${handle}`

/** Where a tab keeps the acts of one wall that are not durable yet. */
export interface Shelf {
  /** What this tab, or one that was closed before its acts had left, still has to save. */
  recall(): Gesture[]
  keep(acts: readonly Gesture[]): void
}

/**
 * Acts and never a copy of the wall: an old copy could bring back what was erased since [D4]. They outlive the tab and the
 * browser, so that a tablet whose battery died without network loses none. A tab writes its own place only; what it found
 * in others' it takes over, and a tab that lives after all says the same once more, to no harm.
 */
export function shelfOf(handle: string, wall: string): Shelf {
  const all = `${prefix}${handle}.${wall}.`
  const own = all + newId().slice(0, 8)
  const found = namesOf(all)
  return {
    recall: () => found.flatMap(actsIn),
    keep(acts) {
      try {
        if (acts.length > 0) localStorage.setItem(own, JSON.stringify(acts))
        else localStorage.removeItem(own)
        for (const name of found.splice(0)) localStorage.removeItem(name)
      } catch {
        // A browser that keeps nothing still holds the acts for as long as the page lives.
      }
    },
  }
}

/** The walls on which tabs of this handle did what is not durable yet. */
export const wallsOnShelf = (handle: string): ReadonlySet<string> => {
  const all = `${prefix}${handle}.`
  return new Set(namesOf(all).map((name) => name.slice(all.length, name.lastIndexOf('.'))))
}

/**
 * Wipes what was done and written on walls and not saved, of a handle or of all: its right here has ended, or its staff
 * member signed out of this browser.
 */
export function forgetUnsaved(handle: string | null = null): void {
  forgetLeft()
  const words = [wordsKey(handle ?? ''), `gommette.${sheetKey(handle ?? '')}`]
  const all = handle === null ? [prefix, ...words].flatMap(namesOf) : [...namesOf(`${prefix}${handle}.`), ...words]
  try {
    for (const name of all) localStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function namesOf(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(start))
  } catch {
    return []
  }
}

function actsIn(name: string): Gesture[] {
  try {
    const acts = JSON.parse(localStorage.getItem(name) ?? '[]') as unknown
    return Array.isArray(acts) ? acts.filter(isAct) : []
  } catch {
    return []
  }
}

/** Another release may have kept it: what is no act is left out. */
const isAct = (act: Partial<Gesture> | null): act is Gesture =>
  typeof act?.id === 'string' && Array.isArray(act.sets) && act.sets.every((set) => typeof set?.key === 'string')
