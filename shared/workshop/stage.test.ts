import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import { type Cast, cast } from '../testing/cast.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { smallKit, World } from '../testing/world.ts'
import { leftAt } from './stage.ts'

const minute = 60_000
const say = (it: Cast, to: 'moment' | 'phase') =>
  it.world.does(it.staff, { type: 'stage/advance', revision: it.world.stage.revision, to })
const here = ({ world }: Pick<Cast, 'world'>): string =>
  `${world.stage.status} ${world.stage.phase} ${world.stage.moment}`

describe('[T8] an alarm announces', () => {
  it('and advances nothing by itself, however long nobody comes', () => {
    fc.assert(
      fc.property(arbWalk, fc.integer({ min: 1, max: 48 * 60 }), (walk, minutes) => {
        const it = begin(walk)
        for (const move of walk.moves) play(it, move)
        const before = here(it)
        const { status, clock } = it.world.stage
        it.world.pass(minutes * minute)
        expect(here(it)).toBe(before)
        if (status === 'running' && clock?.endsAt != null)
          expect(it.world.stage.rang).toBe(clock.endsAt <= it.world.now)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('advances a phase marked auto, moment by moment at their shares of the time, then to the next', () => {
    const world = new World({
      ...smallKit,
      phases: smallKit.phases.map((phase) => (phase.id === 'welcome' ? { ...phase, auto: true } : phase)),
    })
    const it = { world, staff: world.staff() }
    world.goTo(it.staff, 'welcome')
    const total = 15 * minute
    for (const [share, moment] of [
      [0.49, 0],
      [0.02, 1],
      [0.28, 1],
      [0.02, 2],
      [0.18, 2],
    ] as const) {
      world.pass(total * share)
      expect(here(it)).toBe(`running welcome ${moment}`)
    }
    world.pass(total * 0.02)
    expect(here(it)).toBe('running journey 0')
    expect(world.stage.clock?.totalMs).toBe(30 * minute)
  })
})

describe('the clock', () => {
  it('runs from entering the phase through its moments, and each phase has its own', () => {
    const it = cast(1)
    it.world.goTo(it.staff, 'ideas')
    it.world.pass(10 * minute)
    say(it, 'moment')
    expect(leftAt(must(it.world.stage.clock, 'a clock'), it.world.now)).toBe(30 * minute)
    say(it, 'phase')
    expect(leftAt(must(it.world.stage.clock, 'a clock'), it.world.now)).toBe(20 * minute)
  })

  it('paused, no time is lost; taken up again, it ends that much later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 * minute }), fc.integer({ min: 0, max: 600 * minute }), (ran, stood) => {
        const it = cast(0)
        it.world.goTo(it.staff, 'welcome')
        it.world.pass(ran)
        const pause = (paused: boolean) =>
          it.world.does(it.staff, { type: 'stage/pause', revision: it.world.stage.revision, paused })
        pause(true)
        it.world.pass(stood)
        expect(it.world.stage.rang).toBe(false)
        pause(false)
        expect(leftAt(must(it.world.stage.clock, 'a clock'), it.world.now)).toBe(15 * minute - ran)
      }),
    )
  })

  it('time given after the bell counts from now, and the bell may ring again', () => {
    const it = cast(0)
    it.world.goTo(it.staff, 'welcome')
    it.world.pass(20 * minute)
    expect(it.world.stage.rang).toBe(true)
    it.world.does(it.staff, { type: 'stage/extend', revision: it.world.stage.revision, ms: 5 * minute })
    expect(it.world.stage).toMatchObject({ rang: false, clock: { endsAt: it.world.now + 5 * minute } })
    it.world.pass(5 * minute)
    expect(it.world.stage.rang).toBe(true)
  })
})

describe('[T7] back', () => {
  it('shows the moment before, then the phase before at its last moment, and stops at the first', () => {
    const it = cast(2)
    it.world.goTo(it.staff, 'journey', 1)
    const back = () => it.world.send(it.staff, { type: 'stage/back', revision: it.world.stage.revision })
    const seen = [here(it)]
    while (back().ok) seen.push(here(it))
    expect(seen).toEqual([
      'running journey 1',
      'running journey 0',
      'running welcome 2',
      'running welcome 1',
      'running welcome 0',
    ])
  })

  it('from the end takes the workshop up again', () => {
    const it = begin({ start: ['closing', 1], phones: 2 })
    say(it, 'moment')
    it.world.does(it.staff, { type: 'stage/back', revision: it.world.stage.revision })
    expect(here(it)).toBe('running closing 1')
    expect(it.world.stage.endedAt).toBeNull()
  })
})

it('only staff conduct', () => {
  const it = begin({ start: ['ideas', 0], phones: 2 })
  for (const by of [...it.phones, ...it.hosts, ...it.kiosks, it.screen])
    expect(it.world.send(by, { type: 'stage/advance', revision: it.world.stage.revision, to: 'phase' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
})

it('attention lowers every hand when it begins and when it ends, and no hand in between', () => {
  const it = begin({ start: ['ideas', 0], phones: 3 })
  const hands = (): number => [...it.world.state.hands.values()].length
  const raise = () => it.phones.map((by) => it.world.does(by, { type: 'hand/raise' }))
  const attention = (on: boolean) =>
    it.world.does(it.staff, { type: 'stage/attention', revision: it.world.stage.revision, on })
  raise()
  attention(true)
  expect(hands()).toBe(0)
  raise()
  attention(true)
  expect(hands()).toBe(3)
  attention(false)
  expect(hands()).toBe(0)
})

describe('the plan', () => {
  it('a begun phase accepts words and durations only, and nothing slips in before it', () => {
    const it = cast(0)
    it.world.goTo(it.staff, 'ideas')
    const { state } = it.world
    const plan = () => must(state.plan.get('it'), 'a plan')
    const ideas = must(state.phases.get('ideas'), 'the ideas')
    const edit = (patch: object) =>
      it.world.send(it.staff, {
        type: 'plan/edit',
        revision: plan().revision,
        phase: { ...ideas, options: { ...ideas.options }, ...patch },
      })
    expect(edit({ title: { fr: 'Idées !' }, idealMs: 10 * minute }).ok).toBe(true)
    for (const patch of [{ options: { rebounds: false } }, { mode: 'plenary' }, { from: [] }, { auto: true }])
      expect(edit(patch)).toMatchObject({ ok: false, error: { code: 'plan/begun' } })
    const insert = (before: string | null) =>
      it.world.send(it.staff, {
        type: 'plan/insert',
        revision: plan().revision,
        phase: { ...ideas, id: it.world.id(), options: {} },
        before: before as never,
      })
    expect(insert('journey')).toMatchObject({ ok: false, error: { code: 'plan/begun' } })
    expect(insert('matrix').ok).toBe(true)
    expect(it.world.send(it.staff, { type: 'plan/remove', revision: plan().revision, phase: ideas.id })).toMatchObject({
      ok: false,
      error: { code: 'plan/begun' },
    })
  })

  it('refuses options that the activity cannot read', () => {
    const it = cast(0)
    const ideas = must(it.world.state.phases.get('ideas'), 'the ideas')
    expect(
      it.world.send(it.staff, { type: 'plan/edit', revision: 0, phase: { ...ideas, options: { rebounds: 'often' } } }),
    ).toMatchObject({ ok: false, error: { code: 'plan/options' } })
    expect(
      it.world.send(it.staff, { type: 'plan/edit', revision: 0, phase: { ...ideas, kind: 'seance' } }),
    ).toMatchObject({ ok: false, error: { code: 'plan/options' } })
  })
})
