import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotId, ChoiceId } from '../kernel/ids.ts'
import type { Ask } from './ask.ts'
import type { Ballot, Marks } from './ballot.ts'
import { tally } from './tally.ts'

type Counted = Pick<Ask, 'choices' | 'criteria' | 'reveal'>

const choiceIds = ['hotel', 'card', 'rucksack', 'book'] as const
const arbAsk: fc.Arbitrary<Counted> = fc.record({
  choices: fc.constant(
    choiceIds.map((id) => ({ id: id as string as ChoiceId, contribution: null, label: { fr: id } })),
  ),
  criteria: fc.constantFrom<Ask['criteria']>(
    [{ id: 'dot', label: { fr: '' }, min: 0, max: 2 }],
    [{ id: 'feel', label: { fr: '' }, min: -2, max: 2 }],
    [
      { id: 'easy', label: { fr: '' }, min: 1, max: 5 },
      { id: 'priority', label: { fr: '' }, min: 1, max: 5 },
    ],
  ),
  reveal: fc.constantFrom('totals', 'dots'),
})

const arbMarks = ({ criteria }: Counted): fc.Arbitrary<Marks> =>
  fc.dictionary(
    fc.constantFrom(...choiceIds),
    fc.record(Object.fromEntries(criteria.map(({ id, min, max }) => [id, fc.integer({ min, max })]))),
  )

const arbRoom = arbAsk.chain((ask) =>
  fc.record({
    ask: fc.constant(ask),
    ballots: fc
      .array(fc.record({ marks: arbMarks(ask), booth: fc.constantFrom('room', 'pole') }), {
        maxLength: 20,
        size: 'max',
      })
      .map((all) => all.map((ballot, i): Ballot => ({ ...ballot, id: `b${i}` as BallotId }))),
  }),
)

/** Every mark of every ballot, one a line. */
const marksOf = (ballots: readonly Ballot[]) =>
  ballots.flatMap(({ marks, booth }) =>
    Object.entries(marks).flatMap(([choice, values]) =>
      Object.entries(values).map(([criterion, value]) => ({ choice, criterion, value, booth })),
    ),
  )

describe('tally', () => {
  it('equals a recount by hand', () => {
    fc.assert(
      fc.property(arbRoom, ({ ask, ballots }) => {
        const said = tally(ask, ballots)
        const marks = marksOf(ballots)
        const sum = (of: (mark: (typeof marks)[number]) => boolean): number =>
          marks.filter(of).reduce((total, mark) => total + mark.value, 0)
        expect(said.voters).toBe(ballots.length)
        for (const choice of choiceIds) {
          for (const { id, min, max } of ask.criteria)
            for (let value = min; value <= max; value++)
              expect(said.counts[choice]?.[id]?.[value] ?? 0).toBe(
                marks.filter((m) => m.choice === choice && m.criterion === id && m.value === value).length,
              )
          for (const booth of ['room', 'pole'])
            expect(said.booths[booth]?.sums[choice] ?? 0).toBe(sum((m) => m.choice === choice && m.booth === booth))
        }
        expect(Object.values(said.booths).reduce((total, { voters }) => total + voters, 0)).toBe(ballots.length)
        const sums = said.ranking.map((choice) => sum((m) => m.choice === choice))
        expect(sums).toEqual(sums.toSorted((a, b) => b - a))
        expect(said.ranking.toSorted()).toEqual(choiceIds.toSorted())
        for (const [i, covered] of said.covered.entries()) {
          const kept = new Set<string>(said.ranking.slice(0, i + 1))
          expect(covered).toBe(
            ballots.filter((b) => marksOf([b]).some((m) => kept.has(m.choice) && m.value > 0)).length,
          )
        }
      }),
    )
  })

  it('[S3] says the same whatever the order of the votes', () => {
    fc.assert(
      fc.property(
        arbRoom.chain(({ ask, ballots }) =>
          fc.record({
            ask: fc.constant(ask),
            ballots: fc.constant(ballots),
            mixed: fc.shuffledSubarray(ballots, { minLength: ballots.length }),
          }),
        ),
        ({ ask, ballots, mixed }) => {
          expect(tally(ask, mixed)).toEqual(tally(ask, ballots))
        },
      ),
    )
  })

  it('[S2] gives dots only where the ask reveals dots: complete ones, sorted, unlabelled', () => {
    fc.assert(
      fc.property(arbRoom, ({ ask, ballots }) => {
        const { dots } = tally(ask, ballots)
        if (ask.reveal === 'totals') {
          expect(dots).toBeNull()
          return
        }
        for (const choice of choiceIds) {
          const given = ballots.flatMap(({ marks }) =>
            marks[choice] ? [ask.criteria.map(({ id }) => marks[choice]?.[id])] : [],
          )
          const text = (rows: readonly (readonly unknown[])[] | undefined) =>
            (rows ?? []).map((row) => row.join(',')).toSorted()
          expect(text(dots?.[choice])).toEqual(text(given))
          const first = dots?.[choice]?.map(([value]) => value ?? 0) ?? []
          expect(first).toEqual(first.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it('passes no verdict below 8 voters; then tells a split room from a spread one (METHOD 3)', () => {
    const ask: Counted = {
      choices: [{ id: 'hotel' as ChoiceId, contribution: null, label: null }],
      criteria: [{ id: 'easy', label: { fr: '' }, min: 1, max: 5 }],
      reveal: 'dots',
    }
    const room = (...scores: number[]): Ballot[] =>
      scores.map((easy, i) => ({ id: `b${i}` as BallotId, booth: 'room', marks: { hotel: { easy } } }))
    expect(tally(ask, room(1, 1, 1, 5, 5, 5, 5)).verdicts).toEqual({})
    expect(tally(ask, room(1, 1, 1, 1, 5, 5, 5, 5)).verdicts).toEqual({ hotel: 'camps' })
    expect(tally(ask, room(2, 2, 2, 3, 4, 4, 4, 4)).verdicts).toEqual({ hotel: 'discuss' })
    expect(tally(ask, room(4, 4, 4, 4, 4, 5, 5, 5)).verdicts).toEqual({})
    fc.assert(
      fc.property(arbRoom, (it) => {
        if (it.ballots.length < 8) expect(tally(it.ask, it.ballots).verdicts).toEqual({})
      }),
    )
  })
})
