import { preparedOf } from '../activities/registry.ts'
import type { Contribution } from '../contributions/contribution.ts'
import { must } from '../kernel/assert.ts'
import { as, type ContributionId, type WorkshopId } from '../kernel/ids.ts'
import { type Lang, say, type Text } from '../kernel/text.ts'
import type { Brief, Trace } from './brief.ts'
import { placingOf, votedOf } from './evidence.ts'
import { type BriefSource, layOf, sourcesOf, toldNotes } from './source.ts'

/** What stands between the parts of a list. */
const between: Readonly<Record<Lang, string>> = { fr: '\u00a0; ', en: '; ', ar: '؛ ' }

/** Most notes that a brief quotes: beyond, nobody reads them. */
const mostTraces = 16

/**
 * The brief of one idea, pre-filled by reading its lineage backwards: the notes it was born from and those born
 * from it, the needs and moments that its own table wrote in the phases it draws on, what the votes said.
 * No person can appear in it: none is in its source. Null when the idea may not be told.
 */
export function composeBrief(
  source: BriefSource,
  {
    id,
    workshop,
    contribution,
    lang,
  }: { readonly id: string; readonly workshop: string; readonly contribution: string; readonly lang: Lang },
): Brief | null {
  const notes = toldNotes(source)
  const idea = notes.find((note) => note.id === contribution)
  if (!idea) return null
  const facts = must(source.workshop.get('it'), 'a workshop without its row')
  const table = idea.table ? source.tables.get(idea.table) : undefined
  const from = sourcesOf(source, idea.phase)
  const family = lineage(notes, idea)
  const around = notes.filter(
    (note) => from.has(note.phase) && !family.has(note.id) && (note.table === null || note.table === idea.table),
  )
  const needs = around.filter((note) => layOf(source, note).need)
  const moments = around.filter((note) => !needs.includes(note) && layOf(source, note).step !== null)
  const words = idea.text.trim()
  return {
    id,
    workshop: as<WorkshopId>(workshop),
    contribution: as<ContributionId>(idea.id),
    version: 1,
    words: {
      status: 'draft',
      lang,
      title: titleOf(words),
      summary: words.slice(0, 2000),
      question: say(facts.title, lang),
      forWhom: personaOf(source, from, lang),
      needs: needsLine(source, needs, lang),
      moments: momentsLine(source, [...needs, ...moments], lang),
      howItWorks: [],
      notThis: '',
      toVerify: '',
      carrier: '',
      nextStep: say(facts.next, lang).slice(0, 2000),
      date: '',
      decision: '',
    },
    evidence: {
      centre: facts.centre,
      when: facts.when,
      note: words,
      table: table ? { index: table.index, name: table.name } : null,
      chosen: idea.chosen,
      placing: placingOf(source, [...family]),
      voted: votedOf(source, [...family]),
      provenance: tracesOf(source, { idea, family, notes, needs, moments }),
    },
    picture: null,
  }
}

/** Ids of an idea, then of the notes that it was born from, then of those born from it, at any distance. */
function lineage(notes: readonly Contribution[], idea: Contribution): Set<string> {
  const byId = new Map<string, Contribution>(notes.map((note) => [note.id, note]))
  const family = new Set<string>([idea.id])
  for (let up = idea.parent; up && byId.has(up) && !family.has(up); up = byId.get(up)?.parent ?? null) family.add(up)
  let grew = true
  const below = new Set<string>([idea.id])
  while (grew) {
    grew = false
    for (const note of notes) {
      if (!note.parent || !below.has(note.parent) || below.has(note.id)) continue
      below.add(note.id)
      grew = true
    }
  }
  return new Set([...family, ...below])
}

interface Led {
  readonly idea: Contribution
  readonly family: ReadonlySet<string>
  readonly notes: readonly Contribution[]
  readonly needs: readonly Contribution[]
  readonly moments: readonly Contribution[]
}

function tracesOf(source: BriefSource, { idea, family, notes, needs, moments }: Led): Trace[] {
  const kin = notes.filter((note) => family.has(note.id))
  const born = kin.findIndex((note) => note.id === idea.id)
  const room = Math.max(0, mostTraces - kin.length)
  const trace =
    (kind: Trace['kind']) =>
    (note: Contribution): Trace => {
      const lay = layOf(source, note)
      return {
        kind,
        text: note.text.trim(),
        phase: source.phases.get(note.phase)?.title ?? { fr: '' },
        where: lay.step ?? lay.zone,
      }
    }
  return [
    ...moments.slice(0, Math.max(Math.floor(room / 2), room - needs.length)).map(trace('moment')),
    ...needs.slice(0, Math.ceil(room / 2)).map(trace('need')),
    ...kin.slice(0, born).map(trace('origin')),
    trace('idea')(idea),
    ...kin.slice(born + 1).map(trace('rebound')),
  ].filter(({ text }, i, all) => text !== '' && all.findIndex((other) => other.text === text) === i)
}

/** A first title: what stands before the colon or the first full stop, when that is short; otherwise the first words. */
function titleOf(words: string): string {
  const head = words.split(/\s*[:.!?;\n،؛؟]\s*/u)[0]?.trim() ?? ''
  if (head.length <= 60) return head
  return `${head.slice(0, 60).replace(/\s+\S*$/u, '')}…`
}

const linesOf = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([label, n]) => `${label} (${n})`)
    .join(', ')

/** Needs by level with how many notes speak of each; the words themselves where nobody placed them on a level. */
function needsLine(source: BriefSource, needs: readonly Contribution[], lang: Lang): string {
  const counts = new Map<string, number>()
  const loose: string[] = []
  for (const note of needs) {
    const { level } = layOf(source, note)
    if (level) counts.set(say(level, lang), (counts.get(say(level, lang)) ?? 0) + 1)
    else if (note.text.trim()) loose.push(note.text.trim())
  }
  return [linesOf(counts), ...new Set(loose.slice(0, 4))].filter(Boolean).join(between[lang]).slice(0, 2000)
}

/** Steps of the journey where the table wrote, in the order in which they are printed. */
function momentsLine(source: BriefSource, notes: readonly Contribution[], lang: Lang): string {
  const lays = notes.map((note) => layOf(source, note)).sort((a, b) => a.order - b.order)
  const steps = lays.map(({ step }) => step).filter((step): step is Text => step !== null)
  return [...new Set(steps.map((step) => say(step, lang)))].slice(0, 6).join(between[lang]).slice(0, 2000)
}

/** The persona of the phases that an idea draws on: the printed card of their walls. */
function personaOf(source: BriefSource, from: ReadonlySet<string>, lang: Lang): string {
  for (const id of from) {
    const phase = source.phases.get(id)
    const card = phase && preparedOf(phase).template?.printed.find(({ style }) => style === 'persona')
    if (card)
      return [card.text, ...(card.sub ? [card.sub] : [])]
        .map((text) => say(text, lang))
        .filter(Boolean)
        .join(', ')
        .slice(0, 2000)
  }
  return ''
}
