import type { Marks } from '../../../shared/answers/ballot.ts'
import { spent } from '../../../shared/answers/spent.ts'
import type { AskView } from '../../../shared/api/view.ts'

/** What the rules of a sticker vote need to know. */
export type StickerRules = Pick<AskView, 'budget' | 'own' | 'most' | 'criteria'>

/** Stickers on a choice. */
export const stickersOn = (marks: Marks, choice: string): number => Object.values(marks[choice] ?? {})[0] ?? 0

/** Stickers that are left to place. */
export const stickersLeft = ({ budget }: Pick<StickerRules, 'budget'>, marks: Marks): number =>
  Math.max(0, (budget ?? Number.POSITIVE_INFINITY) - spent(marks))

/** Most stickers that one choice may bear: its cap, less on one's own idea. */
export function capOn({ criteria, own }: StickerRules, isOwn: boolean): number {
  const cap = criteria[0]?.max ?? 0
  return isOwn && own !== null ? Math.min(cap, own) : cap
}

/** [V1] Whether one more sticker may go on a choice. */
export function mayAdd(rules: StickerRules, marks: Marks, choice: string, isOwn: boolean): boolean {
  const on = stickersOn(marks, choice)
  const another = on === 0 && rules.most !== null && Object.keys(marks).length >= rules.most
  return stickersLeft(rules, marks) > 0 && on < capOn(rules, isOwn) && !another
}

/** The ballot with one sticker more (+1) or less (−1) on a choice; unchanged where the rules say no. */
export function place(rules: StickerRules, marks: Marks, choice: string, by: 1 | -1, isOwn: boolean): Marks {
  const criterion = rules.criteria[0]
  const on = stickersOn(marks, choice)
  if (!criterion || (by > 0 ? !mayAdd(rules, marks, choice, isOwn) : on === 0)) return marks
  const { [choice]: _moved, ...others } = marks
  return on + by === 0 ? others : { ...others, [choice]: { [criterion.id]: on + by } }
}
