import { csvOf, rowsIn } from '../kernel/csv.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { type Lang, say } from '../kernel/text.ts'
import type { Extent, Point } from './matter/geometry.ts'
import type { Matter } from './matter/matter.ts'
import { readingOrder } from './matter/reading.ts'
import { levelName } from './paint/level-name.ts'
import type { WallRecord } from './record.ts'
import { noteSize, type Template } from './template.ts'

/** What a line is of: an idea, by what it is, or a theme. */
const kinds = ['note', 'text', 'drawing', 'photo', 'theme'] as const

/** A note or a theme as a line of a table: what it says, where it lies, and nothing of its author [S6]. Names as people read them. */
export interface NoteLine {
  readonly id: string
  /** Null where the table does not say. */
  readonly kind: (typeof kinds)[number] | null
  readonly text: string
  readonly zone: string
  /** The theme that a note lies in; of a theme, its name. */
  readonly theme: string
  readonly level: string
  readonly table: string
  readonly parent: string
  /** Whose choice it is; `unsaid`: somebody's. */
  readonly chosen: 'table' | 'room' | 'unsaid' | null
  /** Wall units; null where the table does not say. */
  readonly at: Point | null
  readonly size: Extent | null
}

type Column = Exclude<keyof NoteLine, 'at' | 'size'> | 'phase' | 'x' | 'y' | 'w' | 'h'

/** Headings in the reader's language; a file is read back in any of the three. */
const headings: Readonly<Record<Lang, Readonly<Record<Column, string>>>> = {
  fr: {
    text: 'Idée',
    kind: 'Sorte',
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
    kind: 'Kind',
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
    kind: 'النوع',
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

const kindWords: Readonly<Record<Lang, Readonly<Record<(typeof kinds)[number], string>>>> = {
  fr: { note: 'idée', text: 'texte', drawing: 'dessin', photo: 'photo', theme: 'thème' },
  en: { note: 'idea', text: 'text', drawing: 'drawing', photo: 'photo', theme: 'theme' },
  ar: { note: 'فكرة', text: 'نصّ', drawing: 'رسم', photo: 'صورة', theme: 'موضوع' },
}
const choiceWords: Readonly<Record<Lang, Readonly<Record<'table' | 'room', string>>>> = {
  fr: { table: 'par sa table', room: 'par tous' },
  en: { table: 'by its table', room: 'by all' },
  ar: { table: 'من طاولتها', room: 'من الجميع' },
}

/** Whose wall it is, in words. */
export interface Whose {
  readonly lang: Lang
  readonly phase: string
  /** The name of the table of that index. */
  readonly table: (index: number) => string
}

/** The notes of a wall in the order in which one reads them. */
export const notesInOrder = (matter: Matter): WallRecord[] => inOrder(matter, 'note')

function inOrder(matter: Matter, kind: 'note' | 'frame'): WallRecord[] {
  const all = [...matter.records.all()].flatMap((one) => (one.kind === kind ? [one.id] : []))
  return readingOrder(matter, all).flatMap((id) => matter.records.get(id) ?? [])
}

/** A theme's name as tables have it: on one line, as long as people may write it. */
export const themeName = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 120).trim()

/**
 * The notes of a wall as a file for a spreadsheet, in the order in which one reads them: all, or only those of these ids.
 * After them come the themes that they lie in, with their places; of the whole wall the empty ones too. Arrows, labels,
 * ink, locks, what lies in front and pictures themselves are not in it.
 */
export function notesTable(
  matter: Matter,
  template: Template,
  { lang, phase, table }: Whose,
  only: readonly string[] | null = null,
): string {
  const wanted = only && new Set(only)
  const notes = notesInOrder(matter).filter(({ id }) => !wanted || wanted.has(id))
  const themed = new Set(notes.map(({ group }) => group))
  const themes = inOrder(matter, 'frame').filter(({ id, text = '' }) => themeName(text) && (!wanted || themed.has(id)))
  const lines = [...notes, ...themes].map((one): Readonly<Record<Column, string | number>> => {
    const theme = one.kind === 'frame'
    const zone = template.zones.find(({ id }) => id === one.at?.zone)
    const form = one.form === 'reason' ? 'note' : (one.form ?? 'note')
    return {
      id: one.id,
      kind: kindWords[lang][theme ? 'theme' : form],
      text: theme ? '' : (one.text ?? ''),
      zone: zone ? say(zone.label, lang) : '',
      theme: themeName((theme ? one : matter.records.get(one.group ?? ''))?.text ?? ''),
      level: one.at?.level ? levelName(one.at.level, lang) : '',
      table: typeof one.table === 'number' ? table(one.table) : '',
      phase,
      chosen: one.chosen ? choiceWords[lang][one.chosen] : '',
      parent: one.parent ?? '',
      x: one.at?.x ?? 0,
      y: one.at?.y ?? 0,
      w: one.size?.w ?? noteSize.w,
      h: one.size?.h ?? noteSize.h,
    }
  })
  return csvOf([columns.map((column) => headings[lang][column]), ...lines.map((line) => columns.map((c) => line[c]))])
}

/** Most notes that one file may hold, most themes, and most lines, empty ones included. */
const mostLines = 2_000
const mostRows = 10 * mostLines
/** So many rows are read in one step: a millisecond or two. */
const rowsAtOnce = 500

/** A line as a file has it; its number is that of the file, the heading being 1. */
export interface Line {
  readonly line: number
  readonly note: NoteLine
}

/** What a file says: its notes, and apart from them its themes. */
export interface NotesTable {
  readonly notes: readonly Line[]
  readonly themes: readonly Line[]
}

/**
 * Reads what a table of notes holds, some hundred rows a step, so that whoever has others waiting can let them go between.
 * Refuses `bad-request` without a column of ideas, `too-large` beyond 2,000 of them or of themes, or when a line is longer
 * than any note.
 */
export function* readNotes(file: string): Generator<void, Result<NotesTable, 'bad-request' | 'too-large'>> {
  const [notes, themes]: [Line[], Line[]] = [[], []]
  let places: Record<Column, number> | null = null
  let line = 0
  for (const row of rowsIn(file)) {
    line++
    if (line % rowsAtOnce === 0) yield
    if (row === null || line > mostRows) return err('too-large')
    places ??= placesIn(row)
    if (places.text < 0) return err('bad-request')
    if (line === 1 || row.length === 0) continue
    const note = noteIn(row, places)
    const found = note.kind === 'theme' && note.theme ? themes : notes
    found.push({ line, note })
    if (found.length > mostLines) return err('too-large')
  }
  return ok({ notes, themes })
}

/** Where each column stands by its heading, in any of the languages; -1 where it does not. */
function placesIn(head: readonly string[]): Record<Column, number> {
  const at = (column: Column): number => head.findIndex((name) => columnOf(name) === column)
  return Object.fromEntries(columns.map((column) => [column, at(column)])) as Record<Column, number>
}

/** What a word stands for in any of the languages, the first of them first; null for none. */
function meanings<Name extends string>(words: Readonly<Record<Lang, Readonly<Record<Name, string>>>>) {
  const found = new Map<string, Name>()
  for (const names of Object.values<Readonly<Record<Name, string>>>(words))
    for (const name of Object.keys(names) as Name[]) {
      const word = names[name].toLowerCase()
      if (!found.has(word)) found.set(word, name)
    }
  return (said: string): Name | null => found.get(said.trim().toLowerCase()) ?? null
}

const columnOf = meanings(headings)
const kindOf = meanings(kindWords)
const choiceOf = meanings(choiceWords)

function noteIn(row: readonly string[], places: Record<Column, number>): NoteLine {
  const word = (column: Column): string => row[places[column]]?.trim() ?? ''
  const number = (column: Column): number | null => {
    const said = word(column)
    const value = said === '' ? Number.NaN : Number(said.replace(',', '.'))
    return Number.isFinite(value) && Math.abs(value) <= 1e6 ? value : null
  }
  const [x, y, w, h] = [number('x'), number('y'), number('w'), number('h')]
  return {
    id: word('id'),
    kind: kindOf(word('kind')),
    text: row[places.text] ?? '',
    zone: word('zone'),
    theme: themeName(word('theme')),
    level: word('level'),
    table: word('table'),
    parent: word('parent'),
    chosen: word('chosen') === '' ? null : (choiceOf(word('chosen')) ?? 'unsaid'),
    at: x === null || y === null ? null : { x, y },
    size: w === null || h === null ? null : { w: Math.max(8, w), h: Math.max(8, h) },
  }
}
