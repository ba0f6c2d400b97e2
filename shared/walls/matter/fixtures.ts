import { type Field, fieldKey, type WallRecord } from '../record.ts'
import type { Template } from '../template.ts'
import { Matter } from './matter.ts'
import { type KeySet, WallRecords } from './records.ts'

/** For tests: a paper of two columns. */
export const template: Template = {
  background: 'columns',
  w: 1200,
  h: 900,
  zones: [
    { id: 'left', label: { fr: 'Gauche' }, role: 'column', x: 0, y: 0, w: 600, h: 900 },
    { id: 'right', label: { fr: 'Droite' }, role: 'column', x: 600, y: 0, w: 600, h: 900 },
  ],
  printed: [],
  defaultZone: 'left',
}

/** For tests: a note in the left column. */
export const note = (id: string, x: number, y: number, more: Partial<WallRecord> = {}): WallRecord => ({
  id,
  kind: 'note',
  text: id,
  at: { x, y, zone: 'left', level: null },
  ...more,
})

/** For tests: a wall with these records on it. */
export function wallOf(...all: WallRecord[]): { records: WallRecords; matter: Matter } {
  const records = new WallRecords()
  records.write(
    all.flatMap(({ id, ...fields }) =>
      Object.entries(fields).map(([field, value]): KeySet => ({ key: fieldKey(id, field as Field), value })),
    ),
  )
  const matter = new Matter(records, template)
  records.subscribe((ids) => matter.take(ids))
  return { records, matter }
}
