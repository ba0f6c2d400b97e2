import type { Ask } from '../answers/ask.ts'
import type { Marks } from '../answers/ballot.ts'
import { checkMarks } from '../answers/check.ts'
import type { BallotId } from '../kernel/ids.ts'
import { hash32 } from '../kernel/order.ts'

/** Marks of all kinds: within the rules, and beyond them. */
export function marksFor(ask: Ask, seed: number): Marks {
  const marks: Record<string, Record<string, number>> = {}
  for (const choice of ask.choices) {
    if (hash32(`${seed}/${choice.id}`) % 3 === 0) continue
    marks[choice.id] = Object.fromEntries(
      ask.criteria.map(({ id, min, max }) => [id, min + (hash32(`${seed}/${choice.id}/${id}`) % (max - min + 2))]),
    )
  }
  return marks
}

/** Marks that keep the rules, as few as it takes. */
export function fairMarks(ask: Ask, seed: number, isOwn: (choice: string) => boolean = () => false): Marks {
  const marks: Record<string, Record<string, number>> = {}
  for (const choice of ask.choices.toSorted((a, b) => hash32(`${seed}/${a.id}`) - hash32(`${seed}/${b.id}`))) {
    const values = Object.fromEntries(
      ask.criteria.map(({ id, min, max }) => [id, min + (hash32(`${seed}/${id}/${choice.id}`) % (max - min + 1))]),
    )
    if (checkMarks(ask, { ...marks, [choice.id]: values }, isOwn) === null) marks[choice.id] = values
  }
  return marks
}

/** The n-th ballot id of a test. */
export const ballotOf = (n: number): BallotId => `b${n}`.padStart(22, 'b') as BallotId
