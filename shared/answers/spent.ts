import type { Marks } from './ballot.ts'

/** Stickers placed in all: the sum of the marks. */
export function spent(marks: Marks): number {
  let sum = 0
  for (const choice of Object.values(marks)) for (const value of Object.values(choice)) sum += value
  return sum
}
