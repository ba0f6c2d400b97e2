import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { levels } from '../../../shared/activities/levels.ts'
import type { Command } from '../../../shared/api/command.ts'
import type { WallImported } from '../../../shared/api/office/wall.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { as, type CommandId, type SessionId, type WallId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { langs } from '../../../shared/kernel/text.ts'
import { fieldKey, recordsMap } from '../../../shared/walls/record.ts'
import { documentOf } from '../../../shared/walls/shadow.ts'
import type { Template } from '../../../shared/walls/template.ts'
import { wallId } from '../../../shared/walls/wall-id.ts'
import { paperOf } from '../../../shared/workshop/paper.ts'
import type { State } from '../../../shared/workshop/state.ts'
import { only } from '../../../shared/workshop/state.ts'
import { drawToken } from '../../accounts/tokens.ts'
import { arbrisseau, made } from './fixtures.ts'
import { officeSession } from './office-session.ts'

const { office, nadia } = await arbrisseau()

const phase = 'matrix'
const tables = ['t1', 't2', 't3'] as const

interface Room {
  readonly workshop: WorkshopId
  readonly staff: SessionId
  readonly template: Template
  readonly say: (command: Record<string, unknown> & Pick<Command, 'type'>) => Promise<void>
}

/** A workshop of the same plan each time, whose walls of quadrants have begun. */
async function room(): Promise<Room> {
  const workshop = as<WorkshopId>(await made(nadia, 'arbrisseau'))
  const staff = await officeSession(office.bus, workshop, 'a')
  const say: Room['say'] = async (command) => {
    const reply = await office.bus.command(workshop, staff, { ...command, id: as<CommandId>(drawToken(16)) } as Command)
    expect(reply).toMatchObject({ ok: true })
  }
  const state = async (): Promise<State> => must(await office.house.read(workshop), 'the workshop')
  await say({ type: 'stage/start', revision: 0 })
  for (let now = await state(); only(now, 'stage').phase !== phase; now = await state())
    await say({ type: 'stage/advance', revision: only(now, 'stage').revision, to: 'phase' })
  const now = await state()
  return { workshop, staff, say, template: must(paperOf(now, must(now.phases.get(phase), phase)), 'a paper') }
}

const path = (workshop: string, wall: string, end: string): string =>
  `/api/s/${nadia.handle}/office/workshops/${workshop}/walls/${wall}/${end}`
async function table(workshop: string, wall: string, lang = 'fr'): Promise<string> {
  const response = await office.routes.request(path(workshop, wall, `file?form=csv&lang=${lang}`), {
    headers: { cookie: nadia.cookie },
  })
  return response.text()
}
async function bring(workshop: string, wall: string, body: string): Promise<WallImported> {
  const response = await office.routes.request(path(workshop, wall, 'notes'), {
    method: 'POST',
    body,
    headers: { cookie: nadia.cookie },
  })
  return ((await response.json()) as { result: WallImported }).result
}

const place = fc.record({ x: fc.double({ min: -9e5, max: 9e5, noNaN: true }), y: fc.integer({ min: -200, max: 2000 }) })
const size = fc.record({ w: fc.integer({ min: 8, max: 900 }), h: fc.double({ min: 8, max: 900, noNaN: true }) })
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => `a${text}`),
  fc.constantFrom('=1+1', "'=x", '"Deux"; lignes\r\net une\n\nautre', 'خزائن 🙂 مجانية', '-3', 'x'.repeat(600)),
)
const pick = fc.nat({ max: 99 })
const note = fc.record({
  text: words,
  at: place,
  size: fc.option(size),
  zone: fc.option(pick),
  level: fc.option(fc.constantFrom(...levels.map(({ id }) => id))),
  theme: fc.option(pick),
  parent: fc.option(pick),
  table: fc.option(fc.constantFrom(...tables)),
  chosen: fc.constantFrom(null, null, 'table', 'room'),
})
const theme = fc.record({ text: fc.constantFrom<string>('Dormir', 'Manger', '@home', 'أكل', ''), at: place, size })
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never
const wallOf = fc.constantFrom('t1', null)

async function recordsOn({ workshop }: Room, wall: string): Promise<Map<string, unknown>> {
  const feed = must(
    await office.bus.openWall(workshop, as<WallId>(wall), { update: () => {}, rebuilt: () => {} }),
    wall,
  )
  feed.close()
  return new Map(documentOf([feed.state()]).getMap(recordsMap).entries())
}

/** Lays a wall as people would have it: through the ledger, and by an edit. */
async function laid(
  { workshop, staff, template, say }: Room,
  wall: string,
  whose: (typeof tables)[number] | null,
  notes: readonly Of<typeof note>[],
  themes: readonly Of<typeof theme>[],
): Promise<void> {
  const ids = notes.map(() => drawToken(16))
  const frames = themes.map(() => drawToken(16))
  for (const [n, { text, parent, level, table: by, chosen }] of notes.entries()) {
    const contribution = must(ids[n], 'an id')
    await say({
      type: 'contribution/add',
      contribution,
      phase,
      kind: 'note',
      text,
      media: null,
      parent: parent === null || n === 0 ? null : ids[parent % n],
      zone: null,
      level,
      channel: 'paper',
      table: whose ?? by,
      reason: null,
    })
    // What was chosen once is on the wall of all.
    if (chosen || (whose === null && by)) await say({ type: 'choice/mark', contribution, chosen: 'room' })
    await say({ type: 'choice/mark', contribution, chosen })
  }
  const feed = must(
    await office.bus.openWall(workshop, as<WallId>(wall), { update: () => {}, rebuilt: () => {} }),
    wall,
  )
  const doc = new Y.Doc()
  Y.applyUpdate(doc, feed.state())
  const before = Y.encodeStateVector(doc)
  const map = doc.getMap(recordsMap)
  doc.transact(() => {
    for (const [n, one] of themes.entries()) {
      const id = must(frames[n], 'an id')
      map.set(fieldKey(id, 'kind'), 'frame')
      map.set(fieldKey(id, 'text'), one.text)
      map.set(fieldKey(id, 'at'), { ...one.at, zone: null, level: null })
      map.set(fieldKey(id, 'size'), { ...one.size })
    }
    for (const [n, one] of notes.entries()) {
      const id = must(ids[n], 'an id')
      const zone = one.zone === null ? null : (template.zones[one.zone % template.zones.length]?.id ?? null)
      map.set(fieldKey(id, 'at'), { ...one.at, zone, level: one.level })
      if (one.size) map.set(fieldKey(id, 'size'), { ...one.size })
      if (one.theme !== null && frames.length > 0) map.set(fieldKey(id, 'group'), frames[one.theme % frames.length])
    }
  })
  const update = Y.encodeStateAsUpdate(doc, before)
  feed.close()
  if (notes.length + themes.length > 0)
    expect(await office.bus.edit(workshop, as<WallId>(wall), feed.epoch, staff, update)).toMatchObject({ ok: true })
}

test('a table that a wall gave is the whole of it for another workshop of the same plan: brought there, it is given again', async () => {
  await fc.assert(
    fc.asyncProperty(
      wallOf,
      fc.constantFrom(...langs),
      fc.array(note, { maxLength: 8 }),
      fc.array(theme, { maxLength: 3 }),
      async (whose, lang, notes, themes) => {
        const wall = wallId(phase, whose)
        const [from, to] = [await room(), await room()]
        await laid(from, wall, whose, notes, themes)
        const written = await table(from.workshop, wall, lang)
        const came = await bring(to.workshop, wall, written)
        expect(came).toEqual({ added: notes.length, known: 0, left: [], unlaid: [] })
        expect(await table(to.workshop, wall, lang)).toBe(written)
        expect(await bring(to.workshop, wall, written)).toEqual({ ...came, added: 0, known: notes.length })
        expect(await table(to.workshop, wall, lang)).toBe(written)
      },
    ),
    { numRuns: 12 },
  )
})

test('what a table says comes back as it was: colours, choices, threads, themes in their places; pictures stay, and no row is lost', async () => {
  const [from, to] = [await room(), await room()]
  const wall = wallId(phase, null)
  const lone = { zone: 0, level: null, size: null }
  await laid(
    from,
    wall,
    null,
    [
      { ...lone, text: 'Née', at: { x: 10, y: 0 }, theme: 1, parent: null, table: 't2', chosen: 'table' },
      { ...lone, text: 'Fille', at: { x: 0, y: 400 }, theme: 0, parent: 0, table: 't3', chosen: null },
    ],
    [
      { text: 'Dormir', at: { x: -50, y: 380 }, size: { w: 700, h: 300 } },
      { text: 'Dormir', at: { x: -50, y: -50 }, size: { w: 400, h: 300 } },
      { text: 'Vide', at: { x: 900, y: 900 }, size: { w: 300, h: 200 } },
    ],
  )
  const written = await table(from.workshop, wall)
  const [heading = '', ...lines] = written.trim().split('\r\n')
  const copied = must(lines[0], 'a line').replace('Née', 'Copiée')
  const picture = must(lines[0], 'a line')
    .replace('idée', 'photo')
    .replace(/"[\w-]{22}"/, '""')
  const fewer = [heading, ...lines.toReversed(), copied, picture].join('\r\n')
  expect(await bring(to.workshop, wall, fewer)).toEqual({
    added: 3,
    known: 0,
    left: [{ line: 8, why: 'contribution/kind' }],
    unlaid: [],
  })
  const [was, is] = [await recordsOn(from, wall), await recordsOn(to, wall)]
  for (const [key, value] of was) expect([key, is.get(key)]).toEqual([key, value])
  expect([...is.values()].filter((value) => value === 'Copiée')).toHaveLength(1)
})
