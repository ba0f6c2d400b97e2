import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import type { VisitorView } from '../../shared/api/view.ts'
import { as, type WorkshopId } from '../../shared/kernel/ids.ts'
import { blank } from '../../shared/kits/blank.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { localBus } from '../bus/local.ts'
import { machineClock } from '../clock.ts'
import { House } from '../conduct/house.ts'
import { readSettings } from '../config.ts'
import { Presence } from '../feed/sse.ts'
import { openDisk } from '../media/disk.ts'
import { emptyFolder } from '../store/folder.ts'
import { openSqlite } from '../store/sqlite.ts'
import { Codes } from './codes.ts'
import { workshopsOf } from './office/workshop-document.ts'
import { pages } from './pages.ts'

const [id, code] = [as<WorkshopId>('abcdefghijkl'), 'ABCDEFGH']

/** The door of a workshop whose title can be set, on a real database. */
async function door() {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'phone'))
  await writeFile(join(folder, 'phone/index.html'), '<html><head></head><body></body></html>')
  const { store, documents, close } = await openSqlite(folder)
  const house = new House({ store, clock: machineClock, forget: async () => {} })
  onTestFinished(async () => {
    await house.close(0)
    await close()
  })
  const body = { createdAt: 1, archived: false, kit: 'blank' }
  await workshopsOf(documents).put({ id, parent: 'c', lookup: code, body })
  await house.create(id, seedWorkshop(blank, { code, centre: 'Test' }))
  const bus = localBus(house)
  const routes = pages({
    bus,
    documents,
    client: folder,
    media: openDisk(folder),
    presence: new Presence(bus, machineClock),
    settings: readSettings({}),
    codes: new Codes(documents, machineClock),
    clock: machineClock,
  })
  return async (title: string): Promise<string> => {
    await bus.system(id, { type: 'workshop/set', patch: { workshop: { title: { fr: title } } } })
    return (await routes.request(`/j/${code}`)).text()
  }
}

test('[F4] whatever a title holds, the door’s page holds it as data, and nothing else of the page moves', async () => {
  const titled = await door()
  const traps = ['</script>', '<!--', "$&$`$'$1$$", '<script>alert(1)</script>', '\u2028', '"', '\\']
  const title = fc.array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'binary', maxLength: 8 })))
  await fc.assert(
    fc.asyncProperty(title, async (parts) => {
      const html = await titled(parts.join(''))
      const [, json = '', rest] = /^<html><head><script [^>]*>(.*?)<\/script>(.*)$/s.exec(html) ?? []
      expect((JSON.parse(json) as { view: VisitorView }).view.workshop.title.fr).toBe(parts.join(''))
      expect(rest).toBe('</head><body></body></html>')
    }),
    { numRuns: 60 },
  )
})
