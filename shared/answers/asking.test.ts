import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import type { SessionId } from '../kernel/ids.ts'
import type { Cast } from '../testing/cast.ts'
import { ballotOf, fairMarks } from '../testing/marks.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { note } from '../testing/world.ts'
import { type Ask, askStatuses, drainMs } from './ask.ts'

const asksOf = ({ world }: Cast, slot: string): Ask[] =>
  [...world.state.asks.values()].filter((ask) => ask.slot === slot)
const statuses = (it: Cast, slot: string, round = 1): string[] => [
  ...new Set(
    asksOf(it, slot)
      .filter((ask) => ask.round === round)
      .map((ask) => ask.status),
  ),
]
const next = (it: Cast) =>
  it.world.does(it.staff, { type: 'stage/advance', revision: it.world.stage.revision, to: 'moment' })
const stickers = (it: Cast): Ask => must(asksOf(it, 'stickers')[0], 'the vote')

describe('the life of an ask', () => {
  it('[T7] only goes forward, wherever the stage goes: back never reopens', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        const seen = new Map<string, number>()
        for (const move of walk.moves) {
          play(it, move)
          for (const [id] of seen) expect(it.world.state.asks.has(id)).toBe(true)
          for (const ask of it.world.state.asks.values()) {
            const status = askStatuses.indexOf(ask.status)
            expect(status).toBeGreaterThanOrEqual(seen.get(ask.id) ?? 0)
            seen.set(ask.id, status)
            expect(it.world.state.tallies.has(ask.id)).toBe(ask.status === 'closed' || ask.status === 'revealed')
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('[T7] going back to the moment that opened it shows it again, closed', () => {
    const it = begin({ start: ['matrix', 0], phones: 6 })
    next(it)
    it.world.pass(drainMs)
    expect(statuses(it, 'place')).toEqual(['revealed'])
    it.world.does(it.staff, { type: 'stage/back', revision: it.world.stage.revision })
    expect(it.world.stage.moment).toBe(0)
    expect(statuses(it, 'place')).toEqual(['revealed'])
    expect(
      it.world.send(must(it.phones[0], 'a phone'), {
        type: 'answer/give',
        ask: must(asksOf(it, 'place')[0], 'an ask').id,
        ballot: ballotOf(1),
        marks: {},
        tookMs: null,
      }),
    ).toMatchObject({ ok: false, error: { code: 'ask/closed' } })
  })

  it('[T4] leaving it announces the close and lets what is on its way arrive for 5 s', () => {
    const it = begin({ start: ['closing', 0], phones: 3 })
    const ask = must(asksOf(it, 'satisfaction')[0], 'the question')
    const give = (by: SessionId) =>
      it.world.send(by, {
        type: 'answer/give',
        ask: ask.id,
        ballot: ballotOf(1),
        marks: fairMarks(ask, 1),
        tookMs: null,
      })
    next(it)
    expect(statuses(it, 'satisfaction')).toEqual(['closing'])
    it.world.pass(drainMs - 1)
    expect(give(must(it.phones[0], 'a phone')).ok).toBe(true)
    it.world.pass(1)
    expect(statuses(it, 'satisfaction')).toEqual(['closed'])
    expect(give(must(it.phones[1], 'a phone'))).toMatchObject({ ok: false, error: { code: 'ask/closed' } })
    expect(it.world.state.tallies.get(ask.id)?.voters).toBe(1)
  })

  it('a matrix shows its first round between the rounds and its second beside the wall', () => {
    const it = begin({ start: ['matrix', 0], phones: 6 })
    const first = asksOf(it, 'place').map((ask) => ask.choices)
    next(it)
    it.world.pass(drainMs)
    expect(statuses(it, 'place')).toEqual(['revealed'])
    next(it)
    expect([statuses(it, 'place', 1), statuses(it, 'place', 2)]).toEqual([['revealed'], ['open']])
    expect(
      asksOf(it, 'place')
        .filter((ask) => ask.round === 2)
        .map((ask) => ask.choices),
    ).toEqual(first)
    next(it)
    it.world.pass(drainMs)
    expect(statuses(it, 'place', 2)).toEqual(['revealed'])
  })

  it('what closes by hand while people still answer waits to be shown', () => {
    const it = begin({ start: ['welcome', 1], phones: 3 })
    it.world.does(it.staff, {
      type: 'ask/close',
      ask: must(asksOf(it, 'mood')[0], 'the mood').id,
      booth: null,
      force: false,
    })
    it.world.pass(drainMs)
    expect(statuses(it, 'mood')).toEqual(['closed'])
    next(it)
    expect(statuses(it, 'mood')).toEqual(['revealed'])
  })
})

describe('[T4] places close one by one', () => {
  const vote = () => begin({ start: ['smartvote', 0], phones: 8 })
  const close = (it: Cast, booth: string | null, force = false) =>
    it.world.does(it.staff, { type: 'ask/close', ask: stickers(it).id, booth, force })

  it('a smartvote outlives its phase, and the workshop', () => {
    const it = vote()
    for (let i = 0; i < 6; i++)
      it.world.send(it.staff, { type: 'stage/advance', revision: it.world.stage.revision, to: 'phase' })
    expect(it.world.stage.status).toBe('ended')
    it.world.pass(7 * 24 * 3_600_000)
    expect(stickers(it)).toMatchObject({
      status: 'open',
      booths: { room: 'open', 'chemin-rouge': 'open', arbrisseau: 'open' },
    })
  })

  it('the room after its 5 s, a place when its kiosk says that all has arrived', () => {
    const it = vote()
    const [kiosk, other] = it.kiosks as [SessionId, SessionId]
    close(it, 'room')
    it.world.pass(drainMs)
    expect(stickers(it)).toMatchObject({ status: 'open', booths: { room: 'closed', 'chemin-rouge': 'open' } })
    close(it, 'chemin-rouge')
    it.world.pass(60_000)
    expect(stickers(it).booths['chemin-rouge']).toBe('closing')
    expect(
      it.world.send(kiosk, { type: 'answer/give', ask: stickers(it).id, ballot: ballotOf(1), marks: {}, tookMs: 4_000 })
        .ok,
    ).toBe(true)
    it.world.does(kiosk, { type: 'kiosk/drained', ask: stickers(it).id })
    expect(stickers(it)).toMatchObject({ status: 'open', booths: { 'chemin-rouge': 'closed', arbrisseau: 'open' } })
    close(it, 'arbrisseau')
    expect(stickers(it).status).toBe('closing')
    // There cards vote by phone too: their 5 s are waited for as well.
    it.world.does(other, { type: 'kiosk/drained', ask: stickers(it).id })
    expect(stickers(it).status).toBe('closing')
    it.world.pass(drainMs)
    expect(stickers(it).status).toBe('closed')
  })

  it('staff close without a kiosk, and the result says so', () => {
    const it = vote()
    close(it, null)
    it.world.pass(drainMs)
    expect(stickers(it).status).toBe('closing')
    close(it, null, true)
    expect(stickers(it)).toMatchObject({ status: 'closed', booths: { room: 'closed', arbrisseau: 'undrained' } })
  })

  it('a place without a kiosk closes after the same 5 s', () => {
    const it = vote()
    for (const kiosk of it.kiosks) it.world.system({ type: 'session/revoke', session: kiosk })
    close(it, null)
    it.world.pass(drainMs)
    expect(stickers(it).status).toBe('closed')
  })
})

describe('what is offered', () => {
  it('a table scores its own ideas, those that it kept when it kept several', () => {
    const it = begin({ start: ['ideas', 4], phones: 6 })
    const mine = [...it.world.state.contributions.values()].filter((row) => row.table === 't1')
    it.world.goTo(it.staff, 'ideas', 4)
    for (const row of mine.slice(0, 2))
      it.world.does(it.staff, { type: 'choice/mark', contribution: row.id, chosen: 'table' })
    it.world.goTo(it.staff, 'matrix')
    const offered = (table: string) =>
      asksOf(it, 'place')
        .find((ask) => typeof ask.scope === 'object' && ask.scope.table === table)
        ?.choices.map((choice) => choice.id as string)
    expect(offered('t1')).toEqual(mine.slice(0, 2).map((row) => row.id))
    for (const id of offered('t2') ?? []) expect(it.world.state.contributions.get(id)?.table).toBe('t2')
    expect(mine.length).toBeGreaterThan(2)
  })

  it('[S1] the room votes on what tables kept, or on everything, which everyone may read from then on; never on what is private', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.integer({ min: 1, max: 8 }), (keep, phones) => {
        const it = begin({ start: ['ideas', 4], phones })
        const secret = note(it.world, 'ideas', 'kept to oneself')
        it.world.goTo(it.staff, 'ideas', 2)
        it.world.does(must(it.phones[0], 'a phone'), secret)
        const [first] = [...it.world.state.contributions.values()].filter((row) => row.reach === 'table')
        if (keep && first) it.world.does(it.staff, { type: 'choice/mark', contribution: first.id, chosen: 'table' })
        it.world.goTo(it.staff, 'smartvote')
        const offered = stickers(it).choices.map((choice) =>
          must(it.world.state.contributions.get(choice.id), 'an idea'),
        )
        if (keep) expect(offered.map((row) => row.id)).toEqual([first?.id])
        else expect(offered.length).toBe([...it.world.state.contributions.values()].length - 1)
        expect(offered.map((row) => row.reach)).toEqual(offered.map(() => 'plenary'))
        expect(it.world.state.contributions.get(secret.contribution)?.reach).toBe('author')
      }),
      { numRuns: 20 },
    )
  })

  it('a withdrawn idea keeps its place and loses its words', () => {
    const it = begin({ start: ['smartvote', 0], phones: 4 })
    const author = must(it.phones[0], 'a phone')
    const row = must(
      [...it.world.state.contributions.values()].find(
        (c) => c.author === it.world.state.sessions.get(author)?.participant,
      ),
      'an idea of theirs',
    )
    it.world.does(author, { type: 'contribution/withdraw', contribution: row.id, token: null })
    expect(stickers(it).choices.map((choice) => choice.contribution)).toContain(row.id)
    expect(it.world.state.contributions.get(row.id)?.text).toBe('')
  })

  it('refuses to open a question without choices, or one that the phase does not ask', () => {
    const it = begin({ start: ['closing', 0], phones: 2 })
    const open = (phase: string, slot: string) =>
      it.world.send(it.staff, { type: 'ask/open', phase: phase as never, slot, round: 1 })
    expect(open('ideas', 'stickers')).toMatchObject({ ok: false, error: { code: 'ask/unknown' } })
    expect(open('nowhere', 'stickers')).toMatchObject({ ok: false, error: { code: 'phase/unknown' } })
  })
})
