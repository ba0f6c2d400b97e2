import type { Ask } from '../../shared/answers/ask.ts'
import type { CommandOf } from '../../shared/api/command.ts'
import type { World } from '../../shared/testing/world.ts'
import type { State } from '../../shared/workshop/state.ts'
import type { CardBook, ShownCard } from './card-book.ts'
import type { Clerk } from './model.ts'
import { type Looker, lookerOf } from './readable.ts'

type Give = CommandOf<'answer/give'>
type Marks = Give['marks']

/** Rules that an ask may not change once it has opened [V1]. */
const fixed = ({ budget, own, most, choices, criteria, seats, scope, reveal, live }: Ask): string =>
  JSON.stringify([budget, own, most, choices, criteria, seats, scope, reveal, live])

const order: Record<Ask['status'], number> = { open: 0, closing: 1, closed: 2, revealed: 3 }

/**
 * Every ballot that was acknowledged, by voter, counted by hand: what the server counts must be these, one for each
 * voter, within the rules that were fixed when the question opened.
 */
export class BallotBook {
  readonly problems: string[] = []
  /** ask → voter (at a kiosk the ballot itself) → marks. */
  readonly #ballots = new Map<string, Map<string, { ballot: string; booth: string; marks: Marks }>>()
  readonly #rules = new Map<string, { rules: string; status: Ask['status'] }>()

  readonly #cards: CardBook

  constructor(cards: CardBook) {
    this.#cards = cards
  }

  readonly clerk: Clerk = (world, { session, command }) => {
    if (command.type === 'person/remove' || command.type === 'person/remove-since') {
      const uncounted = [...world.state.asks.values()].filter(({ live, status }) => !live && order[status] < 2)
      const here = [...world.state.participants.values()].filter(({ removed }) => !removed)
      // Whoever is sent out takes their ballot along while it is not counted.
      return () => {
        const gone = here.filter(({ id }) => world.state.participants.get(id)?.removed)
        for (const { id: ask } of uncounted) for (const { id } of gone) this.#ballots.get(ask)?.delete(id)
      }
    }
    if (command.type !== 'answer/give') return () => {}
    const ask = world.state.asks.get(command.ask)
    const looker = lookerOf(world.state, session)
    const booth = looker?.person ? 'room' : (looker?.place ?? '')
    const card = ask?.cards?.includes(booth) ? this.#cards.cardOf(session, command.ballot) : null
    const voter = looker?.person?.id ?? (card ? `card ${card.card}` : null)
    const wrong = ask && looker ? [...wrongs(world, ask, command, looker, card)] : ['nobody votes on what is not there']
    return () => {
      for (const why of wrong) this.problems.push(`${why}: ${JSON.stringify(command)} was accepted`)
      const own = this.#ballots.get(command.ask) ?? new Map<string, { ballot: string; booth: string; marks: Marks }>()
      this.#ballots.set(command.ask, own)
      const key = voter ?? `kiosk ${command.ballot}`
      // At a kiosk an id votes once: what comes again changes nothing.
      if (voter !== null || !own.has(key)) own.set(key, { ballot: command.ballot, booth, marks: command.marks })
    }
  }

  /** A sheet was voided: what its cards gave is taken out of a vote that lasts and has not told of it. */
  readonly voided = ({ state }: World, sheet: string, cards: readonly string[]): void => {
    const votes = [...state.asks.values()].filter(
      ({ phase, scope }) => phase === this.#cards.phaseOf(sheet) && scope === 'places',
    )
    const last = votes.sort((a, b) => a.round - b.round).at(-1)
    if (!last || last.live || order[last.status] > 1) return
    for (const card of cards) this.#ballots.get(last.id)?.delete(`card ${card}`)
  }

  /** Holds the rows of a workshop against the book. */
  check(state: State): void {
    for (const ask of state.asks.values()) {
      const known = this.#rules.get(ask.id)
      if (known && known.rules !== fixed(ask))
        this.problems.push(`[V1] the rules of ${ask.id} changed while it was open`)
      if (known && order[known.status] > order[ask.status])
        this.problems.push(`[T7] ${ask.id} went from ${known.status} back to ${ask.status}`)
      this.#rules.set(ask.id, { rules: fixed(ask), status: ask.status })
      const given = [...(this.#ballots.get(ask.id)?.values() ?? [])]
      const rows = [...state.ballots.entries()].filter(([key]) => key.startsWith(`${ask.id}:`))
      const ids = given
        .map(({ ballot }) => ballot)
        .sort()
        .join()
      if (
        rows
          .map(([, { id }]) => id as string)
          .sort()
          .join() !== ids
      )
        this.problems.push(`[V2] ${ask.id} holds ${rows.length} ballots, ${given.length} were acknowledged`)
      const links = [...state.voters.entries()].filter(([key]) => key.startsWith(`${ask.id}:`))
      if (order[ask.status] >= 2 && links.length > 0)
        this.problems.push(`[S3] ${ask.id} is closed and still knows its voters`)
      const told = order[ask.status] >= 2 ? state.tallies.get(ask.id) : undefined
      if (order[ask.status] >= 2 && !told) this.problems.push(`${ask.id} is closed and was not counted`)
      if (told && JSON.stringify(counted(ask, given)) !== JSON.stringify(sorted(told.counts)))
        this.problems.push(
          `[V1] ${ask.id} is counted ${JSON.stringify(told.counts)}, by hand ${JSON.stringify(counted(ask, given))}`,
        )
      if (told && told.voters !== given.length)
        this.problems.push(`[V2] ${ask.id} counts ${told.voters} voters, ${given.length} voted`)
    }
  }
}

/** [V1] [V2] The rules that a ballot breaks. */
function* wrongs(
  { state }: World,
  ask: Ask,
  { marks }: Give,
  looker: Looker,
  card: ShownCard | null,
): Iterable<string> {
  const { person } = looker
  let sum = 0
  for (const [choice, values] of Object.entries(marks)) {
    if (!ask.choices.some((offered) => offered.id === choice)) yield '[V1] a mark on what is not offered'
    for (const [criterion, value] of Object.entries(values)) {
      const rule = ask.criteria.find((one) => one.id === criterion)
      if (!rule || value < rule.min || value > rule.max) yield '[V1] a mark beyond the cap'
      const mine = person !== null && state.contributions.get(choice)?.author === person.id
      if (ask.own !== null && mine && value > ask.own) yield '[V1] too many on one’s own idea'
      sum += value
    }
  }
  if (ask.budget !== null && sum > ask.budget) yield '[V1] beyond the budget'
  const booth = person ? 'room' : (looker.place ?? '')
  if (ask.booths[booth] !== 'open' && ask.booths[booth] !== 'closing') yield '[V2] votes where nothing is open'
  if (!person) {
    if (looker.is !== 'kiosk') yield '[V2] staff do not vote'
    const good = card && !card.voided && card.place === booth && card.phase === ask.phase
    if (ask.cards?.includes(booth) && !good) yield `[V2] votes without a good card: ${JSON.stringify(card)}`
    return
  }
  const { id, seatedAt, tableSince, table } = person
  const since = typeof ask.scope === 'object' ? tableSince : seatedAt
  if (since > ask.openedAt && !ask.admitted.includes(id)) yield '[V2] came after it opened'
  if (typeof ask.scope === 'object' && ask.scope.table !== table) yield '[V2] another table’s question'
}

/** How many ballots gave each value to each choice, counted the long way. */
function counted(ask: Ask, given: readonly { readonly marks: Marks }[]): unknown {
  const stickers = ask.criteria.every(({ min }) => min === 0)
  const counts: Record<string, Record<string, Record<string, number>>> = {}
  for (const { id } of ask.choices) {
    const cells: Record<string, Record<string, number>> = {}
    for (const criterion of ask.criteria) {
      const cell: Record<string, number> = {}
      for (const { marks } of given) {
        const values = marks[id]
        const value = values?.[criterion.id]
        // Where zero is nothing, a ballot that puts nothing there says nothing of it.
        const nothing = stickers && Object.values(values ?? {}).every((one) => one === 0)
        if (value !== undefined && !nothing) cell[value] = (cell[value] ?? 0) + 1
      }
      cells[criterion.id] = cell
    }
    counts[id] = cells
  }
  return sorted(counts)
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value
