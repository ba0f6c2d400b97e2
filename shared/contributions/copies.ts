import { type Event, put, type State } from '../workshop/state.ts'
import type { Contribution } from './contribution.ts'

/** The contribution of that id, or for a copy the idea that it is a copy of: whatever is done to one is done to the idea. */
export function originalOf(state: State, id: string): Contribution | undefined {
  const row = state.contributions.get(id)
  return row?.copyOf ? state.contributions.get(row.copyOf) : row
}

/** A change of a contribution and of its copies; where each of them lies is its own. */
export function changeAll(state: State, row: Contribution, patch: Partial<Contribution>): Event[] {
  const { zone: _zone, level: _level, ...shared } = patch
  return [
    put('contributions', row.id, { ...row, ...patch }),
    ...copiesOf(state, row).map((copy) => put('contributions', copy.id, { ...copy, ...shared })),
  ]
}

/** [D4] A contribution gone for good with its copies, and where they lay: no id of theirs comes back. */
export const dropAll = (state: State, row: Contribution): Event[] =>
  [row, ...copiesOf(state, row)].flatMap(({ id }) => [
    put('contributions', id, null),
    put('laid', id, null),
    put('erased', id, true),
  ])

const copiesOf = (state: State, { id }: Contribution): Contribution[] =>
  (state.copies.get(id) ?? []).flatMap((key) => state.contributions.get(key) ?? [])
