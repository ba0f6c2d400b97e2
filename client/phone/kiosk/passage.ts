import type { Marks } from '../../../shared/answers/ballot.ts'
import type { CardShown } from '../../../shared/api/card.ts'
import type { AskView, KioskView } from '../../../shared/api/view.ts'

/** Where a kiosk is with the person before it. */
export type Passage =
  | { readonly at: 'ready' }
  /** Where a vote takes a card: it is read first. */
  | { readonly at: 'card'; readonly touched: number }
  | {
      readonly at: 'voting'
      readonly ballot: string
      readonly since: number
      readonly marks: Marks
      readonly touched: number
      readonly hurried: boolean
      /** Given with a card: the vote that it is for, and whether it has voted already. */
      readonly card: CardShown | null
    }
  | { readonly at: 'thanks'; readonly since: number }

/** [V4] A person needs at least this long to read and choose, ms. */
export const pace = 3_000
/** Without a touch for so long, the kiosk asks whether anyone is there; then it starts anew, ms. */
export const quiet = { warn: 40_000, reset: 55_000, thanks: 6_000 } as const

/** A new person: a ballot of their own. */
export const begin = (ballot: string, now: number, card: CardShown | null = null): Passage => ({
  at: 'voting',
  ballot,
  since: now,
  marks: {},
  touched: now,
  hurried: false,
  card,
})

/** Whether a ballot may go: something is marked, and nobody was hurried. */
export const ripe = (passage: Passage, now: number): boolean =>
  passage.at === 'voting' && now - passage.since >= pace && Object.keys(passage.marks).length > 0

/** What time alone changes: thanks give way to the next person, and a kiosk left alone starts anew. */
export function pass(passage: Passage, now: number): Passage {
  if (passage.at === 'thanks' && now - passage.since >= quiet.thanks) return { at: 'ready' }
  if ((passage.at === 'voting' || passage.at === 'card') && now - passage.touched >= quiet.reset) return { at: 'ready' }
  return passage
}

/** The kiosk asks whether anyone is there. */
export const alone = (passage: Passage, now: number): boolean =>
  passage.at === 'voting' && now - passage.touched >= quiet.warn

/** Whether the vote of this place takes a card. */
export const takesCard = ({ place }: Pick<KioskView, 'place'>, ask: Pick<AskView, 'cards'>): boolean =>
  place !== null && ask.cards.includes(place.id)

/** The vote that this place holds now (the one that a card is for): open, or closing; null when there is none. */
export function voteAt(
  { place, asks }: Pick<KioskView, 'place' | 'asks'>,
  card: CardShown | null = null,
): { readonly ask: AskView; readonly closing: boolean } | null {
  if (!place) return null
  for (const ask of Object.values(asks)) {
    if (card && ask.id !== card.ask) continue
    const booth = ask.booths[place.id]
    if (booth === 'open' || booth === 'closing') return { ask, closing: booth === 'closing' }
  }
  return null
}
