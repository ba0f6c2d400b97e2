import { expect, test } from 'vitest'
import type { WallIdeas, WallImported, WallLine } from '../../../shared/api/office/wall.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { rowsOf } from '../../../shared/kernel/csv.ts'
import {
  as,
  type CommandId,
  type ContributionId,
  type SessionId,
  type TableId,
  type WallId,
  type WorkshopId,
} from '../../../shared/kernel/ids.ts'
import { around } from '../../../shared/walls/matter/geometry.ts'
import { Matter } from '../../../shared/walls/matter/matter.ts'
import { WallRecords } from '../../../shared/walls/matter/records.ts'
import { recordsMap } from '../../../shared/walls/record.ts'
import { documentOf } from '../../../shared/walls/shadow.ts'
import { paperOf } from '../../../shared/workshop/paper.ts'
import { foundingToken } from '../../accounts/join.ts'
import { drawToken } from '../../accounts/tokens.ts'
import type { Bus } from '../../bus/port.ts'
import { arbrisseau, joined, made, type Staff } from './fixtures.ts'
import { officeSession } from './office-session.ts'
import { importNotes } from './wall-import.ts'

const { office, nadia } = await arbrisseau()

const wall = 'ideas_t1'
const texts = ['Un livre d’or', '=1+1', 'خزائن مجانية', 'Deux lignes\net une autre; "entre guillemets"']

/** A workshop whose idea wall has begun, with some ideas on its first table's wall. */
async function begun(ideas: readonly string[], by: Staff = nadia): Promise<string> {
  const workshop = await made(by)
  const [id, staff] = [as<WorkshopId>(workshop), as<SessionId>(drawToken(16))]
  await office.bus.system(id, {
    type: 'session/open',
    session: staff,
    handle: `${workshop}${drawToken(16)}`,
    tokenHash: 'h',
    role: 'staff',
    participant: null,
    table: null,
    place: null,
    label: null,
  })
  const say = (command: object) =>
    office.bus.command(id, staff, { id: as<CommandId>(drawToken(16)), ...command } as never)
  expect(await say({ type: 'stage/start', revision: 0 })).toMatchObject({ ok: true })
  for (const text of ideas)
    expect(
      await say({
        type: 'contribution/add',
        contribution: drawToken(16),
        phase: 'ideas',
        kind: 'note',
        text,
        media: null,
        parent: null,
        zone: null,
        level: null,
        channel: 'phone',
        table: 't1',
        reason: null,
      }),
    ).toMatchObject({ ok: true })
  return workshop
}

const file = (staff: Staff, workshop: string, query: string): Promise<Response> =>
  Promise.resolve(
    office.routes.request(`/api/s/${staff.handle}/office/workshops/${workshop}/walls/${wall}/file?${query}`, {
      headers: { cookie: staff.cookie },
    }),
  )
const table = async (workshop: string): Promise<string> => (await file(nadia, workshop, 'form=csv')).text()
const bring = async (workshop: string, body: string): Promise<WallImported & { code?: string }> => {
  const response = await office.routes.request(
    `/api/s/${nadia.handle}/office/workshops/${workshop}/walls/${wall}/notes`,
    { method: 'POST', body, headers: { cookie: nadia.cookie, 'content-type': 'text/csv' } },
  )
  const reply = (await response.json()) as {
    ok: boolean
    result: WallImported
    refusal: WallImported & { code: string }
  }
  return reply.ok ? reply.result : reply.refusal
}

/** What lies on the wall now. */
async function lyingOn(workshop: string): Promise<Matter> {
  const deaf = { update: () => {}, rebuilt: () => {} }
  const feed = must(await office.bus.openWall(as<WorkshopId>(workshop), as<WallId>(wall), deaf), 'the wall')
  const state = must(await office.house.read(as<WorkshopId>(workshop)), 'the workshop')
  const doc = documentOf([feed.state()])
  const records = new WallRecords()
  records.replace([...doc.getMap(recordsMap).entries()])
  feed.close()
  return new Matter(records, must(paperOf(state, must(state.phases.get('ideas'), 'a phase')), 'a paper'))
}

test('a wall takes its own table back: in another workshop the same notes lie in the same places', async () => {
  const [from, to] = [await begun(texts), await begun([])]
  const written = await table(from)
  expect(rowsOf(written)).toHaveLength(texts.length + 1)
  expect(written).toContain('"\'=1+1"')
  expect(await bring(to, written)).toEqual({ added: texts.length, known: 0, left: [], unlaid: [] })
  expect(await table(to)).toBe(written)
  expect(await bring(to, written)).toEqual({ added: 0, known: texts.length, left: [], unlaid: [] })
  expect(await table(to)).toBe(written)
})

test('a spreadsheet that somebody wrote comes in: themes are made, lines that cannot come in are named, the rest stays', async () => {
  const workshop = await begun([])
  const lines = [
    'Idée,Thème,x,y',
    'Un frigo ouvert,Manger,100,200',
    'Une soupe,Manger,300,200',
    ',,,',
    `${'x'.repeat(700)},,0,0`,
    'Seule,,,',
  ]
  const came = await bring(workshop, lines.join('\n'))
  expect(came).toEqual({ added: 3, known: 0, left: [{ line: 5, why: 'contribution/too-long' }], unlaid: [] })
  const rows = rowsOf(await table(workshop))
  const theme = must(rows[0], 'a heading').indexOf('Thème')
  expect(rows.filter((row) => row[theme] === 'Manger' && row[0] !== '')).toHaveLength(2)
  expect(await bring(workshop, 'nom;prix\nx;2')).toMatchObject({ code: 'bad-request' })
})

test('a theme that is brought holds all that the table puts in it, however many edits that takes', async () => {
  const workshop = await begun([])
  const most = 150
  const lines = Array.from({ length: most }, (_, n) => `Idée ${n},Dormir,${(n % 5) * 200},${Math.floor(n / 5) * 140}`)
  expect(await bring(workshop, ['Idée,Thème,x,y', ...lines].join('\n'))).toMatchObject({ added: most, unlaid: [] })
  const matter = await lyingOn(workshop)
  const [theme, ...more] = [...matter.records.all()].filter(({ kind }) => kind === 'frame')
  const frame = must(theme && matter.box(theme.id), 'a theme')
  expect(more).toEqual([])
  expect(matter.memberCount(must(theme, 'it').id)).toBe(most)
  for (const id of matter.members(must(theme, 'it').id)) {
    const box = must(matter.box(id), 'a place')
    expect(around([box, frame])).toEqual(frame)
  }
})

test('what cannot be laid where a table says is named: a wall that is begun anew meanwhile keeps what it laid itself', async () => {
  const workshop = await begun(['Effacée'])
  const [gone] = [...(await lyingOn(workshop)).records.all()]
  const staff = await officeSession(office.bus, as<WorkshopId>(workshop), 'a')
  let edits = 0
  const edit: Bus['edit'] = async (...asked) => {
    // What staff erase for good while the second part is on its way begins the wall anew.
    if (++edits === 2)
      await office.bus.command(as<WorkshopId>(workshop), staff, {
        type: 'contribution/erase',
        id: as<CommandId>(drawToken(16)),
        contribution: as<ContributionId>(must(gone, 'a note').id),
      })
    return office.bus.edit(...asked)
  }
  const lines = Array.from({ length: 120 }, (_, n) => `Idée ${n},${n * 200},0`)
  const state = must(await office.house.read(as<WorkshopId>(workshop)), 'the workshop')
  const came = await importNotes({ ...office.bus, edit }, ['Idée,x,y', ...lines].join('\n'), {
    workshop: as<WorkshopId>(workshop),
    wall: as<WallId>(wall),
    phase: must(state.phases.get('ideas'), 'a phase'),
    table: as<TableId>('t1'),
    tableOf: () => null,
    template: must(paperOf(state, must(state.phases.get('ideas'), 'a phase')), 'a paper'),
    session: staff,
    known: () => false,
  })
  expect(came).toMatchObject({ ok: true, value: { added: 120, left: [] } })
  expect(came.ok && came.value.unlaid).toEqual(Array.from({ length: 20 }, (_, n) => 102 + n))
})

test('walls come as files under names of their own, to staff of their centre alone', async () => {
  const workshop = await begun(texts)
  const walls = await nadia.ask<WallLine[]>('GET', `workshops/${workshop}/walls`)
  expect(walls.find((line) => line.wall === wall)).toMatchObject({ notes: texts.length, table: 't1' })
  for (const [form, start] of [
    ['png', '\u0089PNG'],
    ['pdf', '%PDF'],
    ['notes', '%PDF'],
    ['svg', '<'],
  ] as const) {
    const response = await file(nadia, workshop, `form=${form}&px=200`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/)
    expect(
      Buffer.from(await response.arrayBuffer())
        .toString('latin1')
        .startsWith(start),
    ).toBe(true)
  }
  expect((await file(nadia, workshop, 'form=exe')).status).toBe(400)
  expect((await file({ ...nadia, cookie: 'g=x' }, workshop, 'form=png')).status).toBe(401)
  expect((await file(nadia, 'another-one1', 'form=png')).status).toBe(404)
})

test('a part of a wall: its ideas are told in the order of reading, and those chosen alone become the file', async () => {
  const workshop = await begun(texts)
  const { ideas, zones } = await nadia.ask<WallIdeas>('GET', `workshops/${workshop}/walls/${wall}/ideas`)
  expect(ideas.map(({ text }) => text).toSorted()).toEqual(texts.toSorted())
  expect(zones.map(({ id }) => id)).toEqual([...new Set(ideas.map(({ zone }) => zone))])
  const part = (body: object): Promise<Response> =>
    Promise.resolve(
      office.routes.request(`/api/s/${nadia.handle}/office/workshops/${workshop}/walls/${wall}/file`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { cookie: nadia.cookie, 'content-type': 'application/json' },
      }),
    )
  const chosen = ideas.slice(1, 3).map(({ id }) => id)
  const rows = rowsOf(await (await part({ form: 'csv', only: chosen })).text())
  expect(rows).toHaveLength(3)
  for (const id of chosen) expect(rows.flat()).toContain(id)
  const whole = await (await file(nadia, workshop, 'form=png&px=300')).arrayBuffer()
  const piece = await part({ form: 'png', px: '300', only: chosen })
  expect(piece.status).toBe(200)
  expect(Buffer.from(await piece.arrayBuffer()).equals(Buffer.from(whole))).toBe(false)
  for (const only of [[], ['a/b'], 'a', Array.from({ length: 4001 }, (_, i) => `n${i}`)])
    expect((await part({ form: 'png', only })).status).toBe(400)
})

test('[F2] a centre that asks for prints without end has its share, and another’s comes after one of them', async () => {
  const karim = await joined(office, await foundingToken(office.documents, 1), 'karim@pole.fr', 'Le Pôle')
  const [mine, theirs] = [await begun(texts), await begun(texts, karim)]
  const statuses: number[] = []
  const flood = Array.from({ length: 60 }, async () => {
    const response = await file(nadia, mine, 'form=png&px=64')
    statuses.push(response.status)
    return response
  })
  expect((await file(karim, theirs, 'form=png&px=64')).status).toBe(200)
  expect(statuses.filter((status) => status === 200).length).toBeLessThan(5)
  const answers = await Promise.all(flood)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(40)
  const [refused] = answers.filter(({ status }) => status === 429)
  expect(await must(refused, 'one beyond the share').json()).toMatchObject({ refusal: { code: 'centre/busy' } })
  expect(refused?.headers.get('retry-after')).toBe('30')
})

test('[F2] whoever hangs up before its turn leaves its place to others', async () => {
  const workshop = await begun(texts)
  const path = `/api/s/${nadia.handle}/office/workshops/${workshop}/walls/${wall}/file?form=png&px=2000`
  const leaving = new AbortController()
  const statuses: number[] = []
  const ask = async (signal: AbortSignal | null): Promise<number> => {
    const { status } = await office.routes.request(path, { headers: { cookie: nadia.cookie }, signal })
    statuses.push(status)
    return status
  }
  const flood = Array.from({ length: 41 }, () => ask(leaving.signal))
  // The one beyond the share is answered at once: by then the others have their places.
  expect(await flood.at(-1)).toBe(429)
  leaving.abort()
  expect(await ask(null)).toBe(200)
  await Promise.all(flood)
  expect(statuses.filter((status) => status === 200).length).toBeLessThan(5)
})

test('[F2] a slow sender of a table holds up no other table of the same line', async () => {
  const workshop = await begun([])
  let send: ReadableStreamDefaultController<Uint8Array> | null = null
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (send = controller) })
  const path = `/api/s/${nadia.handle}/office/workshops/${workshop}/walls/${wall}/notes`
  const init = { method: 'POST', headers: { cookie: nadia.cookie }, body, duplex: 'half' }
  const slow = office.routes.request(path, init)
  expect(await bring(workshop, 'Idée\nPendant ce temps')).toMatchObject({ added: 1 })
  must(send as ReadableStreamDefaultController<Uint8Array> | null, 'it is being sent').enqueue(
    Buffer.from('Idée\nEnfin'),
  )
  must(send as ReadableStreamDefaultController<Uint8Array> | null, 'it is being sent').close()
  expect(await (await slow).json()).toMatchObject({ result: { added: 1 } })
})
