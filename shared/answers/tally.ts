import type { Ask, Choice, Criterion } from './ask.ts'
import type { Ballot } from './ballot.ts'
import { enoughVoters } from './limits.ts'
import { agreement, interquartileRange } from './spread.ts'

/** How many ballots gave each value: choice → criterion → value (as text) → count. */
export type Counts = Record<string, Record<string, Record<string, number>>>

/** The aggregate of an ask's ballots, as it is stored. What is told of it goes through `shown`. */
export interface Tally {
  readonly voters: number
  readonly counts: Counts
  /** Sum of marks on each choice, by booth: stickers by place. */
  readonly booths: Record<string, { readonly voters: number; readonly sums: Record<string, number> }>
  /** Choices from most to least marked; ties keep the order in which they were offered. */
  readonly ranking: readonly string[]
  /** covered[k-1]: voters with at least one mark among the k first of the ranking. */
  readonly covered: readonly number[]
  /** [S2] Unlabelled dots, only where the ask reveals dots: choice → one list of criterion values a ballot, sorted. */
  readonly dots: Record<string, readonly (readonly number[])[]> | null
  /** Choices to talk about, only with 8 voters or more: spread (`discuss`) or two camps (`camps`). */
  readonly verdicts: Record<string, 'discuss' | 'camps'>
}

/** What counting needs to know of an ask, or of a view of one. */
export interface Counted {
  readonly choices: readonly Pick<Choice, 'id'>[]
  readonly criteria: readonly Criterion[]
  readonly reveal: Ask['reveal']
}

/** Counts ballots. Pure, the same on the server and on each phone that recounts. */
export function tally(ask: Counted, ballots: readonly Ballot[]): Tally {
  const counts: Counts = {}
  const booths: Record<string, { voters: number; sums: Record<string, number> }> = {}
  for (const choice of ask.choices) counts[choice.id] = Object.fromEntries(ask.criteria.map((c) => [c.id, {}]))
  for (const ballot of ballots) {
    const booth = (booths[ballot.booth] ??= { voters: 0, sums: {} })
    booth.voters++
    for (const [choice, marks] of Object.entries(ballot.marks)) {
      for (const [criterion, value] of Object.entries(marks)) {
        const cell = counts[choice]?.[criterion]
        if (!cell) continue
        cell[value] = (cell[value] ?? 0) + 1
        booth.sums[choice] = (booth.sums[choice] ?? 0) + value
      }
    }
  }
  const ranking = rankBy(ask.choices, (choice) => sumOf(counts, choice))
  const dots = ask.reveal === 'dots' ? dotsOf(ask, ballots) : null
  return {
    voters: ballots.length,
    counts,
    booths,
    ranking,
    covered: coverage(ranking, ballots),
    dots,
    verdicts: verdicts(ask, counts, ballots.length),
  }
}

/** Sum of a choice's marks over all criteria: its stickers. */
export const sumOf = (counts: Counts, choice: string): number => {
  let sum = 0
  for (const values of Object.values(counts[choice] ?? {}))
    for (const [value, n] of Object.entries(values)) sum += Number(value) * n
  return sum
}

/** Choices from most to least; ties keep the order in which they were offered. */
export const rankBy = (choices: Counted['choices'], sum: (choice: string) => number): string[] =>
  choices
    .map((choice, index) => ({ id: choice.id, index, sum: sum(choice.id) }))
    .sort((a, b) => b.sum - a.sum || a.index - b.index)
    .map(({ id }) => id)

function coverage(ranking: readonly string[], ballots: readonly Ballot[]): number[] {
  const place = new Map(ranking.map((id, index) => [id, index]))
  const firsts = new Array<number>(ranking.length).fill(0)
  for (const ballot of ballots) {
    let best = ranking.length
    for (const [choice, marks] of Object.entries(ballot.marks))
      if (Object.values(marks).some((value) => value > 0)) best = Math.min(best, place.get(choice) ?? best)
    if (best < ranking.length) firsts[best] = (firsts[best] ?? 0) + 1
  }
  let sum = 0
  return firsts.map((n) => (sum += n))
}

function dotsOf(ask: Omit<Counted, 'reveal'>, ballots: readonly Ballot[]): Record<string, number[][]> {
  const dots: Record<string, number[][]> = {}
  for (const { id } of ask.choices) {
    dots[id] = ballots
      .map((ballot) => ask.criteria.map((c) => ballot.marks[id]?.[c.id] ?? null))
      .filter((values): values is number[] => values.every((value) => value !== null))
      .sort((a, b) => a.reduce((order, value, i) => order || value - (b[i] ?? 0), 0))
  }
  return dots
}

/** METHOD 3: `discuss` on an interquartile range of 2 or more, `camps` on van der Eijk's A below 0; silence below 8 voters. */
function verdicts(ask: Omit<Counted, 'reveal'>, counts: Counts, voters: number): Record<string, 'discuss' | 'camps'> {
  const said: Record<string, 'discuss' | 'camps'> = {}
  if (voters < enoughVoters) return said
  for (const { id } of ask.choices) {
    for (const { id: criterion, min, max } of ask.criteria) {
      const row = Array.from({ length: max - min + 1 }, (_, i) => counts[id]?.[criterion]?.[min + i] ?? 0)
      if (row.reduce((a, b) => a + b, 0) < enoughVoters || row.length < 3) continue
      if (agreement(row) < 0) said[id] = 'camps'
      else if (interquartileRange(row) >= 2 && !said[id]) said[id] = 'discuss'
    }
  }
  return said
}
