import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import type { BallotId, CardId, SessionId } from '../kernel/ids.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import type { Said } from '../testing/world.ts'
import { viewOf } from '../views/view.ts'
import { youView } from '../views/you.ts'
import type { Decided } from '../workshop/deciding.ts'

const code = (decided: Decided): string => (decided.ok ? 'ok' : decided.error.code)

/** A vote with cards at its second place, and a sheet of them. */
function vote(moment = 0) {
  const cast = begin({ start: ['smartvote', moment], phones: 6 })
  const { world, staff } = cast
  const [anyone, place] = [...world.state.places.values()]
  const card = must(place, 'a second place').id
  const ask = () =>
    must(
      [...world.state.asks.values()].find(({ slot }) => slot === 'stickers'),
      'a vote',
    )
  const sheet = world.sheet('smartvote', card)
  const shown = (n: number) => ({ card: `card${n}`.padStart(22, 'c') as CardId, sheet })
  const choice = must(ask().choices[0], 'a choice').id
  const give = (by: SessionId, ballot: string, dot = 1, tookMs: number | null = null): string => {
    const id = ballot.padEnd(22, 'v') as BallotId
    const said: Said = { type: 'answer/give', ask: ask().id, ballot: id, marks: { [choice]: { dot } }, tookMs }
    return code(world.send(by, said))
  }
  const show = (kiosk: SessionId, ballot: string, n: number) =>
    world.system({ type: 'card/show', session: kiosk, ballot: ballot.padEnd(22, 'v') as BallotId, shown: shown(n) })
  const given = (): string[] => [...world.state.ballots.values()].map(({ id }) => id.replace(/v+$/, '')).sort()
  const close = () => world.does(staff, { type: 'ask/close', ask: ask().id, booth: null, force: true })
  const kiosks = {
    anyone: world.kiosk(must(anyone, 'a first place').id),
    card: world.kiosk(card),
  }
  return { cast, world, staff, ask, sheet, shown, choice, give, show, given, close, kiosks, place: card }
}

describe('[V2] a voter card', () => {
  it('is one ballot: shown again, on another phone or at a kiosk, it replaces what it gave', () => {
    const { world, shown, give, given, show, kiosks } = vote()
    const first = world.hold(shown(1)).session
    expect(give(first, 'a')).toBe('ok')
    expect(give(first, 'a', 2)).toBe('ok')
    const second = world.hold(shown(1)).session
    expect(youView(world.state, second).asks).toMatchObject({
      [Object.keys(youView(world.state, second).asks)[0] ?? '']: { given: true },
    })
    expect(give(second, 'b')).toBe('ok')
    expect(given()).toEqual(['b'])
    expect(code(show(kiosks.card, 'c', 1))).toBe('ok')
    expect(give(kiosks.card, 'c', 1, 9_000)).toBe('ok')
    expect(given()).toEqual(['c'])
    expect(give(world.hold(shown(2)).session, 'd')).toBe('ok')
    expect(given()).toEqual(['c', 'd'])
  })

  it('never takes the ballot of another', () => {
    const { world, shown, give, given } = vote()
    const [one, two] = [world.hold(shown(1)).session, world.hold(shown(2)).session]
    expect(give(one, 'a')).toBe('ok')
    expect(give(two, 'a')).toBe('answer/exists')
    expect(given()).toEqual(['a'])
  })

  it('counts at its place, under the rules of the vote', () => {
    const { world, shown, give, ask, place } = vote()
    const by = world.hold(shown(1)).session
    expect(give(by, 'a', must(ask().criteria[0], 'stickers').max + 1)).toBe('answer/cap')
    expect(give(by, 'a')).toBe('ok')
    expect([...world.state.ballots.values()].map(({ booth }) => booth)).toEqual([place])
  })

  it('is asked for at its place, and nowhere else; a kiosk keeps a human pace with it as well [V4]', () => {
    const { give, show, kiosks } = vote()
    expect(give(kiosks.anyone, 'a', 1, 9_000)).toBe('ok')
    expect(give(kiosks.card, 'b', 1, 9_000)).toBe('card/needed')
    expect(code(show(kiosks.anyone, 'c', 1))).toBe('card/elsewhere')
    expect(code(show(kiosks.card, 'c', 1))).toBe('ok')
    expect(give(kiosks.card, 'b', 1, 9_000)).toBe('card/needed')
    expect(give(kiosks.card, 'c', 1, 10)).toBe('answer/hurried')
    expect(give(kiosks.card, 'c', 1, 9_000)).toBe('ok')
  })

  it('is worth nothing once its sheet is voided, and what it gave is taken out', () => {
    const { world, sheet, shown, give, given, show, kiosks } = vote()
    const by = world.hold(shown(1)).session
    const other = world.hold({
      ...shown(2),
      sheet: world.sheet('smartvote', must(world.state.sheets.get(sheet), 'a sheet').place),
    })
    give(by, 'a')
    give(other.session, 'b')
    expect(code(world.system({ type: 'sheet/void', sheet, cards: [shown(1).card] }))).toBe('ok')
    expect(given()).toEqual(['b'])
    expect(give(by, 'a')).toBe('card/needed')
    expect(code(world.hold(shown(1)).decided)).toBe('card/void')
    expect(code(show(kiosks.card, 'c', 1))).toBe('card/void')
  })

  it('waits for its vote, and says so at a kiosk', () => {
    const cast = begin({ start: ['ideas', 0], phones: 1 })
    const place = must([...cast.world.state.places.values()][1], 'a second place').id
    const shown = { card: 'card'.padStart(22, 'c') as CardId, sheet: cast.world.sheet('smartvote', place) }
    const by = cast.world.hold(shown)
    expect(by.decided.ok).toBe(true)
    expect(youView(cast.world.state, by.session).asks).toEqual({})
    const ballot = 'a'.padEnd(22, 'v') as BallotId
    expect(code(cast.world.system({ type: 'card/show', session: cast.world.kiosk(place), ballot, shown }))).toBe(
      'card/early',
    )
    cast.world.goTo(cast.staff, 'smartvote')
    expect(Object.values(youView(cast.world.state, by.session).asks).map(({ eligible }) => eligible)).toEqual([true])
  })

  it('is made for places that vote with cards alone', () => {
    const { world } = vote()
    const [anyone] = [...world.state.places.values()]
    const made = world.system({
      type: 'sheet/make',
      sheet: world.id(),
      phase: 'smartvote' as never,
      place: must(anyone, 'a place').id,
      count: 5,
    })
    expect(code(made)).toBe('card/place')
  })

  it('shows its place’s votes and nothing else of the workshop', () => {
    const { world, place } = vote()
    expect(Object.keys(viewOf(world.state, { role: 'kiosk', table: null, place })).sort()).toEqual(
      ['role', 'workshop', 'place', 'asks', 'tables', 'storage'].sort(),
    )
  })
})

describe('[S3] once its vote is closed', () => {
  it('nothing tells which card voted what, nor whether it voted', () => {
    const { world, shown, give, show, kiosks, close } = vote()
    for (const n of [1, 2]) give(world.hold(shown(n)).session, `a${n}`)
    world.hold(shown(3))
    show(kiosks.card, 'c', 4)
    give(kiosks.card, 'c', 1, 9_000)
    close()
    expect([...world.state.passes.entries()]).toEqual([])
    expect([...world.state.voters.entries()]).toEqual([])
    const left = JSON.stringify(Object.values(world.state).map((shelf) => [...shelf.entries()]))
    for (const n of [1, 2, 3, 4]) expect(left).not.toContain(shown(n).card)
  })

  it('a card comes in to see the result, leaves no trace of itself, and votes no more', () => {
    const { world, shown, give, given, close, show, kiosks } = vote()
    close()
    const late = world.hold(shown(1))
    expect(late.decided.ok).toBe(true)
    expect([...world.state.passes.entries()]).toEqual([])
    expect(give(late.session, 'a')).toBe('ask/closed')
    expect(code(show(kiosks.card, 'c', 1))).toBe('ask/closed')
    expect(given()).toEqual([])
  })
})

it('[V2] whatever people do, a card never has two ballots in a vote, and no card is left once its vote is closed', () => {
  fc.assert(
    fc.property(arbWalk, (walk) => {
      const cast = begin(walk)
      for (const move of walk.moves) {
        play(cast, move)
        const { voters, ballots, asks, passes } = cast.world.state
        for (const ask of asks.values()) {
          const links = [...voters.entries()].filter(([key]) => key.startsWith(`${ask.id}:`))
          const linked = links.map(([, { ballot }]) => ballot)
          expect(new Set(linked).size).toBe(linked.length)
          const byCard = [...ballots.entries()].filter(
            ([key, { booth }]) => key.startsWith(`${ask.id}:`) && ask.cards?.includes(booth),
          )
          const open = ask.status === 'open' || ask.status === 'closing'
          if (open) expect(byCard.every(([, { id }]) => linked.includes(id))).toBe(true)
          else {
            expect(links).toEqual([])
            const others = [...asks.values()].some(
              ({ phase, status }) => phase === ask.phase && (status === 'open' || status === 'closing'),
            )
            if (!others) expect([...passes.values()].filter(({ phase }) => phase === ask.phase)).toEqual([])
          }
        }
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)
