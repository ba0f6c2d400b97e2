import { preparedOf } from '../activities/registry.ts'
import type { Contribution } from '../contributions/contribution.ts'
import { must } from '../kernel/assert.ts'
import { as, type ContributionId, type WorkshopId } from '../kernel/ids.ts'
import { type Lang, say, type Text } from '../kernel/text.ts'
import type { StoredBrief } from './brief.ts'
import { kinOf } from './kin.ts'
import { type BriefSource, layOf } from './source.ts'

/** What stands between the parts of a list. */
const between: Readonly<Record<Lang, string>> = { fr: '\u00a0; ', en: '; ', ar: '؛ ' }

/** Which brief: its own id, its workshop, its idea, its language. */
export interface BriefOrder {
  readonly id: string
  readonly workshop: string
  readonly contribution: string
  readonly lang: Lang
}

/**
 * The brief of one idea, its words pre-filled by reading its lineage backwards: the question, the persona, the needs
 * and moments that its own table wrote in the phases it draws on. Null when the idea may not be told.
 */
export function composeBrief(
  source: BriefSource,
  { id, workshop, contribution, lang }: BriefOrder,
): StoredBrief | null {
  const kin = kinOf(source, contribution)
  if (!kin) return null
  const facts = must(source.workshop.get('it'), 'a workshop without its row')
  const words = kin.idea.text.trim()
  return {
    id,
    workshop: as<WorkshopId>(workshop),
    contribution: as<ContributionId>(contribution),
    version: 1,
    words: {
      status: 'draft',
      lang,
      title: titleOf(words),
      summary: words.slice(0, 2000),
      question: say(facts.title, lang).slice(0, 2000),
      forWhom: personaOf(source, kin.from, lang),
      needs: needsLine(source, kin.needs, lang),
      moments: momentsLine(source, [...kin.needs, ...kin.moments], lang),
      howItWorks: [],
      notThis: '',
      toVerify: '',
      carrier: '',
      nextStep: say(facts.next, lang).slice(0, 2000),
      date: '',
      decision: '',
    },
    picture: null,
  }
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
