import type { Contribution } from '../contributions/contribution.ts'
import { must } from '../kernel/assert.ts'
import type { Text } from '../kernel/text.ts'
import type { BriefEvidence, Trace } from './brief.ts'
import { type Kin, kinOf } from './kin.ts'
import { type BriefSource, layOf } from './source.ts'
import { placingOf, votedOf } from './votes.ts'

/** Most notes that a brief quotes: beyond, nobody reads them. */
const mostTraces = 16

/**
 * What the workshop says of an idea as it stands now: a vote revealed yesterday is there, a note erased since is not.
 * No person can appear in it: none is in its source.
 */
export function evidenceOf(source: BriefSource, contribution: string): BriefEvidence {
  const { centre, when } = must(source.workshop.get('it'), 'a workshop without its row')
  const kin = kinOf(source, contribution)
  if (!kin)
    return {
      centre,
      when,
      note: '',
      table: null,
      chosen: null,
      placing: null,
      settled: null,
      voted: null,
      provenance: [],
    }
  const { idea, family } = kin
  const table = idea.table ? source.tables.get(idea.table) : undefined
  const ids = [idea.id, ...family.map(({ id }) => id)]
  return {
    centre,
    when,
    note: idea.text.trim(),
    table: table ? { index: table.index, name: table.name } : null,
    chosen: idea.chosen,
    placing: placingOf(source, ids),
    settled: settledOf(source, idea),
    voted: votedOf(source, ids),
    provenance: tracesOf(source, kin),
  }
}

/** Where the table laid the copy of the idea that it settled. */
function settledOf(source: BriefSource, idea: Contribution): Text | null {
  const copies = [...source.contributions.values()].filter((row) => row.copyOf === idea.id && row.state === 'kept')
  const last = copies.sort((a, b) => a.at - b.at).at(-1)
  return last ? layOf(source, last).zone : null
}

function tracesOf(source: BriefSource, { idea, family, needs, moments }: Kin): Trace[] {
  const born = family.findIndex((note) => note.id === idea.id)
  const room = Math.max(0, mostTraces - family.length)
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
    ...family.slice(0, born).map(trace('origin')),
    trace('idea')(idea),
    ...family.slice(born + 1).map(trace('rebound')),
  ].filter(({ text }, i, all) => text !== '' && all.findIndex((other) => other.text === text) === i)
}
