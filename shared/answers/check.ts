import { type Decided, no } from '../workshop/deciding.ts'
import type { Ask, Criterion } from './ask.ts'
import { type Marks, spent } from './ballot.ts'

/** Marks without what says nothing: a sticker count of zero. Only where zero is the least one can give. */
export function tidyMarks(ask: { readonly criteria: readonly Criterion[] }, marks: Marks): Marks {
  const stickers = ask.criteria.every((c) => c.min === 0)
  if (!stickers) return marks
  return Object.fromEntries(
    Object.entries(marks).filter(([, values]) => Object.values(values).some((value) => value !== 0)),
  )
}

/** [V1] The refusal of marks that break the ask's rules, or null: known choices, values within bounds, budget, cap, own ideas, how many choices. */
export function checkMarks(
  ask: Pick<Ask, 'choices' | 'criteria' | 'budget' | 'own' | 'most'>,
  marks: Marks,
  isOwn: (choice: string) => boolean,
): Decided | null {
  const choices = new Set<string>(ask.choices.map((c) => c.id))
  for (const [choice, values] of Object.entries(marks)) {
    if (!choices.has(choice)) return no('answer/marks', 'a mark on something that is not offered')
    for (const [criterion, value] of Object.entries(values)) {
      const rule = ask.criteria.find((c) => c.id === criterion)
      if (!rule || value < rule.min) return no('answer/marks', 'a mark that the question does not know')
      if (value > rule.max) return no('answer/cap', `at most ${rule.max} on one choice`)
      if (ask.own !== null && isOwn(choice) && value > ask.own)
        return no('answer/own', ask.own === 0 ? 'not on one’s own idea' : `at most ${ask.own} on one’s own idea`)
    }
  }
  if (ask.most !== null && Object.keys(marks).length > ask.most)
    return no('answer/budget', `at most ${ask.most} choices`)
  if (ask.budget !== null && spent(marks) > ask.budget) return no('answer/budget', `at most ${ask.budget} in all`)
  return null
}
