import { type Lang, say } from '../kernel/text.ts'
import type { Brief, BriefEvidence, Voted } from './brief.ts'
import { sheetWords } from './words.ts'

const locales: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' }

/** "15 avril 2019": the day of an ISO date as the sheet writes it; the text itself when it is no date. */
function dayIn(lang: Lang, when: string): string {
  const day = new Date(`${when.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(day.getTime())
    ? when
    : new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}

/** The two ends of the line above the title: what this sheet is, and where it was made. */
export function headOf({ words, version, evidence }: Brief): readonly [string, string] {
  const say = sheetWords[words.lang]
  const where = [evidence.centre, ...(evidence.when ? [say.workshopOf(dayIn(words.lang, evidence.when))] : [])]
  return [[say.sheet, say.statuses[words.status], say.version(version)].join(' · '), where.join(' · ')]
}

/** What a table is called on paper. */
export function tableInWords(table: NonNullable<BriefEvidence['table']>, lang: Lang): string {
  if (table.name) return say(table.name, lang)
  const { shapes } = sheetWords[lang]
  const lap = Math.floor(table.index / shapes.length) + 1
  return `${shapes[table.index % shapes.length] ?? ''}${lap > 1 ? ` ${lap}` : ''}`
}

/** One stop on the way that led to the invention. `quote` is what somebody wrote, null where something happened. */
export interface Stop {
  readonly quote: string | null
  readonly said: string
}

/** Where it comes from, stop by stop: notes as they were written, the table's choice, the vote; never a person. */
export function stopsOf({ words: { lang }, evidence }: Brief): Stop[] {
  const words = sheetWords[lang]
  const stops: Stop[] = evidence.provenance.map(({ kind, text, phase, where }) => ({
    quote: text,
    said: [words.traces[kind], ...(kind === 'moment' || kind === 'need' ? [say(where ?? phase, lang)] : [])]
      .filter(Boolean)
      .join(lang === 'ar' ? '، ' : ', '),
  }))
  if (evidence.chosen === 'room') stops.push({ quote: null, said: words.chosenByAll })
  else if (evidence.chosen && evidence.table)
    stops.push({ quote: null, said: words.chosenBy(tableInWords(evidence.table, lang)) })
  if (evidence.voted) stops.push({ quote: null, said: words.votedIn(placesIn(evidence.voted)) })
  return stops
}

/** The sentence beside the matrix: what each said, then where the table settled it. */
export function placedLine({ words: { lang }, evidence: { placing, settled } }: Brief): string {
  const words = sheetWords[lang]
  return [
    placing && words.placed(say(placing.x, lang), say(placing.y, lang), placing),
    placing?.verdict && words.verdicts[placing.verdict],
    settled && words.settled(say(settled, lang)),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Rows of the table beside the picture; empty ones are left out. */
export function factsOf({ words }: Brief): { readonly term: string; readonly text: string }[] {
  const say = sheetWords[words.lang]
  return [
    { term: say.question, text: words.question },
    { term: say.forWhom, text: words.forWhom },
    { term: say.needs, text: words.needs },
    { term: say.moments, text: words.moments },
    { term: say.carrier, text: words.carrier },
    { term: say.step, text: [words.nextStep, words.date].filter((text) => text.trim()).join(' · ') },
  ].filter(({ text }) => text.trim())
}

/** At how many places it was voted on, the room included. */
const placesIn = ({ places }: Voted): number => new Set(places.flatMap(({ from }) => from.map(({ name }) => name))).size
