import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { as, type ContributionId, type PhaseId, type TableId } from '../../shared/kernel/ids.ts'
import { drawToken } from '../accounts/tokens.ts'
import { closeCodes } from './close-codes.ts'
import { openWalls, plenaryWall, tableWall } from './fixtures.ts'
import type { Patience } from './mount.ts'
import { updateMessage, vectorMessage } from './protocol.ts'

const idea = 'idea-'.padEnd(22, 'x')

/** A wall with one note of table 1, its host and the facilitator. */
async function withNote(patience?: Patience) {
  const walls = await openWalls(patience)
  const [staff, host] = [await walls.badge('staff'), await walls.badge('host', 't1', 'Samira')]
  expect(await walls.command(staff, { type: 'stage/start', revision: 0 })).toMatchObject({ ok: true })
  const added = await walls.command(host, {
    type: 'contribution/add',
    contribution: as<ContributionId>(idea),
    phase: as<PhaseId>('ideas'),
    kind: 'note',
    text: 'Un hôtel au prix d’une journée',
    media: null,
    parent: null,
    zone: null,
    level: null,
    channel: 'helper',
    table: as<TableId>('t1'),
    reason: null,
  })
  expect(added).toMatchObject({ ok: true })
  return { ...walls, staff, host }
}

const place = (x: number) => ({ x, y: 0, zone: 'free', level: null })

test('a note that the ledger keeps stands on its table’s wall, and a drop reaches everyone once it is stored', async () => {
  const walls = await withNote()
  const [host, staff] = [
    await walls.line(walls.host, tableWall).synced(),
    await walls.line(walls.staff, tableWall).synced(),
  ]
  expect(host.records).toMatchObject({ [`${idea}.text`]: 'Un hôtel au prix d’une journée', [`${idea}.table`]: 0 })
  host.edit((map) => map.set(`${idea}.at`, place(400)))
  await staff.until(() => (staff.records[`${idea}.at`] as { x: number } | undefined)?.x === 400)
  const again = await walls.line(walls.staff, tableWall).synced()
  expect(again.records).toEqual(host.records)
})

test('[T3] an edit is said back to its sender once it is durable, whatever it changed', async () => {
  const walls = await withNote()
  const host = await walls.line(walls.host, tableWall).synced()
  const sent = host.edit((map) => map.set(`${idea}.at`, place(400)))
  await host.until(() => host.heard.some(({ kind, bytes }) => kind === 'update' && Buffer.compare(bytes, sent) === 0))
  const before = host.heard.length
  host.say(updateMessage(sent))
  await host.until(() => host.heard.length > before)
  expect(host.heard.at(-1)).toMatchObject({ kind: 'update', bytes: sent })
})

test('many edits of one device, sent without waiting, are all taken in their order', async () => {
  const walls = await withNote()
  const [host, staff] = [
    await walls.line(walls.host, tableWall).synced(),
    await walls.line(walls.staff, tableWall).synced(),
  ]
  for (let x = 1; x <= 200; x++) host.edit((map) => map.set(`${idea}.at`, place(x)))
  await staff.until(() => (staff.records[`${idea}.at`] as { x: number }).x === 200)
  expect(host.closed).toBeNull()
})

test('[T5] a refused edit closes with its reason, and nobody else ever sees it', async () => {
  const walls = await withNote()
  const [host, staff] = [
    await walls.line(walls.host, tableWall).synced(),
    await walls.line(walls.staff, tableWall).synced(),
  ]
  const before = staff.records
  host.edit((map) => map.set(`${idea}.text`, 'mes mots à la place des vôtres'))
  expect(await host.closing()).toEqual({ code: closeCodes.refused.code, reason: 'wall/edit' })
  expect(host.denied).toContain('ledger')
  const again = await walls.line(walls.host, tableWall).synced()
  again.edit((map) => map.set(`${idea}.at`, place(7)))
  await staff.until(() => (staff.records[`${idea}.at`] as { x: number }).x === 7)
  expect(staff.records).toEqual({ ...before, [`${idea}.at`]: place(7) })
})

test('[F1] nothing is said to a device that nobody knows, nor to one that may not read this wall', async () => {
  const walls = await withNote()
  const [resident, otherHost] = [await walls.badge('participant', 't1'), await walls.badge('host', 't2')]
  const turnedAway = [
    { line: walls.line(null, tableWall), code: closeCodes.unauthorised.code },
    { line: walls.line({ ...walls.host, cookie: `g=${drawToken()}` }, tableWall), code: closeCodes.unauthorised.code },
    { line: walls.line(resident, tableWall), code: closeCodes.forbidden.code },
    { line: walls.line(otherHost, tableWall), code: closeCodes.forbidden.code },
    { line: walls.line(walls.host, 'nowhere_t1'), code: closeCodes.forbidden.code },
    {
      line: walls.line(walls.host, tableWall, { origin: 'http://elsewhere.example' }),
      code: closeCodes.forbidden.code,
    },
    { line: walls.line(walls.host, tableWall, { epoch: 3 }), code: closeCodes.rebuilt.code },
  ]
  for (const { line, code } of turnedAway) {
    expect((await line.closing()).code).toBe(code)
    expect(line.heard).toEqual([])
  }
})

test('[F1] the page of this very host may open a socket', async () => {
  const walls = await withNote()
  const { host } = new URL(walls.url(walls.host, tableWall))
  await walls.line(walls.host, tableWall, { origin: `http://${host}` }).synced()
})

test('who only reads is not asked for anything, and is sent out when it writes', async () => {
  const walls = await withNote()
  const screen = await walls.line(await walls.badge('screen'), plenaryWall).synced()
  expect(screen.heard.map(({ kind }) => kind)).not.toContain('vector')
  screen.edit((map) => map.set('frame-1.kind', 'frame'))
  expect((await screen.closing()).code).toBe(closeCodes.forbidden.code)
})

test('[F5] presence bears the server’s identity, each speaks for itself alone, and who only reads shows nothing', async () => {
  const walls = await withNote()
  const [host, staff] = [
    await walls.line(walls.host, tableWall).synced(),
    await walls.line(walls.staff, tableWall).synced(),
  ]
  host.show(1, { drag: { [idea]: place(5) }, user: { label: 'La directrice', role: 'admin' } })
  const client = host.doc.clientID
  await staff.until(() => staff.company.get(client))
  expect(staff.company.get(client)).toMatchObject({
    drag: { [idea]: place(5) },
    user: { label: 'Samira', role: 'host', table: 't1' },
  })
  expect(JSON.stringify(staff.company.get(client))).not.toContain(walls.host.id)

  staff.show(9, { forged: true }, client)
  staff.show(1, { mine: true })
  await host.until(() => host.company.get(staff.doc.clientID))
  expect(staff.company.get(client)).not.toHaveProperty('forged')
  expect(host.company.get(client)).not.toHaveProperty('forged')

  const lit = await walls.command(walls.staff, { type: 'stage/spotlight', wall: as<TableId>('t1'), revision: 1 })
  expect(lit).toMatchObject({ ok: true })
  const screen = await walls.line(await walls.badge('screen'), tableWall).synced()
  screen.show(1, { peek: true })
  host.show(2, { done: true })
  await screen.until(() => screen.company.has(client) && screen.company.get(client)?.user)
  expect(staff.company.has(screen.doc.clientID)).toBe(false)

  host.ws.close()
  await staff.until(() => staff.company.get(client) === null)
})

test('[F3] nobody edits in another’s name', async () => {
  const walls = await withNote()
  const [host, staff] = [
    await walls.line(walls.host, tableWall).synced(),
    await walls.line(walls.staff, tableWall).synced(),
  ]
  host.edit((map) => map.set(`${idea}.at`, place(1)))
  await staff.until(() => (staff.records[`${idea}.at`] as { x: number }).x === 1)
  staff.doc.clientID = host.doc.clientID
  staff.edit((map) => map.set(`${idea}.at`, place(2)))
  expect(await staff.closing()).toMatchObject({ code: closeCodes.refused.code })
})

test('[F3] nor once that other has left and nobody is at the wall', async () => {
  const walls = await withNote()
  const host = await walls.line(walls.host, tableWall).synced()
  host.edit((map) => map.set(`${idea}.at`, place(1)))
  await host.until(() => host.heard.some(({ kind }) => kind === 'update'))
  host.ws.close()
  await host.closing()
  await host.until(() => walls.walls.size === 0)
  const staff = await walls.line(walls.staff, tableWall).synced()
  staff.doc.clientID = host.doc.clientID
  staff.edit((map) => map.set(`${idea}.at`, place(2)))
  expect(await staff.closing()).toMatchObject({ code: closeCodes.refused.code })
})

test('[F2] one session holds so many lines to a wall: its oldest is let go, its newest go on', async () => {
  const walls = await withNote()
  const oldest = await walls.line(walls.host, tableWall).synced()
  const second = await walls.line(walls.host, tableWall).synced()
  for (let n = 0; n < 6; n++) await walls.line(walls.host, tableWall).synced()
  const newest = await walls.line(walls.host, tableWall).synced()
  expect(await oldest.closing()).toMatchObject({ code: closeCodes.fast.code })
  newest.edit((map) => map.set(`${idea}.at`, place(4)))
  await second.until(() => second.heard.some(({ kind }) => kind === 'update'))
})

test('[F2] whoever asks for the whole wall again and again, on however many lines, has to wait', async () => {
  const walls = await withNote()
  const codes = new Set<number>()
  for (let n = 0; n < 200 && codes.size === 0; n++) {
    const host = walls.line(walls.host, tableWall)
    await host.until(() => host.heard.length > 0 || host.closed)
    host.say(vectorMessage(new Uint8Array([0])))
    await host.until(() => host.heard.some(({ kind }) => kind === 'missing') || host.closed)
    if (host.closed) codes.add(host.closed.code)
    host.ws.terminate()
  }
  expect(codes).toEqual(new Set([closeCodes.fast.code]))
})

test.each([
  ['bytes that are no message', 'malformed', () => Uint8Array.from([77])],
  ['a message cut short', 'malformed', () => Uint8Array.from([0, 2, 200, 1])],
  ['a state that cannot be read', 'malformed', () => Uint8Array.from([0, 0, 2, 255, 255])],
  ['an edit larger than edits are', 'refused', () => updateMessage(new Uint8Array(257 * 1024).fill(1))],
  ['a list of what it holds longer than any', 'large', () => vectorMessage(new Uint8Array(257 * 1024))],
  ['an edit that is none', 'refused', () => updateMessage(Uint8Array.from([1, 2, 3]))],
] as const)('[F2] %s closes the socket with its code', async (_name, why, message) => {
  const walls = await withNote()
  const host = await walls.line(walls.host, tableWall).synced()
  host.say(message())
  expect((await host.closing()).code).toBe(closeCodes[why].code)
})

test('[F2] a device that never stops is closed, and the others go on', async () => {
  const walls = await withNote()
  const [host, staff] = [
    await walls.line(walls.host, tableWall).synced(),
    await walls.line(walls.staff, tableWall).synced(),
  ]
  for (let i = 0; i < 2000; i++) host.show(i, { i })
  expect((await host.closing()).code).toBe(closeCodes.fast.code)
  staff.edit((map) => map.set(`${idea}.at`, place(3)))
  await staff.until(() => staff.heard.some(({ kind }) => kind === 'update'))
})

const quick: Patience = { beatMs: 30, reviewMs: 20, slowBytes: 64 << 10, closeMs: 50 }

test('[F1] a right that is taken back ends the socket, without waiting for a word from the device', async () => {
  const walls = await withNote(quick)
  const host = await walls.line(walls.host, tableWall).synced()
  await walls.bus.system(walls.workshop, { type: 'session/revoke', session: walls.host.id })
  expect((await host.closing()).code).toBe(closeCodes.forbidden.code)
})

test('[F2] a device that does not read what it is sent is let go, and keeps nobody waiting', async () => {
  const walls = await withNote({ ...quick, beatMs: 60_000 })
  const host = await walls.line(walls.host, tableWall).synced()
  for (let i = 0; i < 30; i++) {
    host.edit((map) => {
      map.set(`ink-${i}.kind`, 'stroke')
      map.set(`ink-${i}.points`, Array<number>(6000).fill(i + 0.1))
    })
  }
  const slow = await walls.line(walls.staff, tableWall).synced()
  await slow.until(() => slow.doc.getMap('records').has('ink-29.points'))
  expect(walls.walls.size).toBe(2)
  slow.ws.pause()
  for (let i = 0; i < 9; i++) slow.say(vectorMessage(Uint8Array.from([0])))
  await host.until(() => walls.walls.size === 1)
  host.edit((map) => map.set(`${idea}.at`, place(8)))
  const { length } = host.heard
  await host.until(() => host.heard.length > length)
  expect(host.closed).toBeNull()
})

test('a line that has fallen silent is ended; one that only listens is not', async () => {
  const walls = await withNote({ ...quick, reviewMs: 60_000 })
  const [host, staff] = [
    await walls.line(walls.host, tableWall).synced(),
    await walls.line(walls.staff, tableWall).synced(),
  ]
  host.ws.pause()
  await staff.until(() => walls.walls.size === 1)
  expect(staff.closed).toBeNull()
})

test('[F2] a session whose edits are refused again and again has to wait; others edit on', async () => {
  const walls = await withNote()
  const staff = await walls.line(walls.staff, tableWall).synced()
  const codes = new Set<number>()
  for (let i = 0; i < 80 && !codes.has(closeCodes.fast.code); i++) {
    const host = await walls.line(walls.host, tableWall).synced()
    host.edit((map) => map.set(`${idea}.text`, 'encore'))
    codes.add((await host.closing()).code)
  }
  expect(codes).toEqual(new Set([closeCodes.refused.code, closeCodes.fast.code]))
  staff.edit((map) => map.set(`${idea}.at`, place(3)))
  await staff.until(() => staff.heard.some(({ kind }) => kind === 'update'))
})

test('a server that stops says so with the code of a restart', async () => {
  const walls = await withNote()
  const host = await walls.line(walls.host, tableWall).synced()
  walls.walls.close()
  expect((await host.closing()).code).toBe(closeCodes.restart.code)
})

test('[S1] a hidden note leaves every wall and every state that is fetched afterwards', async () => {
  const walls = await withNote()
  const host = await walls.line(walls.host, tableWall).synced()
  await walls.command(walls.staff, { type: 'contribution/hide', contribution: as<ContributionId>(idea) })
  await host.until(() => Object.keys(host.records).length === 0)
  const state = new Uint8Array(await (await walls.fetchState(walls.host, tableWall)).arrayBuffer())
  expect(Buffer.from(state).includes('hôtel')).toBe(false)
})

test('a wall’s state comes compressed with its epoch, and only to who may read it', async () => {
  const walls = await withNote()
  const response = await walls.fetchState(walls.host, tableWall)
  expect([response.status, response.headers.get('x-epoch'), response.headers.get('content-encoding')]).toEqual([
    200,
    '0',
    'gzip',
  ])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()))
  expect(doc.getMap('records').get(`${idea}.kind`)).toBe('note')
  const plain = await walls.fetchState(walls.host, tableWall, { 'accept-encoding': 'identity' })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVectorFromUpdate(new Uint8Array(await plain.arrayBuffer())))
  expect((await walls.fetchState(await walls.badge('participant', 't1'), tableWall)).status).toBe(403)
  expect((await walls.fetchState({ ...walls.host, cookie: 'g=wrong' }, tableWall)).status).toBe(401)
})

test('y-websocket’s own provider synchronises, edits and shows itself', async () => {
  const walls = await withNote()
  const staff = await walls.line(walls.staff, tableWall).synced()
  const doc = new Y.Doc()
  class WithCookie extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: walls.host.cookie } })
    }
  }
  const provider = new WebsocketProvider(walls.url(walls.host, tableWall), '0', doc, {
    WebSocketPolyfill: WithCookie as never,
    disableBc: true,
  })
  await staff.until(() => provider.synced)
  provider.awareness.setLocalStateField('drag', idea)
  doc.getMap('records').set(`${idea}.at`, place(11))
  await staff.until(
    () => (staff.records[`${idea}.at`] as { x: number }).x === 11 && staff.company.get(doc.clientID)?.user,
  )
  staff.edit((map) => map.set(`${idea}.at`, place(12)))
  await staff.until(() => (doc.getMap('records').get(`${idea}.at`) as { x: number }).x === 12)
  expect(provider.wsconnected).toBe(true)
  provider.destroy()
})
