import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contribution, ContributionState, Reach } from '../contributions/contribution.ts'
import { reaches, states } from '../contributions/contribution.ts'
import { as, type ContributionId, type PhaseId, type TableId } from '../kernel/ids.ts'
import { audiencesOf } from '../testing/audiences.ts'
import { type Cast, cast } from '../testing/cast.ts'
import { fairMarks } from '../testing/marks.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { evolve } from '../workshop/evolve.ts'
import { only, put, type State } from '../workshop/state.ts'
import type { Audience } from './audience.ts'
import { viewOf } from './view.ts'
import { youView } from './you.ts'

type Reader = 'author' | 'table' | 'everyone' | 'panel'

/** Who sees a contribution: the table of DESIGN 2, line by line. */
const granted: Record<ContributionState, readonly Reader[] | Record<Reach, readonly Reader[]>> = {
  pending: ['author', 'panel'],
  late: ['author', 'panel'],
  hidden: ['author', 'panel'],
  withdrawn: [],
  kept: {
    author: ['author'],
    table: ['author', 'table', 'panel'],
    plenary: ['author', 'table', 'everyone', 'panel'],
  },
}

const readersOf = ({ state, reach }: Contribution): readonly Reader[] => {
  const line = granted[state]
  return 'kept' in line || Array.isArray(line)
    ? (line as readonly Reader[])
    : (line as Record<Reach, readonly Reader[]>)[reach]
}

/** A row for each state × reach × table × phase × author, each with words of its own. */
function everyKind({ world, phones }: Cast): Contribution[] {
  const rows: Contribution[] = []
  const tables: (TableId | null)[] = [null, ...[...world.state.tables.values()].map((table) => table.id)]
  for (const state of states)
    for (const reach of reaches)
      for (const table of tables)
        for (const phase of ['ideas', 'journey'])
          for (const session of phones.slice(0, 2)) {
            const author = world.state.sessions.get(session)?.participant ?? null
            const id = world.id<ContributionId>()
            rows.push({
              id,
              phase: as<PhaseId>(phase),
              kind: 'note',
              text: `canary-${id}`,
              media: null,
              author,
              table,
              channel: 'phone',
              parent: null,
              zone: null,
              level: null,
              state,
              hiddenFrom: null,
              reach,
              chosen: null,
              reason: null,
              at: 1,
            })
          }
  for (const row of rows) evolve(world.state, put('contributions', row.id, row))
  return rows
}

const canariesIn = (value: unknown): string[] =>
  [...new Set(JSON.stringify(value).match(/canary-[A-Za-z0-9]+/g) ?? [])].sort()
const canaries = (rows: readonly Contribution[]): string[] => rows.map((row) => row.text).sort()

/** The rows that an audience reads in its view, by the table alone. */
function readable(rows: readonly Contribution[], audience: Audience, gallery: boolean): Contribution[] {
  const here = rows.filter((row) => row.phase === 'ideas')
  const grants = (row: Contribution, reader: Reader): boolean => readersOf(row).includes(reader)
  const atTable = (row: Contribution): boolean =>
    grants(row, 'everyone') || (grants(row, 'table') && row.table !== null && row.table === audience.table)
  if (audience.role === 'participant') return gallery ? here.filter(atTable) : []
  if (audience.role === 'host') return here.filter(atTable)
  // What waits or was hidden is in the panel's tray whichever its phase.
  if (audience.role === 'staff')
    return rows.filter((row) => grants(row, 'panel') && (row.state !== 'kept' || row.phase === 'ideas'))
  return []
}

describe('[S1] the state × reach table', () => {
  it.each([
    ['gallery', 1, true],
    ['alone', 0, false],
  ])('holds in every view (%s)', (_, moment, gallery) => {
    const it = cast(6)
    it.world.goTo(it.staff, 'ideas', moment)
    const rows = everyKind(it)
    for (const audience of audiencesOf(it.world.state)) {
      expect(canariesIn(viewOf(it.world.state, audience)), `${audience.role} ${audience.table}`).toEqual(
        canaries(readable(rows, audience, gallery)),
      )
    }
  })

  it('[D1] [D4] an author hears of their own, whichever its phase, and of nobody else’s', () => {
    const it = cast(6)
    it.world.goTo(it.staff, 'ideas', 1)
    const rows = everyKind(it)
    for (const session of it.phones) {
      const me = it.world.state.sessions.get(session)?.participant
      const mine = rows.filter((row) => row.author === me && readersOf(row).includes('author'))
      expect(canariesIn(youView(it.world.state, session))).toEqual(canaries(mine))
    }
  })

  it('a private idea is a count for the panel: how many, from how many people, never what', () => {
    const it = cast(4)
    it.world.goTo(it.staff, 'ideas', 0)
    const rows = everyKind(it)
    const view = viewOf(it.world.state, { role: 'staff', table: null, place: null })
    if (view.role !== 'staff') throw new Error('a panel')
    const kept = rows.filter((row) => row.state === 'kept' && row.phase === 'ideas')
    expect(Object.values(view.gauges).reduce((sum, gauge) => sum + gauge.ideas, 0)).toBe(kept.length)
  })

  it('holds wherever a workshop has gone: words reach a device only where the table, a choice offered there, or the spotlight lends them', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) {
          play(it, move)
          for (const audience of audiencesOf(it.world.state)) {
            const lent = lentTo(it.world.state, audience)
            const json = JSON.stringify(viewOf(it.world.state, audience))
            for (const row of it.world.state.contributions.values()) {
              if (json.includes(`"${row.id}"`) && 'text' in row && carries(json, row))
                expect(lent(row), `${audience.role} ${audience.table} reads ${JSON.stringify(row)}`).toBe(true)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

/** Whether a view holds an item of this row with its words. */
const carries = (json: string, row: Contribution): boolean =>
  json.includes(`"id":"${row.id}","phase"`) ||
  new RegExp(`"id":"${row.id}","contribution":"${row.id}","label":null,"text":"`).test(json)

/** May this audience read this row, by the table, and by the three ways in which matter is lent? */
function lentTo(state: State, { role, table, place }: Audience): (row: Contribution) => boolean {
  const { spotlight } = only(state, 'stage')
  return (row) => {
    const readers = readersOf(row)
    const asked = row.reason ? state.asks.get(row.reason.ask)?.status : null
    if (row.reason && asked !== 'revealed') return false
    if (role === 'staff') return readers.includes('panel')
    if (role === 'kiosk')
      return (
        row.state === 'kept' &&
        [...state.asks.values()].some(
          (ask) =>
            place !== null && place in ask.booths && ask.choices.some((choice) => choice.contribution === row.id),
        )
      )
    const eyes = role === 'screen' ? spotlight : table
    return readers.includes('everyone') || (readers.includes('table') && row.table !== null && row.table === eyes)
  }
}

describe('[S2] answers', () => {
  /** Two rooms that differ in nothing but what was answered. */
  function twins(phase: string, voters: number, seeds: readonly [number, number]) {
    return seeds.map((seed) => {
      const it = begin({
        start: [phase, phase === 'journey' ? 1 : phase === 'ideas' ? 0 : phase === 'welcome' ? 1 : 0],
        phones: 10,
      })
      for (const [i, session] of it.phones.slice(0, voters).entries()) {
        const me = it.world.state.sessions.get(session)?.participant
        for (const ask of it.world.state.asks.values()) {
          const marks = fairMarks(ask, seed + i, (choice) => it.world.state.contributions.get(choice)?.author === me)
          it.world.send(session, {
            type: 'answer/give',
            ask: ask.id,
            ballot: `v${i}`.padStart(22, 'v') as never,
            marks,
            tookMs: null,
          })
        }
      }
      return it
    })
  }

  const heard = (it: Cast, silent: number) => ({
    views: audiencesOf(it.world.state).map((audience) => viewOf(it.world.state, audience)),
    others: it.phones.slice(silent).map((session) => youView(it.world.state, session)),
    staff: youView(it.world.state, it.staff),
  })

  it('before reveal no device hears of another’s answer: rooms that differ only in answers look alike', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('welcome', 'journey', 'matrix', 'smartvote', 'closing'),
        fc.integer({ min: 1, max: 9 }),
        fc.tuple(fc.nat(), fc.nat()),
        fc.boolean(),
        (phase, voters, seeds, closed) => {
          const [one, other] = twins(phase, voters, seeds) as [Cast, Cast]
          for (const it of [one, other]) {
            expect([...it.world.state.ballots.values()].length).toBeGreaterThan(0)
            if (!closed) continue
            for (const ask of it.world.state.asks.values())
              it.world.does(it.staff, { type: 'ask/close', ask: ask.id, booth: null, force: false })
            it.world.pass(2_000)
          }
          expect(heard(one, voters)).toEqual(heard(other, voters))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('a tally is seen once revealed; a live one before, in batches of at least 5', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) play(it, move)
        for (const audience of audiencesOf(it.world.state)) {
          for (const ask of Object.values(viewOf(it.world.state, audience).asks)) {
            if (ask.status === 'revealed') expect(ask.tally?.dots === null).toBe(ask.reveal === 'totals')
            else if (ask.tally !== null) expect([ask.live, ask.tally.voters % 5]).toEqual([true, 0])
            if (audience.role === 'participant' || audience.role === 'kiosk') expect(ask.turnout).toBeNull()
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it.each([
    [5, null],
    [9, null],
    [10, 5],
    [14, 5],
    [15, 10],
  ])('a live vote with %i ballots tells of %s', (voters, told) => {
    const it = begin({ start: ['ideas', 4], phones: 15 })
    const phase = [...it.world.state.phases.values()].find((p) => p.id === 'smartvote')
    if (!phase) throw new Error('a smartvote')
    it.world.does(it.staff, {
      type: 'plan/edit',
      revision: only(it.world.state, 'plan').revision,
      phase: { ...phase, options: { live: true } },
    })
    it.world.goTo(it.staff, 'smartvote')
    const ask = [...it.world.state.asks.values()].find(({ slot }) => slot === 'stickers')
    for (const [i, session] of it.phones.slice(0, voters).entries()) {
      if (ask)
        it.world.does(session, {
          type: 'answer/give',
          ask: ask.id,
          ballot: `v${i}`.padStart(22, 'v') as never,
          marks: {},
          tookMs: null,
        })
    }
    const view = viewOf(it.world.state, { role: 'participant', table: 't1', place: null })
    expect(Object.values(view.asks).map(({ tally }) => tally?.voters ?? null)).toEqual([told])
  })
})

it('[S5] a participant’s view holds the current phase only', () => {
  fc.assert(
    fc.property(arbWalk, (walk) => {
      const it = begin(walk)
      for (const move of walk.moves) play(it, move)
      const { state } = it.world
      const stage = only(state, 'stage')
      for (const audience of audiencesOf(state).filter((a) => a.role === 'participant')) {
        const view = viewOf(state, audience)
        if (view.role !== 'participant') throw new Error('a phone')
        for (const { phase } of Object.values(view.notes)) expect(phase).toBe(stage.phase)
        for (const ask of Object.values(view.asks)) expect(ask.phase === stage.phase || ask.life === 'own').toBe(true)
        if (stage.status !== 'running') expect(view.stage.phase).toBeNull()
        const json = JSON.stringify(view)
        for (const phase of state.phases.values())
          if (phase.id !== stage.phase && phase.instruction.fr !== view.stage.phase?.instruction.fr)
            expect(json).not.toContain(JSON.stringify(phase.instruction.fr))
        for (const phase of state.phases.values())
          expect(json).not.toContain(JSON.stringify(phase.script.facilitator.fr))
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('[S6] no author in what residents, screens and kiosks read, nor beside a note anywhere', () => {
  fc.assert(
    fc.property(arbWalk, (walk) => {
      const it = begin(walk)
      for (const move of walk.moves) play(it, move)
      const people = [...it.world.state.participants.values()].map((p) => p.id as string)
      for (const audience of audiencesOf(it.world.state)) {
        const view = viewOf(it.world.state, audience)
        const open = view.role === 'staff' || view.role === 'host' ? { ...view, people: null, devices: null } : view
        const json = JSON.stringify(open)
        for (const person of people) expect(json.includes(person), `${audience.role} hears of ${person}`).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)
