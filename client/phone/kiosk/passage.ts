import type { Marks } from '../../../shared/answers/ballot.ts'
import type { AskView, KioskView } from '../../../shared/api/view.ts'

/** Where a kiosk is with the person before it. */
export type Passage =
  | { readonly at: 'ready' }
  | {
      readonly at: 'voting'
      readonly ballot: string
      readonly since: number
      readonly marks: Marks
      readonly touched: number
      readonly hurried: boolean
    }
  | { readonly at: 'thanks'; readonly since: number }

/** [V4] A person needs at least this long to read and choose, ms. */
export const pace = 3_000
/** Without a touch for so long, the kiosk asks whether anyone is there; then it starts anew, ms. */
export const quiet = { warn: 40_000, reset: 55_000, thanks: 6_000 } as const

/** A new person: a ballot of their own. */
export const begin = (ballot: string, now: number): Passage => ({
  at: 'voting',
  ballot,
  since: now,
  marks: {},
  touched: now,
  hurried: false,
})

/** Whether a ballot may go: something is marked, and nobody was hurried. */
export const ripe = (passage: Passage, now: number): boolean =>
  passage.at === 'voting' && now - passage.since >= pace && Object.keys(passage.marks).length > 0

/** What time alone changes: thanks give way to the next person, and a kiosk left alone starts anew. */
export function pass(passage: Passage, now: number): Passage {
  if (passage.at === 'thanks' && now - passage.since >= quiet.thanks) return { at: 'ready' }
  if (passage.at === 'voting' && now - passage.touched >= quiet.reset) return { at: 'ready' }
  return passage
}

/** The kiosk asks whether anyone is there. */
export const alone = (passage: Passage, now: number): boolean =>
  passage.at === 'voting' && now - passage.touched >= quiet.warn

/** The vote that this place holds now: open, or closing; null when there is none. */
export function voteAt({
  place,
  asks,
}: Pick<KioskView, 'place' | 'asks'>): { readonly ask: AskView; readonly closing: boolean } | null {
  if (!place) return null
  for (const ask of Object.values(asks)) {
    const booth = ask.booths[place.id]
    if (booth === 'open' || booth === 'closing') return { ask, closing: booth === 'closing' }
  }
  return null
}
