import type { Contribution } from '../contributions/contribution.ts'
import { as, type WallId } from '../kernel/ids.ts'
import type { Laid } from './judge.ts'
import { fieldKey, fieldNames } from './record.ts'
import { changeOf, type Shadow } from './shadow.ts'
import { levelIn, slotIn, type Template, zoneOf } from './template.ts'
import { wallId } from './wall-id.ts'

/** What the server's hand does on one wall. */
export interface HandWork {
  readonly wall: WallId
  readonly set: readonly (readonly [key: string, value: unknown])[]
  readonly drop: readonly string[]
}

/** What the hand has to know of the workshop besides the row. */
export interface HandContext {
  /** The wall that a phase's recipe prints; null for a phase without walls. */
  template(phase: string): Template | null
  /** Whether tables have walls of their own in a phase: not in a plenary one. */
  tableWalls(phase: string): boolean
  /** Whose colour and shape a table wears; null for none. */
  tableIndex(table: string): number | null
  /** Where the wall last said that a contribution lies: it goes back there. */
  laid(contribution: string): Omit<Laid, 'contribution'> | undefined
  /** How many notes were laid before in a zone of a wall; counts up. */
  next(wall: WallId, zone: string): number
}

/**
 * The walls that hold a record of a contribution, by the table of DESIGN section 2: `kept/table` its table's,
 * `kept/plenary` the plenary's and its table's; nothing else has one, and reasons never do.
 */
export function wallsOf(row: Contribution | null, context: Pick<HandContext, 'template' | 'tableWalls'>): WallId[] {
  if (row?.state !== 'kept' || row.reach === 'author' || row.kind === 'reason' || !context.template(row.phase))
    return []
  const table = row.table !== null && context.tableWalls(row.phase) ? [as<WallId>(wallId(row.phase, row.table))] : []
  return row.reach === 'plenary' ? [as<WallId>(wallId(row.phase, null)), ...table] : table
}

/**
 * What the server's hand does on walls when a contribution's row changes. A note that appears is laid at the next slot
 * of its zone; one that goes leaves no key behind, whoever wrote it; one whose words change stays where it lies.
 */
export function handOf(before: Contribution | null, after: Contribution | null, context: HandContext): HandWork[] {
  const [old, now] = [wallsOf(before, context), wallsOf(after, context)]
  const work: HandWork[] = []
  for (const wall of old) if (before && !now.includes(wall)) work.push({ wall, set: [], drop: keysOf(before.id) })
  for (const wall of now) {
    if (!after) continue
    if (before && old.includes(wall)) {
      const changed = changedOf(before, after, wall, context)
      if (changed.set.length + changed.drop.length > 0) work.push(changed)
    } else {
      work.push({
        wall,
        set: entriesOf(after.id, { ...wordsOf(after, context), at: placeOf(after, wall, context) }),
        drop: [],
      })
    }
  }
  return work
}

/** Does the hand's work on a wall's shadow; the update to store and tell, or null when the wall was so already. */
export function workOn(shadow: Shadow, { set, drop }: Pick<HandWork, 'set' | 'drop'>): Uint8Array | null {
  const { update, keys, was } = changeOf(shadow, () =>
    shadow.doc.transact(() => {
      for (const key of drop) if (shadow.map.has(key)) shadow.map.delete(key)
      for (const [key, value] of set) if (shadow.map.get(key) !== value) shadow.map.set(key, value)
    }),
  )
  for (const key of keys) {
    if (key.endsWith('.kind')) shadow.records += Number(shadow.map.has(key)) - Number(was(key) !== undefined)
  }
  return update
}

const keysOf = (id: string): string[] => fieldNames.map((field) => fieldKey(id, field))

type Words = Readonly<Record<string, unknown>>

const entriesOf = (id: string, words: Words): [string, unknown][] =>
  fieldNames.flatMap((field) =>
    words[field] === undefined || words[field] === null ? [] : [[fieldKey(id, field), words[field]]],
  )

/** The ledger's fields of a note; null where it has none. */
const wordsOf = (row: Contribution, { tableIndex }: HandContext): Words => ({
  kind: 'note',
  form: row.kind,
  text: row.text,
  media: row.media,
  parent: row.parent,
  table: row.table === null ? null : tableIndex(row.table),
  helper: row.channel === 'helper' ? true : null,
  chosen: row.chosen,
})

function changedOf(before: Contribution, after: Contribution, wall: WallId, context: HandContext): HandWork {
  const [old, now] = [wordsOf(before, context), wordsOf(after, context)]
  const changed = fieldNames.filter((field) => now[field] !== old[field])
  return {
    wall,
    set: entriesOf(after.id, Object.fromEntries(changed.map((field) => [field, now[field]]))),
    drop: changed.filter((field) => now[field] === null).map((field) => fieldKey(after.id, field)),
  }
}

function placeOf(
  row: Contribution,
  wall: WallId,
  context: HandContext,
): { x: number; y: number; zone: string; level: string | null } {
  const template = context.template(row.phase)
  if (!template) throw new Error('broken invariant: a note on a wall without a template')
  const laid = context.laid(row.id)
  const zone = zoneOf(template, laid ? laid.zone : row.zone)
  const level = levelIn(zone, laid ? laid.level : row.level)
  return { ...slotIn(zone, context.next(wall, zone.id)), zone: zone.id, level }
}
