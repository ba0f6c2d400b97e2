import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { expect, test } from 'vitest'
import { must } from '../../shared/kernel/assert.ts'
import { as, type ContributionId, type PhaseId, type SessionId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { arbrisseau } from '../../shared/kits/arbrisseau.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { put } from '../../shared/workshop/state.ts'
import { localBus } from '../bus/local.ts'
import { machineClock } from '../clock.ts'
import { House } from '../conduct/house.ts'
import { openSqlite } from '../store/sqlite.ts'
import { feed, Presence } from './sse.ts'

const workshop = as<WorkshopId>('abcdefghijkl')
const session = as<SessionId>('s'.repeat(22))

test('a device that leaves while its feed is being opened is not held for ever', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'feed-'))
  const { store, close } = await openSqlite(folder)
  const begin = () => new House({ store, clock: machineClock, forget: async () => {} })
  const before = begin()
  await before.create(workshop, seedWorkshop(arbrisseau, { code: 'ABCDEFGH', centre: 'Test' }))
  const opened = { session, handle: workshop + 'h'.repeat(22), tokenHash: 'x', role: 'screen' } as const
  await localBus(before).system(workshop, {
    type: 'session/open',
    ...opened,
    participant: null,
    table: null,
    place: null,
    label: null,
  })
  await before.close(0)

  // A server just started: the workshop is read from the disk before the device can be told anything.
  const house = begin()
  const bus = localBus(house)
  const ended = new Promise<void>((done) => {
    const server = createServer((_, response) => {
      const request = { workshop, session, face: 'own', after: null } as const
      void feed({ bus, presence: new Presence(bus, machineClock), clock: machineClock }, response, request).then(() =>
        server.close(() => done()),
      )
      response.socket?.destroy()
    })
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      get(`http://127.0.0.1:${port}`).on('error', () => {})
    })
  })
  await ended
  expect(await house.counts()).toEqual({ workshops: 1, devices: 0 })

  await house.close(0)
  await close()
  await rm(folder, { recursive: true, force: true })
})

test('a feed asked for on a connection whose last answer is not quite over is told its view all the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'feed-'))
  const { store, close } = await openSqlite(folder)
  const house = new House({ store, clock: machineClock, forget: async () => {} })
  await house.create(workshop, seedWorkshop(arbrisseau, { code: 'ABCDEFGH', centre: 'Test' }))
  const bus = localBus(house)
  const device = { role: 'screen', participant: null, table: null, place: null, label: null } as const
  await bus.system(workshop, {
    type: 'session/open',
    session,
    handle: workshop + 'h'.repeat(22),
    tokenHash: 'x',
    ...device,
  })
  const server = createServer((request, response) => {
    // The first answer stays open until the second request is here: the feed then has no socket of its own yet.
    if (request.url === '/first') return void setTimeout(() => response.end('first'), 100)
    void feed({ bus, presence: new Presence(bus, machineClock), clock: machineClock }, response, {
      workshop,
      session,
      face: 'own',
      after: null,
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const { port } = server.address() as AddressInfo
  const line = connect(port, '127.0.0.1')
  let heard = ''
  line.on('data', (bytes: Buffer) => {
    heard += bytes.toString('utf8')
  })
  line.write('GET /first HTTP/1.1\r\nHost: x\r\n\r\nGET /feed HTTP/1.1\r\nHost: x\r\n\r\n')
  await expect.poll(() => heard, { timeout: 3_000 }).toMatch(/first[\s\S]*event: view[\s\S]*event: you/)
  line.destroy()
  await new Promise((closed) => server.close(closed))
  await house.close(0)
  await close()
  await rm(folder, { recursive: true, force: true })
})

test.each([false, true])(
  'a view of several megabytes is told whole, compressed or not (%s): it is not the device that is slow',
  async (zipped) => {
    const folder = await mkdtemp(join(tmpdir(), 'feed-'))
    const { store, close } = await openSqlite(folder)
    const house = new House({ store, clock: machineClock, forget: async () => {} })
    const seed = seedWorkshop(arbrisseau, { code: 'ABCDEFGH', centre: 'Test' })
    const phase = must(seed.find(({ noun }) => noun === 'phases')?.key, 'a phase')
    // Words that do not compress to nothing, in the panel's tray.
    const late = Array.from({ length: 3_000 }, (_, n) => lateIdea(n, phase, randomBytes(600).toString('base64url')))
    await house.create(workshop, [...seed, ...late])
    const bus = localBus(house)
    const device = { role: 'staff', participant: null, table: null, place: null, label: null } as const
    const handle = workshop + 'h'.repeat(22)
    await bus.system(workshop, { type: 'session/open', session, handle, tokenHash: 'x', ...device })
    const server = createServer((_, response) => {
      const asked = { workshop, session, face: 'own', after: null, zipped } as const
      void feed({ bus, presence: new Presence(bus, machineClock), clock: machineClock }, response, asked)
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
    let heard = ''
    const line = get(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, (answer) => {
      const text = zipped ? answer.pipe(createGunzip()) : answer
      text.setEncoding('utf8').on('data', (part: string) => (heard += part))
    }).on('error', () => {})
    await expect.poll(() => heard.slice(-200_000).includes('event: you\n'), { timeout: 20_000 }).toBe(true)
    expect(heard.length).toBeGreaterThan(2 << 20)
    line.destroy()
    await new Promise((closed) => server.close(closed))
    await house.close(0)
    await close()
    await rm(folder, { recursive: true, force: true })
  },
)

const lateIdea = (n: number, phase: string, text: string) =>
  put('contributions', `idea-${n}`, {
    id: as<ContributionId>(`idea-${n}`),
    phase: as<PhaseId>(phase),
    kind: 'note',
    text,
    media: null,
    author: null,
    table: null,
    channel: 'phone',
    parent: null,
    zone: null,
    level: null,
    state: 'late',
    hiddenFrom: null,
    reach: 'table',
    chosen: null,
    reason: null,
    at: 1,
  })
