import type { WallRecords } from '../../../shared/walls/matter/records.ts'
import { fieldNames, type WallRecord } from '../../../shared/walls/record.ts'

/** What may have been done with one thing on a wall, in the order in which it is told. */
export const deeds = [
  'added',
  'zone',
  'theme',
  'reworded',
  'tableChoice',
  'roomChoice',
  'choiceUndone',
  'themeMade',
  'themeRenamed',
  'themeRemoved',
  'textMade',
  'textChanged',
  'textRemoved',
  'arrowDrawn',
  'arrowRemoved',
  'inkDrawn',
  'inkMoved',
  'inkErased',
  'locked',
  'unlocked',
  'removed',
] as const
export type Deed = (typeof deeds)[number]

/** A deed, and what it is told of: the zone or the theme that an idea was put in (their ids), a theme's name, a text. */
export interface News {
  readonly deed: Deed
  readonly of: string | null
}

/**
 * Gathers what others do on a wall: of each thing, how it is told from what it was when one last asked. A drawing is many
 * lines in a row: those of a pen wait until nobody has drawn for as long as one waits before asking again.
 */
export class Newsroom {
  readonly #known = new Map<string, WallRecord>()
  /** Somebody else's pen or eraser was at work since one last asked. */
  #drawing = false
  /** What others changed, as it was before, with all that this device did since. */
  readonly #before = new Map<string, WallRecord | undefined>()
  readonly #stop: () => void

  /** `own`: whether what changes at this moment is done by this device (or is the wall as it was found). */
  constructor(records: WallRecords, own: () => boolean) {
    for (const record of records.all()) this.#known.set(record.id, record)
    this.#stop = records.subscribe((ids) => {
      const mine = own()
      for (const id of ids) {
        const before = this.#known.get(id)
        const after = records.get(id)
        if (after) this.#known.set(id, after)
        else this.#known.delete(id)
        if (mine) this.#forget(id, before, after)
        else {
          this.#drawing ||= isInk(before, after)
          if (!this.#before.has(id)) this.#before.set(id, before)
        }
      }
    })
  }

  /** What this device does itself is no news; what others did with the same thing still is. */
  #forget(id: string, before: WallRecord | undefined, after: WallRecord | undefined): void {
    const told = this.#before.get(id)
    if (!before || !after) this.#before.delete(id)
    else if (told) {
      const own = fieldNames.filter((field) => before[field] !== after[field])
      this.#before.set(id, { ...told, ...Object.fromEntries(own.map((field) => [field, after[field]])) })
    }
  }

  /** The news since the last time: a thing that came has come, whatever was done with it then; what came and went is none. */
  take(): News[] {
    const [drawing, news] = [this.#drawing, [] as News[]]
    this.#drawing = false
    for (const [id, before] of this.#before) {
      const now = this.#known.get(id)
      if (drawing && isInk(before, now)) continue
      news.push(...newsOf(before, now))
      this.#before.delete(id)
    }
    return news
  }

  close(): void {
    this.#stop()
  }
}

const isInk = (before: WallRecord | undefined, after: WallRecord | undefined): boolean =>
  (after ?? before)?.kind === 'stroke'

/** Its coming, its words or its line changed, its going. */
const livesOf: Readonly<Record<string, readonly [Deed, Deed | null, Deed]>> = {
  note: ['added', 'reworded', 'removed'],
  frame: ['themeMade', 'themeRenamed', 'themeRemoved'],
  label: ['textMade', 'textChanged', 'textRemoved'],
  link: ['arrowDrawn', null, 'arrowRemoved'],
  stroke: ['inkDrawn', 'inkMoved', 'inkErased'],
}

function newsOf(before: WallRecord | undefined, after: WallRecord | undefined): News[] {
  const kind = (after ?? before)?.kind ?? ''
  const [came, changed, went] = livesOf[kind] ?? []
  const news = (deed: Deed | null | undefined | false, of: string | null = null): News[] => (deed ? [{ deed, of }] : [])
  const named = (record: WallRecord): string | null => (kind === 'note' ? null : (record.text ?? null))
  if (!before || !after)
    return [
      ...(after && !before ? news(came, named(after)) : []),
      ...(before && !after ? news(went, named(before)) : []),
    ]
  return [
    ...(kind === 'note' ? placed(before, after) : []),
    ...news((after.text !== before.text || after.points !== before.points) && changed, named(after)),
    ...news(after.chosen !== before.chosen && choices[after.chosen ?? 'none']),
    ...news(Boolean(after.locked) !== Boolean(before.locked) && (after.locked ? 'locked' : 'unlocked')),
  ]
}

const choices = { table: 'tableChoice', room: 'roomChoice', none: 'choiceUndone' } as const

/** Where a note was put: in a theme, otherwise in a zone. */
function placed(before: WallRecord, after: WallRecord): News[] {
  if (after.group && after.group !== before.group) return [{ deed: 'theme', of: after.group }]
  const zone = after.at?.zone
  return zone && zone !== before.at?.zone ? [{ deed: 'zone', of: zone }] : []
}
