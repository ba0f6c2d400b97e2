import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Command } from '../../shared/api/command.ts'
import type { ParticipantView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { as, type SessionId, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { arbrisseau } from '../../shared/kits/arbrisseau.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { localBus } from '../bus/local.ts'
import type { Bus } from '../bus/port.ts'
import { type Clock, machineClock } from '../clock.ts'
import type { Store } from '../store/port.ts'
import { openSqlite } from '../store/sqlite.ts'
import { House } from './house.ts'

const draw = () => randomBytes(16).toString('base64url')
const workshop = as<WorkshopId>('abcdefghijkl')
const staff = as<SessionId>(draw())

let folder: string
let open: Awaited<ReturnType<typeof openSqlite>>
let store: Store
let bus: Bus
let house: House
let failing = false
let forget: (picture: string) => Promise<void>

/** A real store that can be told to refuse commits, as a full disk does. */
const sometimesFull = (real: Store): Store => ({
  ...bound(real),
  commit: (commit) => (failing ? Promise.reject(new Error('disk full')) : real.commit(commit)),
})
const bound = (real: Store): Store => ({
  load: (...a) => real.load(...a),
  loadWall: (...a) => real.loadWall(...a),
  walls: (...a) => real.walls(...a),
  commit: (...a) => real.commit(...a),
  compactWall: (...a) => real.compactWall(...a),
  erase: (...a) => real.erase(...a),
  probe: () => real.probe(),
  close: () => real.close(),
})

async function begin(): Promise<void> {
  open = await openSqlite(folder)
  store = sometimesFull(open.store)
  house = new House({ store, clock: machineClock, forget: (_, picture) => forget(picture) })
  bus = localBus(house)
}

async function restart(): Promise<void> {
  await house.close(0)
  await open.close()
  await begin()
}

beforeEach(async () => {
  failing = false
  forget = async () => {}
  folder = await mkdtemp(join(tmpdir(), 'owner-'))
  await begin()
  await house.create(workshop, seedWorkshop(arbrisseau, { code: 'ABCDEFGH', centre: 'Test', speed: 10 }))
  await bus.system(workshop, {
    type: 'session/open',
    session: staff,
    handle: workshop + draw(),
    tokenHash: 'x',
    role: 'staff',
    participant: null,
    table: null,
    place: null,
    label: null,
  })
})

afterEach(async () => {
  await house.close(0)
  await open.close()
  await rm(folder, { recursive: true, force: true })
})

const say = (session: SessionId, command: Record<string, unknown>) =>
  bus.command(workshop, session, { id: draw(), ...command } as unknown as Command)
const stage = async () => {
  const { json } = must(await bus.now(workshop, staff), 'staff').view
  return (JSON.parse(Buffer.from(json).toString()) as Pick<ParticipantView, 'stage'>).stage
}
const asks = async () => {
  const { json } = must(await bus.now(workshop, staff), 'staff').view
  return (JSON.parse(Buffer.from(json).toString()) as Pick<ParticipantView, 'asks'>).asks
}
const advance = async (to: 'moment' | 'phase') =>
  say(staff, { type: 'stage/advance', revision: (await stage()).revision, to })

async function sitDown(): Promise<SessionId> {
  const session = as<SessionId>(draw())
  const reply = await bus.system(workshop, {
    type: 'session/open',
    session,
    handle: workshop + draw(),
    tokenHash: 'x',
    role: 'participant',
    participant: as(draw()),
    table: null,
    place: null,
    label: null,
  })
  expect(reply.ok).toBe(true)
  return session
}

const idea = (phase: string, contribution: string, text: string) => ({
  type: 'contribution/add',
  contribution,
  phase,
  kind: 'note',
  text,
  media: null,
  parent: null,
  zone: null,
  level: null,
  channel: 'phone',
  table: null,
  reason: null,
})

/** Begins the workshop and moves to its phase of that kind. */
async function toPhase(kind: string): Promise<string> {
  await say(staff, { type: 'stage/start', revision: (await stage()).revision })
  for (;;) {
    const { phase } = await stage()
    if (phase?.kind === kind) return phase.id
    await advance('phase')
  }
}

test('[T3] an idea is acknowledged once it is durable: after a restart it stands, once', async () => {
  const resident = await sitDown()
  const phase = await toPhase('ideas')
  const contribution = draw()
  const command = { id: draw(), ...idea(phase, contribution, 'Un livre d’or') } as unknown as Command
  expect((await bus.command(workshop, resident, command)).ok).toBe(true)
  await restart()
  expect((await bus.command(workshop, resident, command)).ok).toBe(true)
  const mine = (await bus.now(workshop, resident))?.you.mine ?? {}
  expect(Object.values(mine).map((note) => note.text)).toEqual(['Un livre d’or'])
})

test('[T1] commands and edits are judged in the order in which they came', async () => {
  const host = as<SessionId>(draw())
  await bus.system(workshop, {
    type: 'session/open',
    session: host,
    handle: workshop + draw(),
    tokenHash: 'x',
    role: 'host',
    participant: null,
    table: as('t1'),
    place: null,
    label: null,
  })
  const phase = await toPhase('ideas')
  const wall = as<WallId>(`${phase}_t1`)
  const feed = must(await bus.openWall(workshop, wall, { update: () => {}, rebuilt: () => {} }), 'the wall')
  const nothing = new Uint8Array([0, 0])
  const edit = () => bus.edit(workshop, wall, feed.epoch, host, nothing)
  const { revision } = await stage()
  const blank = (on: boolean) => say(staff, { type: 'stage/blank', revision, on })
  const [first, second, before, , after] = await Promise.all([
    blank(true),
    blank(false),
    edit(),
    bus.system(workshop, { type: 'session/revoke', session: host }),
    edit(),
  ])
  expect([first.ok, second]).toMatchObject([true, { refusal: { code: 'stage/stale' } }])
  expect([before.ok, after]).toMatchObject([true, { refusal: { code: 'forbidden' } }])
  feed.close()
})

test('[T3] a failed commit refuses the whole batch and leaves nothing behind', async () => {
  const resident = await sitDown()
  const phase = await toPhase('ideas')
  const before = await bus.now(workshop, resident)
  failing = true
  const replies = await Promise.all([1, 2, 3].map((n) => say(resident, idea(phase, draw(), `Idée ${n}`))))
  expect(replies.map((r) => (r.ok ? 'saved' : r.refusal.code))).toEqual(['unavailable', 'unavailable', 'unavailable'])
  failing = false
  expect(await bus.now(workshop, resident)).toEqual(before)
  expect((await say(resident, idea(phase, draw(), 'Après la panne'))).ok).toBe(true)
})

test('[F1] an alarm that a full disk refuses rings again after a second, and is heard once there is room', async () => {
  await house.close(0)
  const due = new Map<object, { at: number; act: () => void }>()
  let hour = 1_000
  const clock: Clock = {
    now: () => hour,
    after(ms, act) {
      const key = {}
      due.set(key, { at: hour + ms, act })
      return () => void due.delete(key)
    },
    every: () => () => {},
  }
  let tried = 0
  const counted: Store = {
    ...store,
    commit(commit) {
      tried++
      return store.commit(commit)
    },
  }
  house = new House({ store: counted, clock, forget: async () => {} })
  bus = localBus(house)
  /** Lets so many ms pass, one after the other. */
  const pass = async (ms: number): Promise<void> => {
    for (const until = hour + ms; hour < until; hour++) {
      for (const [key, { at, act }] of due) if (at <= hour && due.delete(key)) act()
      await new Promise(setImmediate)
    }
  }
  /** Lets time pass until something is answered. */
  const meanwhile = async <T>(asked: Promise<T>): Promise<T> => {
    let answered = false
    void asked.finally(() => (answered = true))
    while (!answered) await pass(1)
    return asked
  }
  await meanwhile(say(staff, { type: 'stage/start', revision: (await stage()).revision }))
  await meanwhile(advance('moment'))
  const ask = Object.keys((await asks()) ?? {})[0]
  expect((await meanwhile(say(staff, { type: 'ask/close', ask, booth: null, force: false }))).ok).toBe(true)
  failing = true
  const before = tried
  await pass(5_000)
  expect(tried - before).toBeGreaterThanOrEqual(3)
  expect(tried - before).toBeLessThanOrEqual(6)
  failing = false
  await pass(1_100)
  await vi.waitFor(async () => {
    await pass(10)
    expect((await asks())[must(ask, 'an ask')]?.status).not.toBe('closing')
  })
})

test('[S2][S3] nothing on disk joins a voter to a ballot once the ask has closed', async () => {
  const residents = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(() => sitDown()))
  const phase = await toPhase('welcome')
  await advance('moment')
  const ask = `${phase}_mood_1`
  const ballots = new Map<string, string>()
  for (const [n, resident] of residents.entries()) {
    const ballot = draw()
    ballots.set((await bus.now(workshop, resident))?.you.participant?.id ?? '', ballot)
    expect(
      (
        await say(resident, {
          type: 'answer/give',
          ask,
          ballot,
          marks: { [n % 2 ? 'sun' : 'rain']: { pick: 1 } },
          tookMs: null,
        })
      ).ok,
    ).toBe(true)
  }
  await say(staff, { type: 'ask/close', ask, booth: null, force: true })
  const published = (n: number) => bus.ballots(workshop, residents[n] as SessionId, as(ask))
  expect(await published(0)).toBeNull()
  expect((await say(staff, { type: 'ask/reveal', ask })).ok).toBe(true)
  const list = must(await published(0), 'a list')
  expect(JSON.parse(Buffer.from(list.json).toString())).toHaveLength(9)
  // 2,000 phones that count again are sent one list, not one each.
  expect(await published(1)).toBe(list)
  const bytes = Buffer.concat(await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file)))))
  for (const [participant, ballot] of ballots) {
    expect(bytes.includes(ballot)).toBe(true)
    expect(bytes.includes(`${ask}:${participant}`)).toBe(false)
  }
})

test('a hub tells an audience what changed, in frames that add up to its view', async () => {
  const resident = await sitDown()
  const phase = await toPhase('journey')
  const events: string[] = []
  const stop = await bus.listen(workshop, resident, 'own', null, {
    frame: ({ bytes }) => void events.push(new TextDecoder().decode(bytes)),
    you: () => {},
    bye: () => {},
  })
  expect(events[0]).toMatch(/^event: view\n/)
  await say(resident, idea(phase, draw(), 'Une douche'))
  await expect
    .poll(() => events.some((event) => event.startsWith('event: delta') && event.includes('Une douche')))
    .toBe(true)
  stop?.()
})

test('[DESIGN 1.6] a hand that was raised stands after a restart, until it is lowered', async () => {
  const someone = await sitDown()
  const hand = async () => must(await bus.now(workshop, someone), 'someone').you.hand
  await say(someone, { type: 'hand/raise' })
  await restart()
  expect(await hand()).toBe(true)
  await say(someone, { type: 'hand/lower', participant: null })
  await restart()
  expect(await hand()).toBe(false)
})

test('[D4] a picture that was taken back is off the disk, even when the server was killed before it came to it', async () => {
  const resident = await sitDown()
  const phase = await toPhase('ideas')
  const [contribution, media] = [draw(), draw()]
  await say(resident, { ...idea(phase, contribution, ''), kind: 'photo', media })
  const removed: string[] = []
  forget = () => new Promise(() => {})
  await say(resident, { type: 'contribution/withdraw', contribution, token: null })
  await restart()
  forget = async (picture) => void removed.push(picture)
  await bus.now(workshop, resident)
  await vi.waitFor(() => expect(removed).toEqual([media]))
  await vi.waitFor(async () =>
    expect((await store.load(workshop)).facts.filter((f) => f.noun === 'orphans')).toEqual([]),
  )
  await restart()
  await bus.now(workshop, resident)
  expect(removed).toEqual([media])
})
