import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import type { BallotId, SessionId } from '../kernel/ids.ts'
import { type Cast, cast } from '../testing/cast.ts'
import { ballotOf, fairMarks } from '../testing/marks.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { note } from '../testing/world.ts'
import type { Ask } from './ask.ts'
import { spent } from './ballot.ts'

const over = (ask: Ask): boolean => ask.status === 'closed' || ask.status === 'revealed'
const isOwn =
  ({ world }: Cast, session: SessionId) =>
  (choice: string) =>
    world.state.contributions.get(choice)?.author === world.state.sessions.get(session)?.participant

/** A room that votes: its ask and its people. */
function votingRoom(phones = 10) {
  const it = begin({ start: ['smartvote', 0], phones })
  const ask = must(
    [...it.world.state.asks.values()].find(({ slot }) => slot === 'stickers'),
    'an ask',
  )
  const now = (): Ask => must(it.world.state.asks.get(ask.id), 'the ask')
  return { it, ask, now }
}

describe('ballots', () => {
  it('[V1] budget, cap and own-idea rule are never exceeded, whatever the ballots', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) {
          play(it, move)
          const { state } = it.world
          for (const [key, ballot] of state.ballots.entries()) {
            const ask = must(state.asks.get(key.split(':')[0] ?? ''), 'a ballot belongs to an ask')
            expect(ballot.id).toBe(key.split(':')[1])
            if (ask.budget !== null) expect(spent(ballot.marks)).toBeLessThanOrEqual(ask.budget)
            if (ask.most !== null) expect(Object.keys(ballot.marks).length).toBeLessThanOrEqual(ask.most)
            for (const [choice, values] of Object.entries(ballot.marks)) {
              expect(ask.choices.map((c) => c.id as string)).toContain(choice)
              for (const { id, min, max } of ask.criteria) {
                const value = values[id] ?? min
                expect(value >= min && value <= max).toBe(true)
              }
            }
          }
          for (const [key, { ballot }] of state.voters.entries()) {
            const [id, voter] = key.split(':') as [string, string]
            const ask = must(state.asks.get(id), 'a voter of an ask')
            for (const [choice, values] of Object.entries(
              must(state.ballots.get(`${id}:${ballot}`), 'a voter’s ballot').marks,
            )) {
              if (ask.own !== null && state.contributions.get(choice)?.author === voter)
                for (const value of Object.values(values)) expect(value).toBeLessThanOrEqual(ask.own)
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('a voter never has two ballots, and a ballot never two voters, whatever the sequence', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) {
          play(it, move)
          const { state } = it.world
          for (const ask of state.asks.values()) {
            const mine = [...state.voters.entries()]
              .filter(([key]) => key.startsWith(`${ask.id}:`))
              .map(([, voter]) => voter.ballot)
            const linked = [...state.ballots.entries()].filter(
              ([key, ballot]) =>
                key.startsWith(`${ask.id}:`) && (ballot.booth === 'room' || ask.cards?.includes(ballot.booth)),
            )
            expect(new Set(mine).size).toBe(mine.length)
            if (over(ask)) expect(mine).toEqual([])
            else expect(mine.toSorted()).toEqual(linked.map(([, ballot]) => ballot.id as string).toSorted())
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('[V1] one sticker on one’s own idea, none below 8 voters; the author’s, whoever’s table it is', () => {
    for (const [phones, most] of [
      [10, 1],
      [4, 0],
    ] as const) {
      const { it: room, ask } = votingRoom(phones)
      const by = must(
        room.phones.find((session) => ask.choices.some((c) => isOwn(room, session)(c.id))),
        'an author',
      )
      const mine = must(
        ask.choices.find((c) => isOwn(room, by)(c.id)),
        'an idea of theirs',
      ).id
      const give = (dot: number) =>
        room.world.send(by, {
          type: 'answer/give',
          ask: ask.id,
          ballot: ballotOf(1),
          marks: { [mine]: { dot } },
          tookMs: null,
        })
      expect(give(most).ok).toBe(true)
      expect(give(most + 1)).toMatchObject({ ok: false, error: { code: 'answer/own' } })
    }
  })

  it('giving again replaces the ballot, whatever its id; another’s ballot id is refused', () => {
    const { it: room, ask } = votingRoom()
    const [one, other] = room.phones as [SessionId, SessionId]
    const choice = must(
      ask.choices.find((c) => !isOwn(room, one)(c.id)),
      'a choice',
    ).id
    const give = (by: SessionId, n: number, dot: number) =>
      room.world.send(by, {
        type: 'answer/give',
        ask: ask.id,
        ballot: ballotOf(n),
        marks: { [choice]: { dot } },
        tookMs: null,
      })
    expect(give(one, 1, 1)).toMatchObject({ ok: true, value: { result: { left: must(ask.budget, 'a budget') - 1 } } })
    expect(give(one, 1, 2)).toMatchObject({ ok: true, value: { result: { left: must(ask.budget, 'a budget') - 2 } } })
    expect(give(one, 2, 1).ok).toBe(true)
    expect([...room.world.state.ballots.values()]).toEqual([
      { id: ballotOf(2), booth: 'room', marks: { [choice]: { dot: 1 } } },
    ])
    expect(give(other, 2, 1)).toMatchObject({ ok: false, error: { code: 'answer/exists' } })
  })

  it('[V4] a kiosk gives each turn a fresh ballot, counts each once, and keeps a human pace', () => {
    const { it: room, ask } = votingRoom()
    const kiosk = must(room.kiosks[0], 'a kiosk')
    const give = (ballot: BallotId, tookMs: number | null) =>
      room.world.send(kiosk, { type: 'answer/give', ask: ask.id, ballot, marks: fairMarks(ask, 3), tookMs })
    expect(give(ballotOf(1), 1_999)).toMatchObject({ ok: false, error: { code: 'answer/hurried' } })
    expect(give(ballotOf(1), null)).toMatchObject({ ok: false, error: { code: 'answer/hurried' } })
    room.world.pass(4_000)
    for (const n of [1, 1, 2, 1, 3]) expect(give(ballotOf(n), 2_000).ok).toBe(true)
    expect([...room.world.state.ballots.values()].length).toBe(3)
    expect(JSON.stringify([...room.world.state.ballots.values()])).not.toMatch(/took|2000/)
  })

  it('[V2] a kiosk is not told that its ballot counts when another place’s has that id', () => {
    const { it: room, ask } = votingRoom()
    const give = (by: SessionId | undefined) =>
      room.world.send(must(by, 'a device'), {
        type: 'answer/give',
        ask: ask.id,
        ballot: ballotOf(1),
        marks: {},
        tookMs: 9_000,
      })
    room.world.pass(20_000)
    expect(give(room.phones[0]).ok).toBe(true)
    expect(give(room.kiosks[0])).toMatchObject({ ok: false, error: { code: 'answer/exists' } })
  })

  it('[V4] a place has no more ballots than its kiosks had time for, whatever they say; what was given without network may come at once', () => {
    const { it: room, ask } = votingRoom()
    const kiosk = must(room.kiosks[0], 'a kiosk')
    const give = (n: number) =>
      room.world.send(kiosk, {
        type: 'answer/give',
        ask: ask.id,
        ballot: ballotOf(n),
        marks: fairMarks(ask, 3),
        tookMs: 60_000,
      })
    expect(give(1).ok).toBe(true)
    expect(give(2)).toMatchObject({ ok: false, error: { code: 'answer/hurried' } })
    room.world.pass(20_000)
    for (let n = 2; n <= 11; n++) expect(give(n).ok).toBe(true)
    expect(give(12)).toMatchObject({ ok: false, error: { code: 'answer/hurried' } })
    // A clock that was set back keeps nobody from voting.
    room.world.now = ask.openedAt - 60_000
    expect(give(12).ok).toBe(true)
  })
})

describe('[V1] rules are fixed when an ask opens', () => {
  it('and neither they nor its choices ever change', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        const fixed = new Map<string, string>()
        for (const move of walk.moves) {
          play(it, move)
          for (const { id, choices, criteria, budget, own, most, seats, openedAt } of it.world.state.asks.values()) {
            const rules = JSON.stringify([choices, criteria, budget, own, most, seats, openedAt])
            expect(fixed.get(id) ?? rules).toBe(rules)
            fixed.set(id, rules)
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it.each([
    [7, 0],
    [8, 1],
    [20, 1],
  ])('with %i voters, %i sticker on one’s own idea', (phones, own) => {
    expect(votingRoom(phones).ask.own).toBe(own)
  })

  it.each([
    [2, 3],
    [13, 3],
    [16, 4],
    [24, 6],
    [40, 6],
  ])('of %i ideas, %i stickers', (ideas, budget) => {
    const it = cast(4)
    it.world.goTo(it.staff, 'ideas', 3)
    for (let i = 0; i < ideas; i++) it.world.does(must(it.phones[0], 'a phone'), note(it.world, 'ideas', `idea ${i}`))
    it.world.goTo(it.staff, 'smartvote')
    expect([...it.world.state.asks.values()].find(({ slot }) => slot === 'stickers')).toMatchObject({
      budget,
      criteria: [{ max: 2 }],
    })
  })
})

describe('[S3] the close', () => {
  it('erases who gave what: no voter’s row, no author of a reason, nobody’s id beside an answer', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) {
          play(it, move)
          const { state } = it.world
          for (const ask of state.asks.values()) {
            if (!over(ask)) continue
            expect([...state.voters.entries()].filter(([key]) => key.startsWith(`${ask.id}:`))).toEqual([])
            for (const row of state.contributions.values()) {
              if (row.reason?.ask !== ask.id) continue
              expect([row.author, row.at]).toEqual([null, 0])
              for (const [author, ids] of state.mine.entries()) expect(ids, author).not.toContain(row.id)
            }
          }
          const answers = JSON.stringify([...state.ballots.entries(), ...state.tallies.entries()])
          for (const person of state.participants.values()) expect(answers).not.toContain(person.id)
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('what is kept and told is the same, to the letter, whoever voted first', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 }),
        fc.constantFrom('smartvote', 'closing', 'welcome'),
        (order, phase) => {
          const vote = (people: readonly number[]): string => {
            const it = begin({ start: [phase, phase === 'welcome' ? 1 : 0], phones: 10 })
            const ask = must(
              [...it.world.state.asks.values()].find((a) => a.phase === phase),
              'an ask',
            )
            for (const n of people) {
              const by = must(it.phones[n], 'a phone')
              it.world.does(by, {
                type: 'answer/give',
                ask: ask.id,
                ballot: ballotOf(n),
                marks: fairMarks(ask, n, isOwn(it, by)),
                tookMs: null,
              })
              it.world.pass(1_000)
            }
            it.world.does(it.staff, { type: 'ask/close', ask: ask.id, booth: null, force: true })
            it.world.pass(6_000)
            expect(it.world.state.tallies.get(ask.id)?.voters).toBe(10)
            const kept = [...it.world.state.ballots.entries()].filter(([key]) => key.startsWith(`${ask.id}:`)).sort()
            return JSON.stringify([kept, it.world.state.tallies.get(ask.id)])
          }
          expect(vote(order)).toBe(vote(order.toSorted()))
        },
      ),
      { numRuns: 15 },
    )
  })

  it('a reason is taken back by the token that its device holds, and by no other', () => {
    const { it: room, ask } = votingRoom()
    const [by] = room.phones as [SessionId]
    const reason = note(room.world, 'smartvote', 'because', {
      kind: 'reason',
      reason: { ask: ask.id, choice: must(ask.choices[0], 'a choice').id, token: ballotOf(77) },
    })
    room.world.does(by, reason)
    room.world.does(room.staff, { type: 'ask/close', ask: ask.id, booth: null, force: true })
    const back = (token: string | null) =>
      room.world.send(by, { type: 'contribution/withdraw', contribution: reason.contribution, token })
    expect(back(null)).toMatchObject({ ok: false, error: { code: 'contribution/not-yours' } })
    expect(back(ballotOf(78))).toMatchObject({ ok: false, error: { code: 'contribution/not-yours' } })
    expect(back(ballotOf(77)).ok).toBe(true)
    expect(room.world.state.contributions.get(reason.contribution)).toMatchObject({ state: 'withdrawn', text: '' })
  })
})
