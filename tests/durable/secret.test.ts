import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { Device, draw, pause } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { FeedView, KioskView, PanelView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import type { Phase } from '../../shared/workshop/phase.ts'
import { type Hall, openHall } from './hall.ts'

const patient = { timeout: 180_000 }

/** Who voted, by every id under which a copy might know them, and the ballot that they gave. */
interface Vote {
  readonly ids: readonly string[]
  readonly ballot: string
}

const places = [
  { id: 'marche', name: 'Marché' },
  { id: 'centre', name: 'Centre social' },
]

async function device<V extends FeedView>(hall: Hall, body: Record<string, unknown>): Promise<Device<V>> {
  const one = new Device<V>(hall.server.base, new Journal())
  onTestFinished(() => one.leave())
  await one.enter(body)
  return one
}

/** A copy of the data folder as it lies on the disk now. */
async function copyOf({ spot }: Hall): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'gommette-copy-'))
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  await cp(spot.dataDir, copy, { recursive: true, filter: (path) => !path.endsWith('.sock') })
  return copy
}

/** The vote of the hall, at two places of which the second votes with cards. */
async function prepare(hall: Hall): Promise<Phase> {
  const { office, workshop, panel } = hall
  await office.ask('PATCH', `/workshops/${workshop}`, { places })
  const plan = panel.view?.plan
  const phase = must(
    plan?.phases.find(({ kind }) => kind === 'smartvote'),
    'a vote in the kit',
  )
  const edited = { ...phase, options: { ...phase.options, cards: ['centre'] } }
  expect(await panel.wish({ type: 'plan/edit', revision: plan?.revision ?? 0, phase: edited })).toMatchObject({
    ok: true,
  })
  return edited
}

async function advanceTo(panel: Device<PanelView>, phase: string): Promise<void> {
  while (panel.view?.stage.phase?.id !== phase) {
    const revision = panel.view?.stage.revision ?? 0
    expect(await panel.wish({ type: 'stage/advance', revision, to: 'phase' })).toMatchObject({ ok: true })
    await panel.until((view) => view.stage.revision > revision, 20_000, 'the stage to move')
  }
}

/** Every row of every table, as one text each. */
function rowsOf(folder: string): { table: string; text: string }[] {
  const db = new DatabaseSync(join(folder, 'gommette.sqlite'))
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]
  const rows = tables.flatMap(({ name }) =>
    db
      .prepare(`SELECT * FROM ${name}`)
      .all()
      .map((row) => ({ table: name, text: Object.values(row).map(String).join(' ') })),
  )
  db.close()
  return rows
}

/** What stands beside a place in some bytes, on the same page of the database: the next page is another table's. */
function beside(bytes: string, at: number): string {
  const [near, page] = [240, 4096]
  const begin = at - (at % page)
  return bytes.slice(Math.max(begin, at - near), Math.min(begin + page, at + near))
}

/** Where a text stands in some bytes. */
function offsetsIn(bytes: string, text: string): number[] {
  const found: number[] = []
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found.push(at)
  return found
}

it(
  '[S3] no copy of the data folder taken after the close joins a voter and a ballot, or a reason and its author',
  patient,
  async () => {
    const hall = await openHall()
    const { panel, office, workshop } = hall
    const phase = await prepare(hall)
    for (let n = 0; n < 4; n++) {
      const phone = await hall.phone()
      const note = { contribution: draw(), phase: 'ideas', kind: 'note' as const, text: `idée ${n}`, media: null }
      const rest = { parent: null, zone: null, level: null, channel: 'phone' as const, table: null, reason: null }
      expect(await phone.wish({ type: 'contribution/add', ...note, ...rest } as never)).toMatchObject({ ok: true })
      await phone.wish({ type: 'contribution/share', contribution: null })
    }
    const sheet = await office.ask<{ id: string; codes: string[] }>('POST', `/workshops/${workshop}/sheets`, {
      phase: phase.id,
      place: 'centre',
      count: 10,
    })
    const phones = await Promise.all(Array.from({ length: 12 }, () => hall.phone()))
    const host = await device(hall, { invite: await office.invite(workshop, 'host', { table: 't1' }), device: draw() })
    const guests = [draw(), draw(), draw()]
    for (const guest of guests) {
      await host.wish({ type: 'turn/begin', participant: guest, back: null, code: '1-2-3' } as never)
      await host.wish({ type: 'turn/done' })
    }
    const kiosk = await device<KioskView>(hall, {
      invite: await office.invite(workshop, 'kiosk', { place: 'marche' }),
      device: draw(),
    })
    const reader = await device<KioskView>(hall, {
      invite: await office.invite(workshop, 'kiosk', { place: 'centre' }),
      device: draw(),
    })
    await advanceTo(panel, phase.id)
    const ask = must(
      Object.values(panel.view?.asks ?? {}).find(({ slot }) => slot === 'stickers'),
      'an open vote',
    )
    const [first, second] = ask.choices

    const votes: Vote[] = []
    const give = async (
      by: Device<never> | Device<KioskView>,
      ids: string[],
      tookMs: number | null,
      ballot = draw(),
    ) => {
      const choice = must(votes.length % 3 ? first : second, 'a choice').id
      let id = draw()
      const said = { type: 'answer/give' as const, ask: ask.id, ballot, marks: { [choice]: { dot: 1 } }, tookMs }
      let reply = (await by.post('/commands', { id, ...said })).body as Reply
      // A kiosk keeps a human pace by the server's clock too [V4].
      while (!reply.ok && reply.refusal.code === 'answer/hurried') {
        await pause(100)
        id = draw()
        reply = (await by.post('/commands', { id, ...said })).body as Reply
      }
      expect(reply).toMatchObject({ ok: true })
      votes.push({ ids: [...ids, id, by.you?.session ?? '', by.handle], ballot })
    }
    const said = (n: number) => `raison-${n}-canari`
    for (const [n, phone] of phones.entries()) {
      await give(phone as never, [phone.you?.participant?.id ?? ''], null)
      const reason = { ask: ask.id, choice: must(first, 'a choice').id, token: draw() }
      const words = {
        contribution: draw(),
        phase: phase.id,
        kind: 'reason' as const,
        text: said(n),
        media: null,
        reason,
      }
      const rest = { parent: null, zone: null, level: null, channel: 'phone' as const, table: null }
      expect(await phone.wish({ type: 'contribution/add', ...words, ...rest } as never)).toMatchObject({ ok: true })
    }
    for (const guest of guests) {
      const back = { animal: '', number: 1, code: '1-2-3' }
      const person = must(panel.view?.people[guest], 'a guest')
      await host.wish({
        type: 'turn/begin',
        participant: guest,
        back: { ...back, animal: person.animal, number: person.number },
        code: null,
      } as never)
      await give(host as never, [guest], null)
      await host.wish({ type: 'turn/done' })
    }
    for (let n = 0; n < 6; n++) await give(kiosk, [], 9_000)
    const read = async (n: number) => must(sheet.codes[n], 'a card')
    for (let n = 0; n < 6; n++) {
      const holder = await device<KioskView>(hall, { card: await read(n), device: draw() })
      await give(holder, [], null)
    }
    // One card votes again from another phone, one at the kiosk: what they gave before is gone.
    const again = await device<KioskView>(hall, { card: await read(5), device: draw() })
    const replaced = must(votes.at(-1), 'a vote').ballot
    await give(again, [], null)
    const ballot = draw()
    expect((await reader.post('/cards', { card: await read(6), ballot })).body).toMatchObject({
      ok: true,
      result: { ask: ask.id, given: false },
    })
    await give(reader, [], 9_000, ballot)

    // A reason with its author lies where a closing clears all, and nowhere else.
    const before = rowsOf(await copyOf(hall)).filter(({ text }) => text.includes('-canari'))
    expect(before.map(({ table }) => table)).toEqual(phones.map(() => 'voters'))

    expect(await panel.wish({ type: 'ask/close', ask: ask.id, booth: null, force: true })).toMatchObject({ ok: true })
    const copy = await copyOf(hall)

    // As it lies on the disk: whatever stands near a ballot's id is of ballots.
    const files = await Promise.all(
      (await readdir(copy, { recursive: true, withFileTypes: true }))
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
    )
    const rows = rowsOf(copy)
    const cards = rows.filter(({ table, text }) => table === 'documents' && text.startsWith('card '))
    expect(cards).toHaveLength(10)
    const cardIds = cards.map(({ text }) => must(text.split(' ')[1], 'its id'))
    const names = [...new Set([...votes.flatMap(({ ids }) => ids), ...cardIds])].filter((id) => id !== '')
    let seen = 0
    for (const { ballot } of votes)
      for (const file of files)
        for (const at of offsetsIn(file, ballot)) {
          seen++
          const around = beside(file, at)
          expect(names.filter((name) => around.includes(name))).toEqual([])
        }
    expect(seen).toBeGreaterThanOrEqual(votes.length - 1)
    for (const file of files) expect(offsetsIn(file, replaced)).toEqual([])

    // Each time that a reason's words stand somewhere, they stand without an author.
    for (const n of phones.keys()) {
      const after = files.flatMap((file) =>
        offsetsIn(file, said(n)).map((at) => file.slice(at + said(n).length, at + 80)),
      )
      expect(after.length).toBeGreaterThan(0)
      for (const text of after) expect(text).toMatch(/^","media":null,"author":null/)
    }

    // As rows: none holds a voter and a ballot; what is kept of a command holds no ballot at all.
    for (const { text } of rows)
      for (const { ballot } of votes)
        if (text.includes(ballot)) expect(names.filter((name) => text.includes(name))).toEqual([])
    expect(rows.filter(({ table }) => table === 'voters')).toEqual([])
    const outcomes = rows.filter(({ table }) => table === 'outcomes').map(({ text }) => text)
    for (const { ids } of votes)
      for (const text of outcomes)
        if (text.includes(must(ids[ids.length - 3], 'its command')))
          expect(text).toMatch(/\{"ok":true,"result":null\}$/)

    // A card that voted and one that did not are told apart by nothing: they stand among their like alone.
    for (const card of cardIds) {
      expect(rows.filter(({ text }) => text.includes(card)).map(({ table }) => table)).toEqual(['documents'])
      for (const file of files)
        for (const at of offsetsIn(file, card)) {
          const around = beside(file, at)
          expect(around).not.toContain(ask.id)
        }
    }
    expect(new Set(cards.map(({ text }) => text.slice(text.indexOf('{')))).size).toBe(1)
    for (const code of sheet.codes) for (const file of files) expect(offsetsIn(file, code)).toEqual([])

    // No time. (How rows lie on a page is held by the store's own test.)
    const ballots = rows.filter(({ table, text }) => table === 'secrets' && text.includes(' ballots '))
    expect(ballots.length).toBe(votes.length - 1)
    for (const { text } of ballots)
      expect(Object.keys(JSON.parse(text.slice(text.indexOf('{'))) as object)).toEqual(['id', 'booth', 'marks'])
  },
)
