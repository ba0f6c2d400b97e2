import { rm } from 'node:fs/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { Conductor } from '../../server/rehearsal/conductor.ts'
import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { freshSpot, launch } from '../../server/rehearsal/start-server.ts'
import { missingMessage } from '../../server/walls/protocol.ts'
import type { ParticipantView } from '../../shared/api/view.ts'
import type { Brief } from '../../shared/briefs/brief.ts'
import { as, type ContributionId } from '../../shared/kernel/ids.ts'
import { filesHolding } from './search.ts'
import { fetchWall, WallWriter } from './wall-writer.ts'
import { makeWorkshop } from './workshop.ts'

const canary = 'canari-que-personne-ne-relit'
const patient = { timeout: 20_000, interval: 50 }

/** A room of ideas on a real server: a panel, a phone, the tablet of its table, and an idea that says the canary. */
async function room() {
  const spot = await freshSpot()
  const said: string[] = []
  onTestFinished(() => rm(spot.dataDir, { recursive: true, force: true }))
  const start = () => launch({ ...spot, log: (text) => said.push(text) })
  const server = start()
  onTestFinished(() => server.end('SIGKILL'))
  const office = await Office.join(server.base, await server.listening)
  const { id, code } = await makeWorkshop(office, { kit: 'idees', speed: 1 })
  const panel = new Conductor(server.base, new Journal(), 1)
  await panel.enter(await office.invite(id, 'staff'))
  const phone = new Device<ParticipantView>(server.base, new Journal())
  await phone.enter({ code, device: draw(), participant: draw(), table: 't1' })
  const host = new Device(server.base, new Journal())
  await host.enter({ invite: await office.invite(id, 'host', { table: 't1' }), device: draw() })
  onTestFinished(() => {
    for (const device of [panel.device, phone, host]) device.leave()
  })
  await panel.stage((revision) => ({ type: 'stage/start', revision }))
  while (panel.view.stage.phase?.kind !== 'ideas')
    await panel.stage((revision) => ({ type: 'stage/advance', revision, to: 'phase' }))
  const idea = as<ContributionId>(draw())
  const phase = as<never>(panel.view.stage.phase.id)
  const wall = `${phase}_t1`
  const add = {
    type: 'contribution/add',
    contribution: idea,
    phase,
    kind: 'note',
    text: canary,
    media: null,
    parent: null,
    zone: null,
    level: null,
    channel: 'phone',
    table: null,
    reason: null,
  } as const
  expect((await phone.wish(add)).ok).toBe(true)
  while (!(await fetchWall(host, wall)).doc.getMap('records').has(`${idea}.text`))
    await panel.stage((revision) => ({ type: 'stage/advance', revision, to: 'moment' }))
  return { spot, said, start, server, office, id, code, panel, phone, host, idea, add, wall }
}

/** A brief made of an idea that the room kept, with its words. */
async function briefOf({ office, id, panel, idea }: Awaited<ReturnType<typeof room>>): Promise<string> {
  expect((await panel.device.wish({ type: 'choice/mark', contribution: idea, chosen: 'room' })).ok).toBe(true)
  const made = await office.ask<{ id: string }>('POST', `/workshops/${id}/briefs`, { contribution: idea, lang: 'fr' })
  expect((await office.ask<Brief>('GET', `/briefs/${made.id}`)).words.title).toBe(canary)
  return made.id
}

it('[D4] what staff erase is nowhere, and no device that comes back with an old copy brings it back', async () => {
  const here = await room()
  const { spot, said, start, server, office, panel, phone, host, idea, add, wall } = here
  const brief = await briefOf(here)
  expect((await filesHolding(spot.dataDir, canary)).length).toBeGreaterThan(0)
  // A tablet goes out of reach with the wall on it, and moves the idea there.
  const tablet = await WallWriter.open(host, wall)
  tablet.leave()
  await vi.waitFor(() => expect(tablet.open).toBe(false), patient)
  void tablet.edit((records) => records.set(`${idea}.at`, { x: 900, y: 500, zone: null, level: null }))
  const { epoch } = await fetchWall(host, wall)

  expect((await panel.device.wish({ type: 'contribution/erase', contribution: idea })).ok).toBe(true)
  await vi.waitFor(async () => expect(await filesHolding(spot.dataDir, canary)).toEqual([]), patient)
  await phone.until((_, you) => !(idea in (you?.mine ?? {})), 5_000, 'the idea to leave its author’s phone')
  expect(JSON.stringify(await office.ask('GET', `/briefs/${brief}`))).not.toContain(canary)

  // The tablet comes back: told that the wall has begun anew, whatever it holds.
  await tablet.connect()
  await vi.waitFor(() => expect(tablet.closed?.code).toBe(4410), patient)
  const fresh = await fetchWall(host, wall)
  expect(fresh.epoch).toBe(epoch + 1)
  expect([...fresh.doc.getMap('records').keys()].filter((key) => key.startsWith(idea))).toEqual([])
  // One that pretends to hold the new one and pushes its old document is refused whole.
  const stubborn = await WallWriter.open(host, wall)
  stubborn.say(missingMessage(Y.encodeStateAsUpdate(tablet.doc)))
  await vi.waitFor(() => expect(stubborn.closed?.code).toBe(4409), patient)
  // An outbox that still holds a rewording, or the idea itself under a new command, is refused with a sentence.
  const rewording = { type: 'contribution/edit', contribution: idea, text: canary, zone: null, level: null } as const
  for (const late of [rewording, add])
    expect(await phone.wish(late)).toMatchObject({ ok: false, refusal: { code: 'contribution/unknown' } })

  await server.end('SIGTERM')
  expect(await filesHolding(spot.dataDir, canary)).toEqual([])
  expect(said.join('')).not.toContain(canary)
  const again = start()
  onTestFinished(() => again.end('SIGKILL'))
  await again.listening
  expect([...(await fetchWall(host, wall)).doc.getMap('records').keys()].filter((k) => k.startsWith(idea))).toEqual([])
  expect(await filesHolding(spot.dataDir, canary)).toEqual([])
}, 120_000)

it('[D4] the office finds what staff may read and erases it; hidden words leave the wall where they lay before', async () => {
  const { spot, office, id, panel, phone, host, idea, wall } = await room()
  expect((await panel.device.wish({ type: 'contribution/hide', contribution: idea })).ok).toBe(true)
  const { epoch } = await fetchWall(host, wall)
  const lines = await office.ask<{ id: string; text: string }[]>('GET', `/workshops/${id}/contributions`)
  expect(lines).toMatchObject([{ id: idea, text: canary, state: 'hidden' }])
  expect(JSON.stringify(lines)).not.toContain(String(phone.you?.participant?.id))
  await office.ask('DELETE', `/workshops/${id}/contributions/${idea}`)
  await vi.waitFor(async () => expect(await filesHolding(spot.dataDir, canary)).toEqual([]), patient)
  expect((await fetchWall(host, wall)).epoch).toBe(epoch + 1)
  await expect(office.ask('DELETE', `/workshops/${id}/contributions/${idea}`)).rejects.toThrow('not-found')
}, 120_000)

it('[D4] what its author takes back is in no brief, and in no file once nobody waits; the wall goes on as it is', async () => {
  const here = await room()
  const { spot, server, office, phone, host, idea, wall } = here
  const brief = await briefOf(here)
  const { version } = await office.ask<Brief>('GET', `/briefs/${brief}`)
  const { epoch } = await fetchWall(host, wall)
  expect((await phone.wish({ type: 'contribution/withdraw', contribution: idea, token: null })).ok).toBe(true)
  const left = await office.ask<Brief>('GET', `/briefs/${brief}`)
  expect(JSON.stringify(left)).not.toContain(canary)
  // Nobody saves over it what they still have on their screen.
  expect(left.version).toBe(version + 1)
  const after = await fetchWall(host, wall)
  expect([...after.doc.getMap('records').keys()].filter((key) => key.startsWith(idea))).toEqual([])
  expect(after.epoch).toBe(epoch)
  await server.end('SIGTERM')
  expect(await filesHolding(spot.dataDir, canary)).toEqual([])
}, 120_000)
