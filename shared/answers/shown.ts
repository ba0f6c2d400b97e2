import { type Ask, roomBooth } from './ask.ts'
import { type Batch, fewestPeople, type StickerRules } from './batch.ts'
import { type Cell, type Channel, type Part, paperApart, partsOf } from './parts.ts'
import { type Counts, rankBy, sumOf, type Tally } from './tally.ts'

/** What is told of an ask's answers, and all that is ever told: ballots and paper together, split no finer than `partsOf` allows. */
export interface Shown extends Omit<Tally, 'booths'> {
  /** People who answered: a ballot each, and those behind the paper where they were counted. */
  readonly voters: number
  /** How many of them gave a ballot; null where that would tell of too few. */
  readonly ballots: number | null
  /** Marks by choice, from ballots and paper. */
  readonly sums: Readonly<Record<string, number>>
  /** Stickers on paper, in all; null where that would tell of too few. */
  readonly paper: number | null
  /** The split by place and channel; empty while the vote lasts, a single part when a finer one would tell of too few. */
  readonly parts: readonly Part[]
}

interface Rules extends StickerRules, Pick<Ask, 'booths'> {
  readonly choices: readonly Pick<Ask['choices'][number], 'id'>[]
  readonly cards?: readonly string[]
}

/** How ballots of a booth come. */
const channelOf = ({ cards }: Pick<Rules, 'cards'>, booth: string): Exclude<Channel, 'paper'> =>
  booth === roomBooth ? 'phone' : cards?.includes(booth) ? 'card' : 'kiosk'

/** The votes of an ask by booth and channel, in the order of its booths, paper after ballots. */
function cellsOf(ask: Rules, { booths }: Pick<Tally, 'booths'>, batches: readonly Batch[]): Cell[] {
  const cells: Cell[] = Object.keys(ask.booths).map((booth) => ({
    booth,
    channel: channelOf(ask, booth),
    people: booths[booth]?.voters ?? 0,
    sums: booths[booth]?.sums ?? {},
  }))
  for (const booth of Object.keys(ask.booths)) {
    const here = batches.filter((batch) => batch.booth === booth)
    if (here.length === 0) continue
    const sums = added(here.map(({ counts }) => counts))
    const people = here.reduce((sum, { people, counts }) => sum + (people ?? fewestPeople(ask, counts)), 0)
    cells.push({ booth, channel: 'paper', people, sums })
  }
  return cells
}

/** Tells a counted ask with the paper that belongs to it. */
export function shown(ask: Rules, tally: Tally, batches: readonly Batch[]): Shown {
  const { booths, ...told } = tally
  const cells = cellsOf(ask, { booths }, batches)
  const parts = partsOf(cells)
  const sums = added([
    Object.fromEntries(ask.choices.map(({ id }) => [id, sumOf(tally.counts, id)])),
    ...batches.map(({ counts }) => counts),
  ])
  const all = {
    ...told,
    voters: tally.voters + batches.reduce((sum, { people }) => sum + (people ?? 0), 0),
    ballots: tally.voters,
    sums,
    paper: batches.reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0),
    parts,
  }
  if (batches.length === 0) return all
  // Nobody knows on how many ideas one person's paper stickers lie: coverage is a matter of ballots alone.
  const ranked = { ...all, ranking: rankBy(ask.choices, (choice) => sums[choice] ?? 0), covered: [] }
  return paperApart(parts) ? ranked : { ...ranked, counts: noCounts(tally.counts), ballots: null, paper: null }
}

/** A vote as it may be told while it lasts: no split, no paper. */
export const shownLive = (ask: Rules, tally: Tally): Shown => ({ ...shown(ask, tally, []), parts: [] })

const noCounts = (counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([choice, criteria]) => [
      choice,
      Object.fromEntries(Object.keys(criteria).map((criterion) => [criterion, {}])),
    ]),
  )

function added(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const some of all) for (const [choice, n] of Object.entries(some)) sums[choice] = (sums[choice] ?? 0) + n
  return sums
}
