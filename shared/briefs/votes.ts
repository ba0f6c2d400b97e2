import { preparedOf } from '../activities/registry.ts'
import type { Ask } from '../answers/ask.ts'
import { roomBooth } from '../answers/ask.ts'
import { batchesOf } from '../answers/batch-rows.ts'
import { shown } from '../answers/shown.ts'
import type { Tally } from '../answers/tally.ts'
import type { Text } from '../kernel/text.ts'
import type { Placing, Voted } from './brief.ts'
import type { BriefSource } from './source.ts'

interface Counted {
  readonly ask: Ask
  readonly tally: Tally
  readonly choice: string
}

/** Revealed asks that offered one of these contributions, the latest first: before its reveal an ask says nothing [S2]. */
function revealedFor(source: BriefSource, family: readonly string[]): Counted[] {
  return [...source.asks.values()]
    .filter((ask) => ask.status === 'revealed')
    .sort((a, b) => b.openedAt - a.openedAt || b.round - a.round)
    .flatMap((ask) => {
      const tally = source.tallies.get(ask.id)
      const choice = family
        .map((id) => ask.choices.find((one) => one.contribution === id))
        .find((one) => one !== undefined)
      return tally && choice ? [{ ask, tally, choice: choice.id }] : []
    })
}

const values = (tally: Tally, choice: string, criterion: string): [number, number][] =>
  Object.entries(tally.counts[choice]?.[criterion] ?? {}).map(([value, n]) => [Number(value), n])

const total = (pairs: readonly [number, number][]): number => pairs.reduce((sum, [, n]) => sum + n, 0)

/** The axis as the phase's wall prints it; the question itself where it prints none. */
function axisOf(source: BriefSource, { phase }: Ask, style: 'axis-x' | 'axis-y', question: Text): Text {
  const row = source.phases.get(phase)
  return (row && preparedOf(row).template?.printed.find((one) => one.style === style)?.text) ?? question
}

/** Its place by two criteria, from the last such ask that was revealed; null when there was none. `family`: the idea first, then its kin. */
export function placingOf(source: BriefSource, family: readonly string[]): Placing | null {
  const found = revealedFor(source, family).find(({ ask }) => ask.criteria.length === 2 && ask.budget === null)
  const [x, y] = found?.ask.criteria ?? []
  if (!found || !x || !y) return null
  const { ask, tally, choice } = found
  const at = (id: string, { id: criterion, min, max }: typeof x): number => {
    const pairs = values(tally, id, criterion)
    return (pairs.reduce((sum, [value, n]) => sum + value * n, 0) / total(pairs) - min) / (max - min)
  }
  const above = ({ id, min, max }: typeof x): number =>
    total(values(tally, choice, id).filter(([value]) => value > (min + max) / 2))
  const scored = ask.choices.filter(
    ({ id }) => total(values(tally, id, x.id)) > 0 && total(values(tally, id, y.id)) > 0,
  )
  return {
    x: axisOf(source, ask, 'axis-x', x.label),
    y: axisOf(source, ask, 'axis-y', y.label),
    points: scored.map(({ id }) => ({ x: at(id, x), y: at(id, y), it: id === choice })),
    voters: Math.max(total(values(tally, choice, x.id)), total(values(tally, choice, y.id))),
    easy: above(x),
    priority: above(y),
    verdict: tally.verdicts[choice] ?? null,
  }
}

/** Its stickers, place by place, from the last vote that was revealed; null when there was none. */
export function votedOf(source: BriefSource, family: readonly string[]): Voted | null {
  const found = revealedFor(source, family).find(({ ask }) => ask.budget !== null)
  if (!found) return null
  const { ask, tally, choice } = found
  const told = shown(ask, tally, batchesOf(source, ask.id))
  const sums = ask.choices.map(({ id }) => told.sums[id] ?? 0)
  const stickers = told.sums[choice] ?? 0
  const nameOf = (booth: string) => (booth === roomBooth ? null : (source.places.get(booth)?.name ?? booth))
  const places = told.parts
    .filter(({ people }) => people > 0)
    .map(({ cells, sums: here }) => ({
      from: cells.map(({ booth, channel }) => ({ name: nameOf(booth), channel })),
      stickers: here[choice] ?? 0,
    }))
  return {
    stickers,
    total: sums.reduce((a, b) => a + b, 0),
    rank: 1 + sums.filter((sum) => sum > stickers).length,
    among: ask.choices.length,
    voters: told.voters,
    places: places.sort((a, b) => b.stickers - a.stickers),
  }
}
