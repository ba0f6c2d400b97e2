import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Contribution, contributionKinds, reaches, states } from '../contributions/contribution.ts'
import { as, type ContributionId, type PhaseId, type TableId } from '../kernel/ids.ts'
import { type HandContext, handOf, wallsOf, workOn } from './hand.ts'
import { type Shadow, shadowOf } from './shadow.ts'
import { noteSize, slotIn, type Template } from './template.ts'
import { wallId } from './wall-id.ts'

const left = { id: 'left', label: { fr: 'À gauche' }, role: 'column', x: 0, y: 0, w: 400, h: 600 } as const
const right = { id: 'right', label: { fr: 'À droite' }, role: 'column', x: 400, y: 0, w: 400, h: 600 } as const
const template: Template = {
  background: 'columns',
  w: 800,
  h: 600,
  zones: [left, right],
  printed: [],
  defaultZone: 'left',
}

/** Phases: `ideas` at tables, `room` in plenary, `talk` without a wall. Tables t0 and t1. */
function contextOf(): HandContext {
  const counts = new Map<string, number>()
  return {
    template: (phase) => (phase === 'talk' ? null : template),
    tableWalls: (phase) => phase !== 'room',
    tableIndex: (table) => (table.startsWith('t') ? Number(table.slice(1)) : null),
    laid: () => undefined,
    next(wall, zone) {
      const n = counts.get(`${wall}/${zone}`) ?? 0
      counts.set(`${wall}/${zone}`, n + 1)
      return n
    },
  }
}

const note: Contribution = {
  id: as<ContributionId>('idea-1'),
  phase: as<PhaseId>('ideas'),
  kind: 'note',
  text: 'Un sac à dos pour la maraude',
  media: null,
  author: 'somebody',
  table: as<TableId>('t1'),
  channel: 'phone',
  parent: null,
  zone: 'right',
  level: null,
  state: 'kept',
  hiddenFrom: null,
  reach: 'table',
  chosen: null,
  reason: null,
  at: 1,
}

const rows: fc.Arbitrary<Contribution> = fc
  .record({
    phase: fc.constantFrom('ideas', 'room', 'talk'),
    kind: fc.constantFrom(...contributionKinds),
    text: fc.constantFrom('Un livre d’or', 'Une carte à puce'),
    table: fc.constantFrom(null, 't0', 't1'),
    state: fc.constantFrom(...states),
    reach: fc.constantFrom(...reaches),
    zone: fc.constantFrom(null, 'left', 'right', 'gone'),
    chosen: fc.constantFrom(null, 'table' as const, 'room' as const),
    channel: fc.constantFrom('phone' as const, 'helper' as const),
  })
  .map((some) => ({
    ...note,
    ...some,
    phase: as<PhaseId>(some.phase),
    table: some.table === null ? null : as<TableId>(some.table),
  }))

/** The table of DESIGN section 2, said again in other words: who may read a kept note reads it on that wall. */
function shouldLieOn(row: Contribution | null): Set<string> {
  const walls = new Set<string>()
  if (row?.state !== 'kept' || row.kind === 'reason' || row.phase === 'talk' || row.reach === 'author') return walls
  if (row.reach === 'plenary') walls.add(wallId(row.phase, null))
  if (row.table !== null && row.phase !== 'room') walls.add(wallId(row.phase, row.table))
  return walls
}

test('[S1] through any life of a contribution, exactly the walls of its reach hold it, with its words of now and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.option(rows), { maxLength: 8 }), (life) => {
      const context = contextOf()
      const walls = new Map<string, Shadow>()
      let before: Contribution | null = null
      for (const after of life) {
        for (const work of handOf(before, after, context)) {
          const shadow = walls.get(work.wall) ?? shadowOf([])
          walls.set(work.wall, shadow)
          workOn(shadow, work)
        }
        before = after
        const expected = shouldLieOn(after)
        expect(new Set(wallsOf(after, context))).toEqual(expected)
        for (const [wall, { map, records }] of walls) {
          expect(records).toBe(expected.has(wall) ? 1 : 0)
          if (!expected.has(wall) || !after) expect([...map.keys()]).toEqual([])
          else
            expect(map.toJSON()).toMatchObject({
              'idea-1.kind': 'note',
              'idea-1.text': after.text,
              'idea-1.form': after.kind,
              ...(after.chosen && { 'idea-1.chosen': after.chosen }),
            })
          expect(map.has('idea-1.chosen')).toBe(expected.has(wall) && after?.chosen !== null)
        }
        for (const wall of expected) expect(walls.get(wall)?.records).toBe(1)
      }
    }),
  )
})

test('[S6] no author, no channel but the helper’s, no time reaches a wall', () => {
  const [work] = handOf(null, note, contextOf())
  expect(work?.set.map(([key]) => key).sort()).toEqual(
    ['at', 'form', 'kind', 'table', 'text'].map((field) => `idea-1.${field}`),
  )
})

test('a new note is laid at the next slot of the zone its author proposed, or of the default one', () => {
  const context = contextOf()
  const places = [
    note,
    { ...note, id: as<ContributionId>('idea-2') },
    { ...note, id: as<ContributionId>('idea-3'), zone: null },
  ].map((row) => handOf(null, row, context)[0]?.set.find(([key]) => key === `${row.id}.at`)?.[1])
  expect(places).toEqual([
    { ...slotIn(right, 0), zone: 'right', level: null },
    { ...slotIn(right, 1), zone: 'right', level: null },
    { ...slotIn(left, 0), zone: 'left', level: null },
  ])
})

test('a reworded note stays where staff put it, and keeps what they gave it', () => {
  const context = contextOf()
  const shadow = shadowOf([])
  for (const work of handOf(null, note, context)) workOn(shadow, work)
  const moved = { x: 500, y: 40, zone: 'right', level: null }
  workOn(shadow, {
    set: [
      ['idea-1.at', moved],
      ['idea-1.group', 'frame-1'],
    ],
    drop: [],
  })
  const work = handOf(note, { ...note, text: 'Deux sacs à dos' }, context)
  expect(work).toEqual([{ wall: 'ideas_t1', set: [['idea-1.text', 'Deux sacs à dos']], drop: [] }])
  for (const one of work) workOn(shadow, one)
  expect(shadow.map.toJSON()).toMatchObject({ 'idea-1.at': moved, 'idea-1.group': 'frame-1' })
})

test('a hidden note takes with it what staff wrote on it, and comes back to the zone where it last lay', () => {
  const context: HandContext = { ...contextOf(), laid: () => ({ zone: 'left', level: 'safety' }) }
  const shadow = shadowOf([])
  for (const work of handOf(null, note, context)) workOn(shadow, work)
  workOn(shadow, {
    set: [
      ['idea-1.group', 'frame-1'],
      ['idea-1.z', 4],
    ],
    drop: [],
  })
  const hidden: Contribution = { ...note, state: 'hidden', hiddenFrom: 'kept' }
  for (const work of handOf(note, hidden, context)) workOn(shadow, work)
  expect(shadow.map.toJSON()).toEqual({})
  const back = handOf(hidden, note, context)[0]?.set.find(([key]) => key === 'idea-1.at')?.[1]
  expect(back).toMatchObject({ zone: 'left', level: 'safety' })
})

test('what was so already gives nothing to store', () => {
  const shadow = shadowOf([])
  const [work] = handOf(null, note, contextOf())
  if (!work) throw new Error('no work')
  const words = { set: work.set.filter(([key]) => !key.endsWith('.at')), drop: [] }
  expect(workOn(shadow, words)).not.toBeNull()
  expect(workOn(shadow, words)).toBeNull()
})

test('no note hides another: the first 24 layers of any zone are all in different places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 20, max: 900 }), (w, h) => {
      const layers = 24
      const perLayer =
        Math.max(1, Math.floor((w - 16) / (noteSize.w + 16))) * Math.max(1, Math.floor((h - 16) / (noteSize.h + 16)))
      const places = Array.from({ length: layers * perLayer }, (_, n) => slotIn({ ...left, w, h }, n))
      expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(places.length)
    }),
  )
})
