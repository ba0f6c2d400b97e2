import * as v from 'valibot'
import { err, ok, type Result } from '../kernel/result.ts'
import {
  type Field,
  fieldKey,
  fieldNames,
  fields,
  ledgerFields,
  placeFields,
  splitKey,
  type WallRecord,
} from './record.ts'
import type { Change, Shadow } from './shadow.ts'

/** Where a note was laid. */
export interface Laid {
  readonly contribution: string
  readonly zone: string | null
  readonly level: string | null
}

/** What a sound change does: notes laid, and how many records there are more (or less). */
export interface Judged {
  readonly laid: readonly Laid[]
  readonly more: number
}

/**
 * Judges what an edit changed, key by key and record by record; the error is a sentence for developers. Staff arrange:
 * they lay notes, and make, change and delete records of every other kind. What a note says, whose it is and whether it
 * exists is the ledger's; a locked record keeps its place until it is unlocked.
 */
export function judge(shadow: Shadow, change: Change): Result<Judged, string> {
  const touched = new Map<string, Set<Field>>()
  for (const key of change.keys) {
    const parts = splitKey(key)
    if (!parts) return err(`${key} is not the key of a record's field`)
    const value = shadow.map.get(key)
    if (value !== undefined && !v.is(fields[parts.field], value)) return err(`${key} cannot hold that value`)
    const of = touched.get(parts.id)
    if (of) of.add(parts.field)
    else touched.set(parts.id, new Set([parts.field]))
  }
  const laid: Laid[] = []
  let more = 0
  for (const [id, of] of touched) {
    const was = change.was(fieldKey(id, 'kind'))
    const is = shadow.map.get(fieldKey(id, 'kind'))
    const why = was === 'note' || is === 'note' ? wrongNote(shadow, id, of) : wrongRecord(shadow, id, is)
    if (why) return err(why)
    if (keepsLock(shadow, change, id) && placeFields.some((field) => of.has(field))) return err(`${id} is locked`)
    if (is === 'note' && of.has('at')) laid.push({ contribution: id, ...placeOf(shadow, id) })
    more += Number(is !== undefined) - Number(was !== undefined)
  }
  return ok({ laid, more })
}

function wrongNote({ map }: Shadow, id: string, touched: ReadonlySet<Field>): string | null {
  for (const field of touched) if (ledgerFields.has(field)) return `${field} of the note ${id} is the ledger's`
  return map.has(fieldKey(id, 'at')) ? null : `the note ${id} lies somewhere`
}

function wrongRecord({ map }: Shadow, id: string, kind: unknown): string | null {
  if (kind !== undefined) return null
  return fieldNames.some((field) => map.has(fieldKey(id, field))) ? `${id} is no record without its kind` : null
}

const keepsLock = ({ map }: Shadow, change: Change, id: string): boolean =>
  map.get(fieldKey(id, 'locked')) === true && change.was(fieldKey(id, 'locked')) === true

const placeOf = ({ map }: Shadow, id: string): { zone: string | null; level: string | null } => {
  const { zone, level } = map.get(fieldKey(id, 'at')) as NonNullable<WallRecord['at']>
  return { zone, level }
}
