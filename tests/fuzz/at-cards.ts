import { as, type BallotId, type CardId, type SessionId, type SheetId } from '../../shared/kernel/ids.ts'
import { pick } from '../../shared/testing/cast.ts'
import { fairMarks } from '../../shared/testing/marks.ts'
import type { SystemCommand } from '../../shared/workshop/system.ts'
import type { Act } from './acts.ts'
import type { Play } from './play.ts'
import { workshop } from './room.ts'
import { sayAll } from './sayings.ts'

/** What the house asks of the workshop on somebody's behalf; whether it was done. */
const house = async (play: Play, command: SystemCommand): Promise<boolean> =>
  (await play.wait(play.site.serving.bus.system(workshop, command)))?.ok === true

/** A card of a sheet: its characters would be hashed at the door, which is beside what is played here. */
function cardOf(play: Play, sheet: SheetId, n: number): CardId {
  const card = as<CardId>(`${sheet.slice(-6)}${n % 4}`.padStart(22, 'c'))
  play.judge.keeps(card, { what: 'card', of: null })
  return card
}

export const cardActs: Readonly<Record<'sheet' | 'card', Act>> = {
  /** The office prints a sheet of cards, or voids one. */
  async sheet(play, { what, how }) {
    const { sheets } = play.room.cast()
    const { state } = play.model.world
    const old = pick(sheets, what)
    if (old && how % 3 === 0) {
      const done = await house(play, {
        type: 'sheet/void',
        sheet: old,
        cards: [0, 1, 2, 3].map((n) => cardOf(play, old, n)),
      })
      return `a sheet is voided${done ? '' : ', in vain'}`
    }
    const phase = [...state.phases.values()].find(({ kind }) => kind === 'smartvote')?.id
    const place = pick(state.places.values(), how)?.id
    const sheet = play.model.world.id<SheetId>()
    if (!phase || !place || !(await house(play, { type: 'sheet/make', sheet, phase, place, count: 5 }))) return null
    sheets.push(sheet)
    return `a sheet of cards for ${place}`
  },

  /** Somebody shows a card: on a phone of their own, or at a kiosk, where they vote with it at once. */
  async card(play, { who, what, how }) {
    const { sheets, kiosks } = play.room.cast()
    const sheet = pick(sheets, what)
    if (!sheet) return cardActs.sheet(play, { does: 'sheet', who, what, how: 1 })
    const shown = { card: cardOf(play, sheet, who), sheet }
    if (how % 2) {
      const holder = await play.wait(play.room.hold(shown))
      holder?.listen(true)
      await play.pass(5)
      return holder ? `${holder.name} shows a card` : 'a card is not taken'
    }
    const place = play.model.world.state.sheets.get(sheet)?.place
    const kiosk = pick(
      kiosks.filter((id) => play.model.world.state.sessions.get(id)?.place === place),
      who,
    )
    const by = kiosk && play.room.of(kiosk)
    if (!by?.online) return null
    const ballot = as<BallotId>(`${how}`.padStart(22, 'b'))
    await house(play, { type: 'card/show', session: as<SessionId>(by.session), ballot, shown })
    const about = [...play.model.world.state.asks.values()].find(({ cards }) => cards?.includes(place ?? ''))
    if (!about) return `${by.name} is shown a card`
    play.judge.keeps(ballot, { what: 'token or ballot id', of: null })
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
