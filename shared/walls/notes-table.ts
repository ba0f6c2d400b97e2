import { csvOf, rowsIn } from '../kernel/csv.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type Lang, say } from '../kernel/text.ts'
import type { Matter } from './matter/matter.ts'
import { levelName } from './paint/level-name.ts'
import type { WallRecord } from './record.ts'
import { noteSize, type Template } from './template.ts'

/** A note as a line of a table: what it says, where it lies, and nothing of its author [S6]. */
export interface NoteLine {
  readonly id: string
  readonly text: string
  /** Names as people read them. */
  readonly zone: string
  readonly theme: string
  readonly level: string
  readonly parent: string
  readonly chosen: boolean
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

type Column = keyof NoteLine | 'phase' | 'table'

/** Headings in the reader's language; a file is read back in any of the three. */
const headings: Readonly<Record<Lang, Readonly<Record<Column, string>>>> = {
  fr: {
    text: 'Idée',
    zone: 'Zone',
    theme: 'Thème',
    level: 'Besoin',
    table: 'Table',
    phase: 'Étape',
    chosen: 'Choisie',
    parent: 'Née de',
    id: 'Identifiant',
    x: 'x',
    y: 'y',
    w: 'Largeur',
    h: 'Hauteur',
  },
  en: {
    text: 'Idea',
    zone: 'Zone',
    theme: 'Theme',
    level: 'Need',
    table: 'Table',
    phase: 'Step',
    chosen: 'Chosen',
    parent: 'Born from',
    id: 'Id',
    x: 'x',
    y: 'y',
    w: 'Width',
    h: 'Height',
  },
  ar: {
    text: 'الفكرة',
    zone: 'المكان',
    theme: 'الموضوع',
    level: 'الحاجة',
    table: 'الطاولة',
    phase: 'المرحلة',
    chosen: 'مختارة',
    parent: 'وُلدت من',
    id: 'المعرّف',
    x: 'x',
    y: 'y',
    w: 'العرض',
    h: 'الارتفاع',
  },
}
const columns = Object.keys(headings.fr) as Column[]

/** Whose wall it is, in words. */
export interface Whose {
  readonly lang: Lang
  readonly phase: string
  readonly table: string
}

const nowhere = { x: 0, y: 0 }

/** The notes of a wall in the order in which one reads them. */
export const notesInOrder = (matter: Matter): WallRecord[] =>
  [...matter.records.all()]
    .filter(({ kind }) => kind === 'note')
    .sort(
      (a, b) =>
        Math.round(((a.at?.y ?? 0) - (b.at?.y ?? 0)) / 60) ||
        matter.along(a.at ?? nowhere, b.at ?? nowhere) ||
        (a.id < b.id ? -1 : 1),
    )

/** The notes of a wall as a file for a spreadsheet, in the order in which one reads them: all, or only those of these ids. */
export function notesTable(
  matter: Matter,
  template: Template,
  { lang, phase, table }: Whose,
  only: readonly string[] | null = null,
): string {
  const wanted = only && new Set(only)
  const lines = notesInOrder(matter)
    .filter(({ id }) => !wanted || wanted.has(id))
    .map((note): Readonly<Record<Column, string | number>> => {
      const zone = template.zones.find(({ id }) => id === note.at?.zone)
      return {
        id: note.id,
        text: note.text ?? '',
        zone: zone ? say(zone.label, lang) : '',
        theme: matter.records.get(note.group ?? '')?.text ?? '',
        level: note.at?.level ? levelName(note.at.level, lang) : '',
        table,
        phase,
        chosen: note.chosen ? '×' : '',
        parent: note.parent ?? '',
        x: note.at?.x ?? 0,
        y: note.at?.y ?? 0,
        w: note.size?.w ?? noteSize.w,
        h: note.size?.h ?? noteSize.h,
      }
    })
  return csvOf([columns.map((column) => headings[lang][column]), ...lines.map((line) => columns.map((c) => line[c]))])
}

/** A theme's name as tables are compared by it: on one line, as long as people may write it. */
export const themeName = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 120).trim()

/** Most notes that one file may hold, and most lines, empty ones included. */
const mostLines = 2_000
const mostRows = 10 * mostLines

/** A note as a file has it; its line is that of the file, the heading being 1. */
export interface Line {
  readonly line: number
  readonly note: NoteLine
}

/**
 * What a table of notes holds. Refuses `bad-request` without a column of ideas, `too-large` beyond 2,000 of them, or when
 * a line is longer than any note.
 */
export function notesIn(file: string): Result<readonly Line[], 'bad-request' | 'too-large'> {
  const found: Line[] = []
  let places: Record<Column, number> | null = null
  let line = 0
  for (const row of rowsIn(file)) {
    line++
    if (row === null || line > mostRows || found.length > mostLines) return err('too-large')
    places ??= placesIn(row)
    if (places.text < 0) return err('bad-request')
    if (line > 1 && row.length > 0) found.push({ line, note: noteIn(row, places) })
  }
  return found.length > mostLines ? err('too-large') : ok(found)
}

/** Where each column stands by its heading, in any of the languages; -1 where it does not. */
function placesIn(head: readonly string[]): Record<Column, number> {
  const at = (column: Column): number =>
    head.findIndex((name) =>
      Object.values(headings).some((words) => words[column].toLowerCase() === name.trim().toLowerCase()),
    )
  return Object.fromEntries(columns.map((column) => [column, at(column)])) as Record<Column, number>
}

function noteIn(row: readonly string[], places: Record<Column, number>): NoteLine {
  const word = (column: Column): string => row[places[column]]?.trim() ?? ''
  const number = (column: Column, otherwise: number): number => {
    const value = Number(word(column).replace(',', '.'))
    return word(column) !== '' && Number.isFinite(value) && Math.abs(value) <= 1e6 ? value : otherwise
  }
  return {
    id: word('id'),
    text: row[places.text] ?? '',
    zone: word('zone'),
    theme: themeName(word('theme')),
    level: word('level'),
    parent: word('parent'),
    chosen: word('chosen') !== '',
    x: number('x', Number.NaN),
    y: number('y', Number.NaN),
    w: number('w', noteSize.w),
    h: number('h', noteSize.h),
  }
}
