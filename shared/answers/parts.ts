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
 * together with others of their channel, what is still small with other ballots, or other paper, and only then with
 * anything: as long as no part holds both, ballots are listed and phones recount them. Fewer than `enoughApart` in all are
 * one part: the total is then all that is told.
 */
export function partsOf(cells: readonly Cell[]): readonly Part[] {
  const parts = cells.filter(({ people }) => people === 0 || people >= enoughApart).map((cell) => [cell])
  const small = cells.filter(({ people }) => people > 0 && people < enoughApart)
  const left = [isPaper, isBallots].flatMap((kind) => {
    const rest = byChannel(small.filter(kind), parts)
    return peopleOf(rest) >= enoughApart || parts.some((part) => peopleOf(part) > 0 && part.every(kind))
      ? joined(rest, parts, (part) => part.every(kind))
      : rest
  })
  joined(left, parts, () => true)
  const place = (cell: Cell): number => cells.indexOf(cell)
  return parts
    .map((group) => group.sort((a, b) => place(a) - place(b)))
    .sort(([a], [b]) => (a && b ? place(a) - place(b) : 0))
    .map(asPart)
}

const isPaper = ({ channel }: Cell): boolean => channel === 'paper'
const isBallots = (cell: Cell): boolean => !isPaper(cell)

/** Adds the channels that are large enough as a whole to the parts; gives back the cells of the others. */
function byChannel(small: readonly Cell[], parts: Cell[][]): Cell[] {
  return order.flatMap((channel) => {
    const same = small.filter((cell) => cell.channel === channel)
    if (peopleOf(same) < enoughApart) return same
    parts.push(same)
    return []
  })
}

/** Adds a part of these cells, where they are too few together with the smallest part that will do. Nothing is left. */
function joined(rest: readonly Cell[], parts: Cell[][], willDo: (part: readonly Cell[]) => boolean): Cell[] {
  if (rest.length === 0) return []
  const taken = peopleOf(rest) < enoughApart ? smallestOf(parts.filter(willDo)) : undefined
  if (taken) parts.splice(parts.indexOf(taken), 1)
  parts.push([...rest, ...(taken ?? [])])
  return []
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
