import type { Ballot, Marks } from '../../shared/answers/ballot.ts'
import { type Shown, shown } from '../../shared/answers/shown.ts'
import { tally } from '../../shared/answers/tally.ts'
import type { AskView } from '../../shared/api/view.ts'
import { as, type BallotId } from '../../shared/kernel/ids.ts'
import type { Chance } from './chance.ts'

/** Marks that somebody might give: within the ask's rules, their own ideas spared where the rules spare them. */
export function someMarks(ask: AskView, own: readonly string[], chance: Chance): Marks {
  const marks: Marks = {}
  if (ask.budget === null) {
    for (const choice of ask.choices)
      if (chance.may(0.95))
        marks[choice.id] = Object.fromEntries(
          ask.criteria.map(({ id, min, max }) => [id, min + chance.below(max - min + 1)]),
        )
    return marks
  }
  let left = ask.budget
  for (let tries = 0; tries < 60 && left > 0; tries++) {
    const choice = chance.pick(ask.choices)
    const criterion = ask.criteria[0]
    if (!choice || !criterion || (ask.most !== null && !(choice.id in marks) && Object.keys(marks).length >= ask.most))
      continue
    const now = marks[choice.id]?.[criterion.id] ?? 0
    const most = own.includes(choice.id) && ask.own !== null ? Math.min(ask.own, criterion.max) : criterion.max
    if (now >= most) continue
    marks[choice.id] = { [criterion.id]: now + 1 }
    left--
  }
  return marks
}

/** Every ballot that was acknowledged, as its sender remembers it: what a published tally is held against. */
export class BallotBox {
  readonly #given = new Map<string, Map<string, Ballot>>()

  /** A voter's ballot stands; the one that it replaces does not. */
  acknowledged(ask: string, voter: string, ballot: string, booth: string, marks: Marks): void {
    const box = this.#given.get(ask) ?? new Map<string, Ballot>()
    this.#given.set(ask, box)
    box.set(voter, { id: as<BallotId>(ballot), booth, marks })
  }

  /** Whether a published tally is the one of the ballots that were acknowledged, and of the list that is published. */
  recounts(ask: AskView, published: readonly Ballot[] | null): boolean {
    const mine = [...(this.#given.get(ask.id)?.values() ?? [])]
    if (!ask.tally || !same(shown(ask, tally(ask, mine), []), ask.tally)) return false
    // The list names parts of the result where a ballot knows its place: the split is told by the result alone.
    const whole = (all: Shown): Shown => ({ ...all, parts: [] })
    return published === null || same(whole(shown(ask, tally(ask, published), [])), whole(ask.tally))
  }
}

/** Two results that say the same, whatever the order in which ballots were counted. */
const same = (a: Shown, b: Shown): boolean => canonical(a) === canonical(b)

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${key}:${canonical(item)}`).join(',')}}`
}
