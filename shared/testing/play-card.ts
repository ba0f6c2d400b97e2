import type { CardId, SheetId } from '../kernel/ids.ts'
import { type Cast, pick } from './cast.ts'
import type { Numbers } from './doers.ts'
import { ballotOf } from './marks.ts'

/** What is done with voter cards besides voting: a sheet is made or voided, a card is shown on a phone or at a kiosk. */
export function playCard({ world, sheets, holders, kiosks }: Cast, { who, what, how }: Numbers): void {
  const place = pick(world.state.places.values(), 1)?.id
  const phase = [...world.state.phases.values()].find(({ kind }) => kind === 'smartvote')?.id
  const sheet = pick(sheets, what)
  if (!place || !phase) return
  if (!sheet || how % 12 === 0) {
    const id = world.id<SheetId>()
    if (world.system({ type: 'sheet/make', sheet: id, phase, place, count: 5 }).ok) sheets.push(id)
    return
  }
  const card = (n: number): CardId => `${sheet.slice(-6)}${n % 4}`.padStart(22, 'c') as CardId
  const shown = { card: card(who), sheet }
  const kiosk = pick(kiosks, who)
  if (how % 24 === 1) world.system({ type: 'sheet/void', sheet, cards: [0, 1, 2, 3].map(card) })
  else if (how % 2 && kiosk) world.system({ type: 'card/show', session: kiosk, ballot: ballotOf(how % 40), shown })
  else {
    const { session, decided } = world.hold(shown, how % 3 ? undefined : pick(holders, who))
    if (decided.ok) holders.push(session)
  }
}
