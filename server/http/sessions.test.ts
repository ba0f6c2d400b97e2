import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reply } from '../../shared/api/reply.ts'
import { as, type WorkshopId } from '../../shared/kernel/ids.ts'
import { arbrisseau } from '../../shared/kits/arbrisseau.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { drawToken } from '../accounts/tokens.ts'
import { localBus } from '../bus/local.ts'
import { machineClock } from '../clock.ts'
import { House } from '../conduct/house.ts'
import { readSettings } from '../config.ts'
import { Presence } from '../feed/sse.ts'
import { openDisk } from '../media/disk.ts'
import { openSqlite } from '../store/sqlite.ts'
import { Codes } from './codes.ts'
import { workshopsOf } from './office/workshop-document.ts'
import { arrivals, sessions } from './sessions.ts'

const [id, code] = [as<WorkshopId>('abcdefghijkl'), 'ABCDEFGH']

test('[F2] a workshop takes in a full hall at once, and tells a flood to wait; a second later there is room again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sessions-'))
  const { store, documents, close } = await openSqlite(folder)
  let time = 1_000
  const clock = { ...machineClock, now: () => time }
  const house = new House({ store, clock, forget: async () => {} })
  const bus = localBus(house)
  await workshopsOf(documents).put({
    id,
    parent: 'c',
    lookup: code,
    body: { createdAt: 1, archived: false, kit: 'arbrisseau' },
  })
  await house.create(id, seedWorkshop(arbrisseau, { code, centre: 'Test' }))
  // A locked lobby says no as fast as one can ask: what is counted is the asking.
  await bus.system(id, { type: 'workshop/set', patch: { workshop: { locked: true } } })
  const door = sessions({
    bus,
    documents,
    clock,
    client: folder,
    media: openDisk(join(folder, 'media')),
    presence: new Presence(bus, clock),
    settings: readSettings({}),
    codes: new Codes(documents, clock),
  })
  const env = { incoming: { socket: { remoteAddress: '10.0.0.9' } } }
  const knock = async (): Promise<string> => {
    const body = JSON.stringify({ code, device: drawToken(16), participant: drawToken(16), table: null })
    const said = await door.request(
      '/api/sessions',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body },
      env,
    )
    const reply = (await said.json()) as Reply
    return reply.ok ? 'in' : reply.refusal.code
  }
  const flood = await Promise.all(Array.from({ length: arrivals.burst + 5 }, knock))
  expect([
    flood.filter((said) => said === 'locked').length,
    flood.filter((said) => said === 'too-fast').length,
  ]).toEqual([arrivals.burst, 5])
  time += 1_000
  expect(await knock()).toBe('locked')

  await house.close(0)
  await close()
  await rm(folder, { recursive: true, force: true })
})
