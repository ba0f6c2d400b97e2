import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { as, type ContributionId, type MediaId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { blank } from '../../shared/kits/blank.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { put } from '../../shared/workshop/state.ts'
import { localBus } from '../bus/local.ts'
import { machineClock } from '../clock.ts'
import { House } from '../conduct/house.ts'
import { openDisk } from '../media/disk.ts'
import { emptyFolder } from '../store/folder.ts'
import { openSqlite } from '../store/sqlite.ts'
import { dropUnused } from './unused.ts'

const workshop = as<WorkshopId>('abcdefghijkl')
const [used, fresh, unused, map] = ['used', 'fresh', 'unused', 'map'].map((id) => as<MediaId>(id)) as [
  MediaId,
  MediaId,
  MediaId,
  MediaId,
]
const day = 24 * 3_600_000

test('[F2] a picture that no contribution uses goes after a week; one in use, the map of streets, a fresh one and a lost workshop’s stay', async () => {
  const folder = await emptyFolder()
  const { store, close } = await openSqlite(folder)
  const house = new House({ store, clock: machineClock, forget: async () => {} })
  onTestFinished(async () => {
    await house.close(0)
    await close()
  })
  await house.create(workshop, [
    ...seedWorkshop(blank, { code: 'ABCDEFGH', centre: 'Test' }),
    put('contributions', 'idea', {
      id: as<ContributionId>('idea'),
      phase: as('ideas'),
      kind: 'photo',
      text: '',
      media: used,
      author: 'P1',
      table: null,
      channel: 'phone',
      parent: null,
      zone: null,
      level: null,
      state: 'kept',
      hiddenFrom: null,
      reach: 'plenary',
      chosen: null,
      reason: null,
      at: 1,
    }),
  ])
  const attendance = { questions: [], kind: null, streets: [], map }
  await localBus(house).system(workshop, { type: 'workshop/set', patch: { workshop: { attendance } } })
  const media = openDisk(join(folder, 'media'))
  const gone = as<WorkshopId>('zzzzzzzzzzzz')
  const long = (Date.now() - 8 * day) / 1000
  for (const [home, id, old] of [
    [workshop, used, true],
    [workshop, fresh, false],
    [workshop, unused, true],
    [workshop, map, true],
    [gone, unused, true],
  ] as const) {
    await media.put(home, id, { type: 'image/png', bytes: new Uint8Array([1]) })
    if (old) await utimes(join(folder, 'media', home, id), long, long)
  }
  expect(await dropUnused({ media, workshops: house, now: Date.now })).toBe(1)
  expect((await media.list()).map((kept) => `${kept.workshop}/${kept.id}`)).toEqual([
    `${workshop}/fresh`,
    `${workshop}/map`,
    `${workshop}/used`,
    `${gone}/unused`,
  ])
})
