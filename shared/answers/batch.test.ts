import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import type { BatchId, SessionId } from '../kernel/ids.ts'
import { begin } from '../testing/walk.ts'
import type { Said } from '../testing/world.ts'
import { viewOf } from '../views/view.ts'
import type { Ask } from './ask.ts'
import type { Ballot } from './ballot.ts'
import { fewestPeople } from './batch.ts'
import { enoughApart } from './parts.ts'
import { shown } from './shown.ts'
import { tally } from './tally.ts'

const batch = 'b'.padEnd(22, 'b') as BatchId

/** A vote of the room with so many ballots in, and what staff say of its paper. */
function vote(phones: number) {
  const it = begin({ start: ['smartvote', 0], phones })
  const { world, staff } = it
  const now = (): Ask =>
    must(
      [...world.state.asks.values()].find(({ slot }) => slot === 'stickers'),
      'a vote',
    )
  const ask = now()
  const [first] = ask.choices
  const choice = must(first, 'a choice').id
  for (const [i, by] of it.phones.entries())
    world.does(by, {
      type: 'answer/give',
      ask: ask.id,
      ballot: `${i}`.padEnd(22, 'v') as never,
      marks: { [choice]: { dot: 1 } },
      tookMs: null,
    })
  const said = (counts: Record<string, number>, people: number | null, booth = 'room') =>
    ({ type: 'paper/put', ask: ask.id, batch, booth, counts, people }) as const
  const seen = (role: 'staff' | 'participant' | 'screen') =>
    viewOf(world.state, { role, table: role === 'participant' ? 't1' : null, place: null })
  const reveal = () => {
    world.does(staff, { type: 'ask/close', ask: ask.id, booth: null, force: true })
    world.send(staff, { type: 'ask/reveal', ask: ask.id })
  }
  const refused = (by: SessionId, what: Said): string | null => {
    const decided = world.send(by, what)
    return decided.ok ? null : decided.error.code
  }
  return { it, world, refused, staff, ask, now, choice, said, seen, reveal }
}

describe('paper stickers', () => {
  it('are typed in, corrected and taken back until the result is shown, by staff alone', () => {
    const { world, refused, staff, it, said, choice, reveal, now } = vote(6)
    const batches = () => [...world.state.batches.values()].map(({ counts, people }) => ({ counts, people }))
    expect(refused(must(it.phones[0], 'a phone'), said({ [choice]: 1 }, null))).toBe('forbidden')
    world.does(staff, said({ [choice]: 9 }, 8))
    world.does(staff, said({ [choice]: 7 }, 8))
    expect(batches()).toEqual([{ counts: { [choice]: 7 }, people: 8 }])
    world.does(staff, { type: 'paper/withdraw', ask: now().id, batch })
    expect(batches()).toEqual([])
    world.does(staff, said({ [choice]: 7 }, 8))
    reveal()
    expect(refused(staff, said({ [choice]: 8 }, 8))).toBe('ask/revealed')
    expect(refused(staff, { type: 'paper/withdraw', ask: now().id, batch })).toBe('ask/revealed')
  })

  it('fit the rules of the vote, its choices and its places', () => {
    const { world, refused, staff, ask, said, choice } = vote(6)
    const cap = must(ask.criteria[0], 'stickers').max
    expect(refused(staff, said({ [choice]: cap * 3 + 1 }, 3))).toBe('paper/people')
    expect(refused(staff, said({ [choice]: 1 }, 3, 'nowhere'))).toBe('place/unknown')
    expect(refused(staff, said({ nothing: 1 }, 3))).toBe('answer/marks')
    expect(refused(staff, said({ [choice]: 0 }, 3))).toBe('contribution/empty')
    world.does(staff, said({ [choice]: cap * 3 }, null))
  })

  it('[S2] are heard of by staff alone before the result, then by everyone, apart from ballots', () => {
    const { world, staff, said, choice, seen, reveal, ask } = vote(6)
    world.does(staff, said({ [choice]: 10 }, 7))
    expect(JSON.stringify(seen('participant'))).not.toContain('"paper"')
    expect(JSON.stringify(seen('screen'))).not.toContain('"paper"')
    reveal()
    const told = must(seen('participant').asks[ask.id]?.tally, 'its result')
    expect(told.sums[choice]).toBe(16)
    expect(told.voters).toBe(13)
    expect(told.ballots).toBe(6)
    expect(told.parts.filter(({ people }) => people > 0).map(({ id, people }) => [id, people])).toEqual([
      ['room', 6],
      ['room~paper', 7],
    ])
    const panel = seen('staff')
    expect('batches' in panel && panel.batches).toEqual({})
  })

  it('[S2] of fewer than five people are told in the sum alone: no number is left that would give them by subtraction', () => {
    const { world, staff, said, choice, seen, reveal, ask } = vote(6)
    world.does(staff, said({ [choice]: 2 }, 1))
    reveal()
    const told = must(seen('participant').asks[ask.id]?.tally, 'its result')
    expect(told.sums[choice]).toBe(8)
    expect([told.ballots, told.paper, told.covered]).toEqual([null, null, []])
    expect(Object.values(told.counts).flatMap((criteria) => Object.values(criteria))).toEqual(
      ask.choices.map(() => ({})),
    )
  })
})

const rules = {
  criteria: [{ id: 'dot', label: { fr: '' }, min: 0, max: 2 }],
  budget: 3,
  reveal: 'totals' as const,
  choices: ['bench', 'tree', 'light'].map((id) => ({ id: id as never })),
  booths: { room: 'closed' as const, pole: 'closed' as const, red: 'closed' as const },
}
const booth = fc.constantFrom('room', 'pole', 'red')
const arbVote = fc.record({
  ballots: fc
    .array(fc.record({ booth, choice: fc.constantFrom('bench', 'tree', 'light'), dot: fc.constantFrom(1, 2) }), {
      maxLength: 30,
      size: 'max',
    })
    .map((all) =>
      all.map(({ booth, choice, dot }, i): Ballot => ({ id: `${i}` as never, booth, marks: { [choice]: { dot } } })),
    ),
  papers: fc.array(
    fc.record({
      booth,
      counts: fc.record({ bench: fc.integer({ min: 1, max: 9 }), tree: fc.nat(9) }),
      known: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
})

it('[S2] whatever is told of a vote, what it leaves of ballots or of paper speaks of nobody or of five people or more', () => {
  fc.assert(
    fc.property(arbVote, ({ ballots, papers }) => {
      const batches = papers.map(({ booth, counts, known }, i) => ({
        id: batch,
        ask: 'a' as never,
        booth,
        counts,
        people: known ? fewestPeople(rules, counts) + i : null,
        number: i + 1,
      }))
      const told = shown(rules, tally(rules, ballots), batches)
      const paper = batches.reduce((sum, { people, counts }) => sum + (people ?? fewestPeople(rules, counts)), 0)
      // Whoever knows the sum of all, and what is said of ballots alone, knows the paper, and the other way round.
      const apart = told.ballots !== null || told.paper !== null || JSON.stringify(told.counts).match(/\d/) !== null
      if (apart && paper > 0 && ballots.length > 0) {
        expect(paper).toBeGreaterThanOrEqual(enoughApart)
        expect(ballots.length).toBeGreaterThanOrEqual(enoughApart)
      }
      for (const { id } of rules.choices) {
        const whole = told.parts.reduce((sum, part) => sum + (part.sums[id] ?? 0), 0)
        expect(whole).toBe(told.sums[id])
      }
    }),
  )
})
