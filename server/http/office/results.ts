import { type Ask, roomBooth } from '../../../shared/answers/ask.ts'
import { batchesOf } from '../../../shared/answers/batch-rows.ts'
import { type Shown, shown } from '../../../shared/answers/shown.ts'
import type { Result } from '../../../shared/api/office/workshop.ts'
import { only, type State } from '../../../shared/workshop/state.ts'

type Row = Result['rows'][number]

/** Asks whose totals may be told [S2], oldest first. */
export const revealedAsks = (state: State): Ask[] =>
  [...state.asks.values()].filter((ask) => ask.status === 'revealed').sort((a, b) => a.openedAt - b.openedAt)

/** What the revealed questions said, each in its last round. A mean waits until its phase is over: between two rounds it would sway the second (METHOD 3). */
export function resultsOf(state: State): Result[] {
  const { phase, status } = only(state, 'stage')
  const all = revealedAsks(state)
  const again = (ask: Ask): boolean =>
    all.some(
      (one) =>
        one.phase === ask.phase && one.slot === ask.slot && one.round > ask.round && tableOf(one) === tableOf(ask),
    )
  return all.flatMap((ask) => {
    const counted = state.tallies.get(ask.id)
    const tally = counted && shown(ask, counted, batchesOf(state, ask.id))
    const unit = unitOf(ask)
    if (
      !tally ||
      (tally.voters === 0 && !tally.paper) ||
      again(ask) ||
      (unit === 'mean' && status === 'running' && phase === ask.phase)
    )
      return []
    const rows = unit === 'mean' ? meansOf(state, ask, tally) : sumsOf(state, ask, tally)
    return [
      {
        ask: ask.id,
        title: ask.title,
        phase: ask.phase,
        table: tableOf(ask),
        voters: tally.voters,
        unit,
        rows,
        parts: unit === 'mean' ? [] : partsOf(state, tally),
      },
    ]
  })
}

const tableOf = ({ scope }: Ask): string | null => (typeof scope === 'string' ? null : scope.table)

/** Stickers are spent from a budget; one mark a person counts people; everything else is a scale. */
function unitOf({ budget, criteria }: Ask): Result['unit'] {
  if (criteria.length === 1 && criteria[0]?.min === 0)
    return budget === null || (budget === 1 && criteria[0].max === 1) ? 'people' : 'stickers'
  return 'mean'
}

/** A choice's own words, or those of its idea while it may be read. */
function labelOf(state: State, ask: Ask, id: string): Row['label'] | null {
  const choice = ask.choices.find((one) => one.id === id)
  const idea = choice?.contribution ? state.contributions.get(choice.contribution) : undefined
  return choice?.label ?? (idea?.state === 'kept' ? { fr: idea.text } : null)
}

/** Where its votes came from; nothing when there is but one part to tell. */
function partsOf(state: State, { parts }: Shown): Result['parts'] {
  const nameOf = (booth: string) => (booth === roomBooth ? null : (state.places.get(booth)?.name ?? booth))
  return parts.length < 2
    ? []
    : parts.map(({ cells, people, sums }) => ({
        from: cells.map(({ booth, channel }) => ({ name: nameOf(booth), channel })),
        people,
        value: Object.values(sums).reduce((a, b) => a + b, 0),
      }))
}

function sumsOf(state: State, ask: Ask, tally: Shown): Row[] {
  const most = Math.max(1, ...ask.choices.map(({ id }) => tally.sums[id] ?? 0))
  return tally.ranking.flatMap((id) => {
    const label = labelOf(state, ask, id)
    const value = tally.sums[id] ?? 0
    return label ? [{ label, of: null, value, share: value / most }] : []
  })
}

function meansOf(state: State, ask: Ask, tally: Shown): Row[] {
  return ask.choices.flatMap(({ id }) =>
    ask.criteria.flatMap((criterion) => {
      const label = labelOf(state, ask, id)
      const counts = Object.entries(tally.counts[id]?.[criterion.id] ?? {})
      const given = counts.reduce((sum, [, n]) => sum + n, 0)
      if (!label || given === 0) return []
      const value = counts.reduce((sum, [mark, n]) => sum + Number(mark) * n, 0) / given
      return [
        {
          label,
          of: ask.criteria.length > 1 ? criterion.label : null,
          value,
          share: (value - criterion.min) / (criterion.max - criterion.min),
        },
      ]
    }),
  )
}
