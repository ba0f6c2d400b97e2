import type { AskView, ChoiceView, PhaseView } from '../../../shared/api/view.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { say } from '../../../shared/kernel/text.ts'
import type { Inside } from '../inside.ts'

/** The ask that the running moment is about: its latest round. */
export function askNow({ view }: Pick<Inside, 'view'>, phase: PhaseView): AskView | undefined {
  const { ask } = phase.moment.shows
  return roundsOf({ view }, phase.id, ask).at(-1)
}

/** All rounds of one of a phase's asks, first to last. */
export const roundsOf = ({ view }: Pick<Inside, 'view'>, phase: string, slot: string | null): AskView[] =>
  Object.values(view.asks)
    .filter((ask) => ask.phase === phase && ask.slot === slot)
    .sort((a, b) => a.round - b.round)

/** How an ask is answered: by stickers under a budget, by picking one, or by a value of each criterion for each choice. */
export function manner(ask: Pick<AskView, 'budget' | 'most'>): 'stickers' | 'pick' | 'scale' {
  if (ask.most === 1) return 'pick'
  return ask.budget === null ? 'scale' : 'stickers'
}

/** A choice's words: its own, or its contribution's; null when they were taken back. */
export const choiceWords = (choice: ChoiceView, lang: Lang): string | null =>
  choice.label ? say(choice.label, lang) : choice.text

/** Whether answers may still be given in the room. */
export const takesAnswers = (ask: Pick<AskView, 'booths' | 'status'>): boolean =>
  (ask.booths.room ?? ask.status) === 'open' || isClosing(ask)

/** The room's booth is closing: what is on its way still counts. */
export const isClosing = (ask: Pick<AskView, 'booths' | 'status'>): boolean =>
  (ask.booths.room ?? ask.status) === 'closing'
