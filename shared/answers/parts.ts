/** How a vote came: from phones of the room, from a kiosk, by cards, or as stickers on paper. */
export type Channel = 'phone' | 'kiosk' | 'card' | 'paper'

/** Votes that came in one way at one place. */
export interface Cell {
  readonly booth: string
  readonly channel: Channel
  /** People behind it; where nobody counted them, the fewest that there can have been. */
  readonly people: number
  /** Marks by choice. */
  readonly sums: Readonly<Record<string, number>>
}

/** Cells whose votes are told together. */
export interface Part {
  /** Names it within its tally, and the ballots listed under it. */
  readonly id: string
  readonly cells: readonly Pick<Cell, 'booth' | 'channel'>[]
  readonly people: number
  readonly sums: Readonly<Record<string, number>>
}

/** With fewer people behind it, a number may be somebody's own vote: it is told together with others. */
export const enoughApart = 5

const order: readonly Channel[] = ['phone', 'kiosk', 'card', 'paper']

/**
 * The finest split of a vote that may be published. Parts do not overlap and are all that is told: behind each stand
 * `enoughApart` people or nobody, so that no sum or difference of published numbers speaks of fewer. Small cells are told
 * together with others of their channel, what is still small with the rest, and that with the smallest of the others.
 * Fewer than `enoughApart` in all are one part: the total is then all that is told.
 */
export function partsOf(cells: readonly Cell[]): readonly Part[] {
  const alone = cells.filter(({ people }) => people === 0 || people >= enoughApart).map((cell) => [cell])
  const small = cells.filter(({ people }) => people > 0 && people < enoughApart)
  const rest: Cell[] = []
  for (const channel of order) {
    const same = small.filter((cell) => cell.channel === channel)
    if (peopleOf(same) >= enoughApart) alone.push(same)
    else rest.push(...same)
  }
  if (rest.length > 0) {
    const taken = peopleOf(rest) < enoughApart ? smallestOf(alone) : undefined
    if (taken) alone.splice(alone.indexOf(taken), 1)
    alone.push([...rest, ...(taken ?? [])])
  }
  const place = (cell: Cell): number => cells.indexOf(cell)
  return alone
    .map((group) => group.sort((a, b) => place(a) - place(b)))
    .sort(([a], [b]) => (a && b ? place(a) - place(b) : 0))
    .map(asPart)
}

const peopleOf = (cells: readonly Cell[]): number => cells.reduce((sum, { people }) => sum + people, 0)

/** The group with the fewest people, nobody not counted. */
const smallestOf = (groups: readonly Cell[][]): Cell[] | undefined =>
  groups.filter((group) => peopleOf(group) > 0).sort((a, b) => peopleOf(a) - peopleOf(b))[0]

function asPart(cells: readonly Cell[]): Part {
  const sums: Record<string, number> = {}
  for (const cell of cells)
    for (const [choice, sum] of Object.entries(cell.sums)) sums[choice] = (sums[choice] ?? 0) + sum
  return {
    id: cells.map(({ booth, channel }) => (channel === 'paper' ? `${booth}~paper` : booth)).join('+'),
    cells: cells.map(({ booth, channel }) => ({ booth, channel })),
    people: peopleOf(cells),
    sums,
  }
}

/** Whether every part is of ballots alone or of paper alone: only then may what is known of ballots be told beside the sums. */
export const paperApart = (parts: readonly Part[]): boolean =>
  parts.every(({ cells }) => new Set(cells.map(({ channel }) => channel === 'paper')).size < 2)
