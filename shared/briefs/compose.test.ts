import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Ask } from '../answers/ask.ts'
import type { Marks } from '../answers/ballot.ts'
import { tally } from '../answers/tally.ts'
import type { Contribution } from '../contributions/contribution.ts'
import { must } from '../kernel/assert.ts'
import { as, type ParticipantId, type PlaceId } from '../kernel/ids.ts'
import { blank } from '../kits/blank.ts'
import { seedWorkshop } from '../kits/seed.ts'
import { evolve } from '../workshop/evolve.ts'
import { emptyState, put, type State } from '../workshop/state.ts'
import { type Brief, storedBriefSchema } from './brief.ts'
import { type BriefOrder, composeBrief } from './compose.ts'
import { evidenceOf } from './evidence.ts'
import { stopsOf } from './lines.ts'

const note = (id: string, fields: Partial<Contribution> = {}): Contribution => ({
  id: as(id),
  phase: as('ideas'),
  kind: 'note',
  text: `idée ${id}`,
  media: null,
  author: null,
  table: as('t1'),
  channel: 'phone',
  parent: null,
  zone: null,
  level: null,
  state: 'kept',
  hiddenFrom: null,
  reach: 'table',
  chosen: null,
  reason: null,
  at: 1,
  ...fields,
})

function workshop(notes: readonly Contribution[]): State {
  const state = emptyState()
  const kit = {
    ...blank,
    phases: [
      { ...must(blank.phases[0], 'a phase'), id: as<never>('journey'), from: [] },
      { ...must(blank.phases[0], 'a phase'), from: [as<never>('journey')] },
    ],
  }
  for (const event of seedWorkshop(kit, { code: 'ABCDEFGH', centre: 'L’Arbrisseau' })) evolve(state, event)
  for (const row of notes) evolve(state, put('contributions', row.id, row))
  return state
}

const ask = (fields: Partial<Ask>): Ask => ({
  id: as('vote'),
  phase: as('ideas'),
  slot: 'vote',
  round: 1,
  scope: 'places',
  title: { fr: 'Vote' },
  choices: ['a', 'b'].map((id) => ({ id: as(id), contribution: as(id), label: null })),
  criteria: [{ id: 'dots', label: { fr: 'Gommettes' }, min: 0, max: 2 }],
  budget: 3,
  own: null,
  most: null,
  life: 'own',
  live: false,
  reveal: 'totals',
  status: 'revealed',
  openedAt: 1,
  drainsUntil: null,
  seats: 3,
  booths: { room: 'closed' },
  drained: [],
  admitted: [],
  ...fields,
})

/** The whole sheet, as the office reads it. */
function sheetOf(state: State, asked: BriefOrder): Brief | null {
  const stored = composeBrief(state, asked)
  return stored && { ...stored, evidence: evidenceOf(state, stored.contribution) }
}

const order = { id: 'brief', workshop: 'abcdefghijkl', contribution: 'a', lang: 'fr' } as const

describe('a brief', () => {
  test('never holds a participant, an animal or an author, whoever wrote what', () => {
    const person = fc.record({ id: fc.stringMatching(/^P_[a-z0-9]{12}$/), animal: fc.stringMatching(/^zz-[a-z]{10}$/) })
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), fc.nat(9), fc.constantFrom('author', 'table', 'plenary'), fc.boolean()), {
          maxLength: 12,
        }),
        (people, rows) => {
          const author = (i: number): string => must(people[i % people.length], 'a person').id
          const notes = rows.map(([who, parent, reach, early], i) =>
            note(`n${i}`, {
              author: author(who),
              parent: parent < i ? as(`n${parent}`) : null,
              reach: reach as Contribution['reach'],
              phase: as(early ? 'journey' : 'ideas'),
              zone: early ? 'h13-needs' : null,
              at: i,
            }),
          )
          const state = workshop([
            note('a', { author: author(0), parent: notes[0]?.id ?? null, chosen: 'table', at: 50 }),
            ...notes,
          ])
          for (const [i, { id, animal }] of people.entries())
            evolve(
              state,
              put('participants', id, {
                id: as<ParticipantId>(id),
                animal,
                number: i + 1,
                table: as('t1'),
                seatedAt: 0,
                tableSince: 0,
                scribe: false,
                removed: false,
                code: null,
              }),
            )
          const written = JSON.stringify(sheetOf(state, order))
          for (const { id, animal } of people) {
            expect(written).not.toContain(id)
            expect(written).not.toContain(animal)
          }
        },
      ),
    )
  })

  test('[S1] tells only of notes that were kept and shared', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('pending', 'kept', 'late', 'hidden', 'withdrawn'),
        fc.constantFrom('author', 'table', 'plenary'),
        fc.constantFrom('note', 'reason'),
        (state, reach, kind) => {
          const canary = note('c', { state, reach, kind, parent: as('a'), text: 'canari' } as Partial<Contribution>)
          const shown = JSON.stringify(sheetOf(workshop([note('a'), canary]), order)).includes('canari')
          expect(shown).toBe(state === 'kept' && reach !== 'author' && kind !== 'reason')
          expect(sheetOf(workshop([{ ...canary, id: as('a') }]), order) === null).toBe(!shown)
        },
      ),
    )
  })

  test('reads its lineage backwards: the table’s needs, the first idea, itself, its rebounds, the choice', () => {
    const brief = must(
      sheetOf(
        workshop([
          note('n', { phase: as('journey'), zone: 'h13-needs', text: 'leur parler', at: 1 }),
          note('other', { phase: as('journey'), zone: 'h13-needs', table: as('t2'), text: 'ailleurs', at: 2 }),
          note('first', { text: 'un carnet', at: 3 }),
          note('a', {
            text: 'Un livre d’or : les passants laissent un mot',
            parent: as('first'),
            chosen: 'table',
            at: 4,
          }),
          note('r', { text: 'avec des photos', parent: as('a'), at: 5 }),
          note('stranger', { text: 'un hôtel', at: 6 }),
        ]),
        order,
      ),
      'a brief',
    )
    expect(brief.evidence.provenance.map(({ kind, text }) => [kind, text])).toEqual([
      ['need', 'leur parler'],
      ['origin', 'un carnet'],
      ['idea', 'Un livre d’or : les passants laissent un mot'],
      ['rebound', 'avec des photos'],
    ])
    expect(brief.words.title).toBe('Un livre d’or')
    expect(stopsOf(brief).at(-1)).toEqual({ quote: null, said: 'choisie par la table Cercle' })
    const { evidence: _, ...stored } = brief
    expect(v.parse(storedBriefSchema, JSON.parse(JSON.stringify(stored)))).toEqual(stored)
  })

  test('[S2] says what the votes said once they are revealed, place by place, and nothing before', () => {
    const state = workshop([note('a', { reach: 'plenary' }), note('b', { reach: 'plenary' })])
    const many = (count: number, booth: string, marks: Marks) =>
      Array.from({ length: count }, (_, i) => ({ id: as<never>(`${booth}${i}`), booth, marks }))
    const ballots = [
      ...many(6, 'room', { a: { dots: 2 }, b: { dots: 1 } }),
      ...many(5, 'p1', { a: { dots: 1 } }),
      ...many(1, 'p2', { b: { dots: 2 } }),
      ...many(4, 'p3', { b: { dots: 1 } }),
    ]
    for (const [id, name] of [
      ['p2', 'Centre'],
      ['p3', 'Vallon'],
    ] as const)
      evolve(state, put('places', id, { id: as<PlaceId>(id), name }))
    const booths = { room: 'closed', p1: 'closed', p2: 'closed', p3: 'closed' } as const
    evolve(state, put('places', 'p1', { id: as<PlaceId>('p1'), name: 'Chemin Rouge' }))
    evolve(state, put('tallies', 'vote', tally(ask({ booths }), ballots)))
    for (const status of ['open', 'closing', 'closed'] as const) {
      evolve(state, put('asks', 'vote', ask({ status, booths })))
      expect(sheetOf(state, order)?.evidence.voted).toBeNull()
    }
    evolve(state, put('asks', 'vote', ask({ booths })))
    expect(sheetOf(state, order)?.evidence.voted).toEqual({
      stickers: 17,
      total: 29,
      rank: 1,
      among: 2,
      voters: 16,
      places: [
        { from: [{ name: null, channel: 'phone' }], stickers: 12 },
        { from: [{ name: 'Chemin Rouge', channel: 'kiosk' }], stickers: 5 },
        // A single voter at one place, four at another: told together.
        {
          from: [
            { name: 'Centre', channel: 'kiosk' },
            { name: 'Vallon', channel: 'kiosk' },
          ],
          stickers: 0,
        },
      ],
    })
  })

  test('stands in the matrix where the last revealed round put it', () => {
    const criteria = [
      { id: 'easy', label: { fr: 'facile' }, min: 1, max: 5 },
      { id: 'priority', label: { fr: 'prioritaire' }, min: 1, max: 5 },
    ]
    const matrix = (round: number): Ask =>
      ask({
        id: as(`m${round}`),
        round,
        openedAt: round,
        scope: { table: as('t1') },
        criteria,
        budget: null,
        reveal: 'dots',
      })
    const state = workshop([note('a'), note('b')])
    const marks = (easy: number, priority: number) => ({ a: { easy, priority }, b: { easy: 1, priority: 1 } })
    for (const [round, ballots] of [
      [1, [marks(1, 1)]],
      [2, [marks(5, 3), marks(4, 5)]],
    ] as const) {
      evolve(state, put('asks', `m${round}`, matrix(round)))
      evolve(
        state,
        put(
          'tallies',
          `m${round}`,
          tally(
            matrix(round),
            ballots.map((m, i) => ({ id: as<never>(`${i}`), booth: 'room', marks: m })),
          ),
        ),
      )
    }
    expect(sheetOf(state, order)?.evidence.placing).toEqual({
      x: { fr: 'facile' },
      y: { fr: 'prioritaire' },
      points: [
        { x: 0.875, y: 0.75, it: true },
        { x: 0, y: 0, it: false },
      ],
      voters: 2,
      easy: 2,
      priority: 1,
      verdict: null,
    })
  })
})
