import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { Command } from '../../shared/api/command.ts'
import { must } from '../../shared/kernel/assert.ts'
import {
  as,
  type CommandId,
  type ContributionId,
  type ParticipantId,
  type PhaseId,
  type SessionId,
  type TableId,
  type WorkshopId,
} from '../../shared/kernel/ids.ts'
import { idees } from '../../shared/kits/idees.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { nouns, only, type State } from '../../shared/workshop/state.ts'
import { localBus } from '../bus/local.ts'
import { machineClock } from '../clock.ts'
import { openSqlite } from '../store/sqlite.ts'
import { House, idleMs } from './house.ts'

const workshop = as<WorkshopId>('abcdefghijkl')
const draw = <Id extends string>(): Id => randomBytes(16).toString('base64url') as Id
type Said = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never

/** Every row, derived ones too; lists of ids are read from the disk in another order. */
const rowsOf = (state: State): Record<string, unknown> =>
  Object.fromEntries(
    nouns.flatMap((noun) =>
      [...state[noun].entries()].map(([key, row]) => [`${noun} ${key}`, Array.isArray(row) ? row.toSorted() : row]),
    ),
  )

/** A house whose hour a test sets, over a real database, with one workshop that staff have opened at its wall of ideas. */
async function opened() {
  const folder = await mkdtemp(join(tmpdir(), 'house-'))
  const { store, close } = await openSqlite(folder)
  let at = Date.now()
  const house = new House({ store, clock: { ...machineClock, now: () => at }, forget: async () => {} })
  const bus = localBus(house)
  onTestFinished(async () => {
    await house.close(0)
    await close()
    await rm(folder, { recursive: true, force: true })
  })
  const enter = async (role: 'staff' | 'participant'): Promise<SessionId> => {
    const session = draw<SessionId>()
    await bus.system(workshop, {
      type: 'session/open',
      session,
      handle: workshop + draw(),
      tokenHash: 'x',
      role,
      participant: role === 'participant' ? draw<ParticipantId>() : null,
      table: as<TableId>('t1'),
      place: null,
      label: null,
    })
    return session
  }
  await house.create(workshop, seedWorkshop(idees, { code: 'ABCDEFGH', centre: 'Test' }))
  const staff = await enter('staff')
  const say = (session: SessionId, said: Said) =>
    bus.command(workshop, session, { ...said, id: draw<CommandId>() } as Command)
  const state = async () => must(await house.read(workshop), 'a workshop')
  const stage = async () => only(await state(), 'stage')
  /** Writes an idea as a device does: the same command again until it is answered by a yes. */
  const note = async (session: SessionId, text: string): Promise<void> => {
    const idea = {
      id: draw<CommandId>(),
      type: 'contribution/add',
      contribution: draw<ContributionId>(),
      phase: as<PhaseId>('ideas'),
      kind: 'note',
      text,
      media: null,
      parent: null,
      zone: null,
      level: null,
      channel: 'phone',
      table: null,
      reason: null,
    } as const
    for (let tries = 0; tries < 50; tries++) {
      const reply = await bus.command(workshop, session, idea)
      if (reply.ok) return
      expect(reply.refusal.code).toBe('unavailable')
    }
    throw new Error('never saved')
  }
  await say(staff, { type: 'stage/start', revision: (await stage()).revision })
  await say(staff, { type: 'stage/advance', revision: (await stage()).revision, to: 'phase' })
  return {
    house,
    bus,
    staff,
    enter,
    say,
    note,
    state,
    stage,
    /** A while passes in which nobody does anything, and the house looks round. */
    rest: () => {
      at += idleMs + 1
      house.letGo()
    },
    ring: () => bus.system(workshop, { type: 'alarm/ring' }),
    pass: (ms: number) => void (at += ms),
    now: () => at,
    rooms: async () => (await house.counts()).workshops,
  }
}

/** The clock of a phase has rung: nothing is due any more. */
async function rung() {
  const it = await opened()
  const { clock } = await it.stage()
  it.pass(must(clock?.endsAt, 'an end') - it.now())
  await it.ring()
  expect((await it.stage()).rang).toBe(true)
  return it
}

test('a workshop that nobody uses leaves memory, and is the same when somebody comes back', async () => {
  const it = await rung()
  const phone = await it.enter('participant')
  for (let n = 0; n < 5; n++) await it.note(phone, `idée ${n}`)
  const before = rowsOf(await it.state())
  it.rest()
  expect(await it.rooms()).toBe(0)
  expect(await it.bus.door(workshop)).not.toBeNull()
  expect(await it.rooms()).toBe(1)
  expect(rowsOf(await it.state())).toEqual(before)
})

test('a workshop stays while its clock runs, while a device listens, while a wall is open', async () => {
  const running = await opened()
  running.rest()
  expect(await running.rooms()).toBe(1)

  const it = await rung()
  const listener = { frame: () => {}, you: () => {}, bye: () => {} }
  const stop = must(await it.bus.listen(workshop, it.staff, 'own', null, listener), 'a feed')
  it.rest()
  expect(await it.rooms()).toBe(1)
  stop()

  const wall = must(await it.bus.openWall(workshop, as('ideas_t1'), { update: () => {}, rebuilt: () => {} }), 'a wall')
  it.rest()
  expect(await it.rooms()).toBe(1)
  wall.close()
  it.rest()
  expect(await it.rooms()).toBe(0)
})

test('a device that comes back after its workshop was let go is told the whole view: no version stands for two', async () => {
  const it = await rung()
  const hear = async (after: string | null): Promise<string[]> => {
    const heard: string[] = []
    const frame = ({ id, bytes }: { id: string; bytes: Uint8Array }) =>
      void heard.push(`${id} ${Buffer.from(bytes).toString().slice(0, 11)}`)
    const stop = must(
      await it.bus.listen(workshop, it.staff, 'own', after, { frame, you: () => {}, bye: () => {} }),
      'it',
    )
    stop()
    return heard
  }
  const [first = ''] = await hear(null)
  const id = first.split(' ')[0] ?? ''
  it.rest()
  // Another device is told as much as this one had heard before: the same number, of another view.
  const told: string[] = []
  const other = { frame: ({ id: name }: { id: string }) => void told.push(name), you: () => {}, bye: () => {} }
  const stop = must(await it.bus.listen(workshop, it.staff, 'own', null, other), 'another feed')
  const version = (name: string) => Number(name.split('.')[2])
  while (version(told.at(-1) ?? '') < version(id)) {
    await it.enter('staff')
    await new Promise((rest) => setTimeout(rest, 20))
  }
  const heard = await hear(id)
  stop()
  expect(heard).toEqual([expect.stringMatching(/ event: view$/)])
})

test('[T1] there is never a second owner: whatever is let go between, each accepted idea is there once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('note', 'rest', 'door'), { maxLength: 30 }), async (moves) => {
      const it = await rung()
      const phone = await it.enter('participant')
      const sent: Promise<void>[] = []
      for (const move of moves) {
        if (move === 'note') sent.push(it.note(phone, 'un banc'))
        if (move === 'rest') it.rest()
        if (move === 'door') await it.bus.door(workshop)
      }
      await Promise.all(sent)
      it.rest()
      expect([...(await it.state()).contributions.values()]).toHaveLength(sent.length)
    }),
    { numRuns: 12 },
  )
}, 60_000)
