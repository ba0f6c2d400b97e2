import { rm } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { freshSpot, launch } from '../../server/rehearsal/start-server.ts'
import { fetchWall, WallWriter } from './wall-writer.ts'
import { makeWorkshop } from './workshop.ts'

it('[DESIGN 1.6] an edit that was said back stands after a kill, one under way is sent again, once', async () => {
  const spot = await freshSpot()
  onTestFinished(() => rm(spot.dataDir, { recursive: true, force: true }))
  let server = launch(spot)
  onTestFinished(() => server.end('SIGKILL'))
  const office = await Office.join(server.base, await server.listening)
  const { id } = await makeWorkshop(office, { kit: 'idees', speed: 10 })
  const host = new Device(server.base, new Journal())
  onTestFinished(() => host.leave())
  await host.enter({ invite: await office.invite(id, 'host', { table: 't1' }), device: draw() })
  const writer = await WallWriter.open(host, 'ideas_t1')
  onTestFinished(() => writer.leave())

  await writer.edit((records) => records.set('frame-1.kind', 'frame'))
  const late = writer.edit((records) => records.set('frame-2.kind', 'frame'))
  await server.end('SIGKILL')
  const unsent = writer.edit((records) => records.set('frame-3.kind', 'frame'))
  expect(writer.unsaved).toBeGreaterThan(0)

  server = launch(spot)
  expect(await server.listening).toBe('')
  const { doc } = await fetchWall(host, 'ideas_t1')
  expect(doc.getMap('records').get('frame-1.kind')).toBe('frame')
  await writer.connect()
  await Promise.all([late, unsent])
  const after = await fetchWall(host, 'ideas_t1')
  expect([...after.doc.getMap('records').keys()].sort()).toEqual(['frame-1.kind', 'frame-2.kind', 'frame-3.kind'])
  expect(writer.unsaved).toBe(0)
})
