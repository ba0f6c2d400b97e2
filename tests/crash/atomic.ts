import type { Stored } from './copy.ts'
import type { Witness } from './judge.ts'
import type { Promises } from './promises.ts'

/** Facts that somebody else's act may bring about too: a move of the stage shares private ideas and closes votes. */
const alsoByOthers = /^ask | shared$/

/**
 * [T3] An outcome and its effect are stored together: of each command that a kill left unanswered, either both are
 * there or neither is. Each breach is a sentence.
 */
export function halfDone(promises: Promises, witness: Witness, workshops: Iterable<Stored>): string[] {
  const outcomes = new Map<string, boolean>()
  for (const stored of workshops)
    for (const { id, outcome } of stored.outcomes) outcomes.set(id, (JSON.parse(outcome) as { ok: boolean }).ok)
  return [...promises.underWay].flatMap(([command, effects]) =>
    Object.entries(effects).flatMap(([fact, value]) => {
      // What nobody ever changed is down, shown, unmarked.
      const before = promises.promised(fact) ?? (value === false || value === 'none' ? value : null)
      const seen = witness.tell(fact)
      if (seen === undefined || value === before || alsoByOthers.test(fact) || promises.isReleased(fact)) return []
      const accepted = outcomes.get(command) === true
      if (accepted && seen !== value) return [`${fact} is ${seen}, though the outcome of ${value} is stored`]
      return !accepted && seen === value ? [`${fact} is ${seen}, though no outcome of it is stored`] : []
    }),
  )
}
