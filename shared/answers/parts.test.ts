import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, enoughApart, paperApart, partsOf } from './parts.ts'

const choices = ['bench', 'tree', 'light'] as const
const booths = ['room', 'pole', 'red', 'blue', 'green'] as const

/** A vote's cells, of which each booth has one channel of its own, and paper or none. */
const arbCells: fc.Arbitrary<Cell[]> = fc
  .array(
    fc.record({
      people: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })),
      paper: fc.option(fc.integer({ min: 1, max: 9 })),
      channel: fc.constantFrom('kiosk' as const, 'card' as const),
      sums: fc.record({ bench: fc.nat(9), tree: fc.nat(9), light: fc.nat(9) }),
    }),
    { minLength: 1, maxLength: booths.length },
  )
  .map((all) => [
    ...all.map(({ people, channel, sums }, i): Cell => {
      const booth = booths[i] ?? 'room'
      return { booth, channel: booth === 'room' ? 'phone' : channel, people, sums: people === 0 ? {} : sums }
    }),
    ...all.flatMap(({ paper, sums }, i): Cell[] =>
      paper === null ? [] : [{ booth: booths[i] ?? 'room', channel: 'paper', people: paper, sums }],
    ),
  ])

const sum = (all: readonly { sums: Readonly<Record<string, number>> }[], choice: string): number =>
  all.reduce((total, { sums }) => total + (sums[choice] ?? 0), 0)

describe('[S2] the split of a vote', () => {
  it('tells of nobody, of five people or more, or of all of them', () => {
    fc.assert(
      fc.property(arbCells, (cells) => {
        const parts = partsOf(cells)
        const some = parts.filter(({ people }) => people > 0)
        for (const { people } of some) expect(people >= enoughApart || some.length === 1).toBe(true)
      }),
    )
  })

  it('is a partition: every cell once, nothing lost, so that no difference of what is told speaks of fewer', () => {
    fc.assert(
      fc.property(arbCells, (cells) => {
        const parts = partsOf(cells)
        const told = parts.flatMap((part) => part.cells.map(({ booth, channel }) => `${booth} ${channel}`))
        expect(told.sort()).toEqual(cells.map(({ booth, channel }) => `${booth} ${channel}`).sort())
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
        for (const choice of choices) expect(sum(parts, choice)).toBe(sum(cells, choice))
        // Whatever is added to, or taken from, whatever is told, in whole parts: what remains is whole parts.
        const remains = (mask: number): number =>
          parts.reduce((people, part, i) => people + (mask & (1 << i) ? part.people : 0), 0)
        for (let mask = 0; mask < 1 << parts.length; mask++) {
          const people = remains(mask)
          const all = remains((1 << parts.length) - 1)
          expect(people === 0 || people >= enoughApart || people === all).toBe(true)
        }
      }),
    )
  })

  it('is as fine as it can be: what is large enough stands alone unless it has to hide others', () => {
    fc.assert(
      fc.property(arbCells, (cells) => {
        const large = cells.filter(({ people }) => people >= enoughApart)
        const merged = partsOf(cells).filter((part) => part.cells.length > 1)
        const hidden = large.filter(({ booth, channel }) =>
          merged.some((part) => part.cells.some((cell) => cell.booth === booth && cell.channel === channel)),
        )
        // One for what is small among ballots, one for what is small among paper.
        expect(hidden.length).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('shows a place with a single voter together with others', () => {
    const cell = (booth: string, people: number): Cell => ({ booth, channel: 'kiosk', people, sums: { bench: people } })
    const told = (...people: number[]) => partsOf(people.map((n, i) => cell(booths[i] ?? '', n))).map(({ id }) => id)
    expect(told(20, 1, 9)).toEqual(['room', 'pole+red'])
    expect(told(20, 1, 4)).toEqual(['room', 'pole+red'])
    expect(told(20, 0, 9)).toEqual(['room', 'pole', 'red'])
    expect(told(20, 1)).toEqual(['room+pole'])
    expect(told(2, 1)).toEqual(['room+pole'])
  })

  it('tells small ballots with other ballots rather than with paper, and the other way round', () => {
    const cell = (booth: string, channel: Cell['channel'], people: number): Cell => ({
      booth,
      channel,
      people,
      sums: {},
    })
    const ids = (...cells: Cell[]) => partsOf(cells).map(({ id }) => id)
    expect(ids(cell('room', 'phone', 9), cell('pole', 'card', 3), cell('room', 'paper', 6))).toEqual([
      'room+pole',
      'room~paper',
    ])
    expect(ids(cell('room', 'phone', 9), cell('room', 'paper', 6), cell('pole', 'paper', 2))).toEqual([
      'room',
      'room~paper+pole~paper',
    ])
    expect(ids(cell('room', 'phone', 3), cell('room', 'paper', 2))).toEqual(['room+room~paper'])
  })

  it('keeps ballots and paper apart only where no part holds both', () => {
    const paper = (people: number): Cell => ({ booth: 'room', channel: 'paper', people, sums: {} })
    const phone = (people: number): Cell => ({ booth: 'room', channel: 'phone', people, sums: {} })
    expect(paperApart(partsOf([phone(12), paper(6)]))).toBe(true)
    expect(paperApart(partsOf([phone(12), paper(1)]))).toBe(false)
    expect(paperApart(partsOf([phone(3), paper(30)]))).toBe(false)
  })
})
