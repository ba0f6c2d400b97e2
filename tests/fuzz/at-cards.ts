import { cardsIn, makeCards } from '../../server/accounts/cards.ts'
import { as, type BallotId, type SheetId } from '../../shared/kernel/ids.ts'
import { pick } from '../../shared/testing/cast.ts'
import { fairMarks } from '../../shared/testing/marks.ts'
import type { SystemCommand } from '../../shared/workshop/system.ts'
import type { Act } from './acts.ts'
import { json } from './device.ts'
import type { Play } from './play.ts'
import { workshop } from './room.ts'
import { sayAll } from './sayings.ts'

/** What the house asks of the workshop on the office's behalf; whether it was done. */
const house = async (play: Play, command: SystemCommand): Promise<boolean> =>
  (await play.wait(play.site.serving.bus.system(workshop, command)))?.ok === true

/** The office prints a sheet for a place; null where its vote takes no cards. */
async function print(play: Play, place: string | undefined): Promise<string | null> {
  const { state } = play.model.world
  const phase = [...state.phases.values()].find(({ kind }) => kind === 'smartvote')?.id
  const sheet = play.model.world.id<SheetId>()
  if (!phase || !place || !(await house(play, { type: 'sheet/make', sheet, phase, place: as(place), count: 5 })))
    return null
  const { documents } = play.site
  const codes = await play.wait(makeCards(documents, workshop, sheet, 5))
  for (const card of (await play.wait(cardsIn(documents, workshop, sheet))) ?? [])
    play.judge.keeps(card, { what: 'card', of: null })
  play.room.cast().sheets.push(sheet)
  play.codes.push(...(codes ?? []).map((code) => ({ code, place })))
  return `a sheet of cards for ${place}`
}

export const cardActs: Readonly<Record<'sheet' | 'card', Act>> = {
  /** The office prints a sheet of cards, or voids one. */
  async sheet(play, { what, how }) {
    const old = pick(play.room.cast().sheets, what)
    if (!old || how % 3 > 0) return print(play, pick(play.model.world.state.places.values(), how)?.id)
    const cards = (await play.wait(cardsIn(play.site.documents, workshop, old))) ?? []
    const done = await house(play, { type: 'sheet/void', sheet: old, cards })
    return `a sheet is voided${done ? '' : ', in vain'}`
  },

  /** Somebody shows a card: on a phone of their own, or at a kiosk, where they vote with it at once. */
  async card(play, { who, what, how }) {
    const shown = pick(play.codes, what)
    if (!shown) return print(play, pick(play.model.world.state.places.values(), 1)?.id)
    if (how % 2) {
      const holder = await play.wait(play.room.hold(how % 9 === 1 ? 'QQQQQQQQ' : shown.code))
      holder?.listen(true)
      await play.pass(5)
      return holder ? `${holder.name} shows a card` : 'a card is not taken'
    }
    const { state } = play.model.world
    const kiosk = pick(
      play.room.cast().kiosks.filter((id) => how % 10 === 0 || state.sessions.get(id)?.place === shown.place),
      who,
    )
    const by = kiosk && play.room.of(kiosk)
    if (!by?.online) return null
    const ballot = as<BallotId>(`${how}`.padStart(22, 'b'))
    play.judge.keeps(ballot, { what: 'token or ballot id', of: null })
    await play.wait(by.ask(json(by.path('/cards'), { card: shown.code, ballot })))
    const about = [...state.asks.values()].find(({ cards }) => cards?.includes(shown.place))
    if (!about) return `${by.name} is shown a card`
    const id = play.model.world.id<never>()
    const give = {
      id,
      type: 'answer/give',
      ask: about.id,
      ballot,
      marks: fairMarks(about, how),
      tookMs: 9_000,
    } as const
    return `a card at ${await sayAll(play, [{ by, command: give }], how % 4 === 0)}`
  },
}
