import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { as, type MediaId } from '../../shared/kernel/ids.ts'
import { joined } from '../media/bytes.ts'
import { openDisk } from '../media/disk.ts'
import { jpegPieces } from '../media/samples.ts'
import { commitOf } from '../store/contract.ts'
import { emptyFolder } from '../store/folder.ts'
import { openSqlite } from '../store/sqlite.ts'
import { sweepPictures } from './sweep-pictures.ts'

const day = 24 * 3_600_000
const { workshop } = commitOf({})
const photo = { type: 'image/jpeg', bytes: joined(jpegPieces()) } as const

/** A shelf with pictures so many days old, and a store that names some of them. */
async function shelved(ages: Readonly<Record<string, number>>, named: readonly string[]) {
  const folder = await emptyFolder()
  const { store, documents, close } = await openSqlite(folder)
  onTestFinished(close)
  const media = openDisk(join(folder, 'media'))
  const path = (id: string) => join(folder, 'media', workshop, id)
  for (const [id, days] of Object.entries(ages)) {
    await media.put(workshop, as<MediaId>(id), photo)
    const at = (Date.now() - days * day) / 1000
    utimesSync(path(id), at, at)
  }
  const facts = named.map((id) => ({ noun: 'contributions' as const, key: id, body: JSON.stringify({ media: id }) }))
  await store.commit(commitOf({ facts }))
  const deps = { store, documents, media, now: Date.now }
  return { deps, media, path, has: (id: string) => existsSync(path(id)) }
}

test('a picture that nothing names goes once it is old, one that is named or fresh stays', async () => {
  const { deps, has } = await shelved({ old: 8, fresh: 6, named: 400 }, ['named'])
  expect(await sweepPictures(deps)).toBe(1)
  expect(['old', 'fresh', 'named'].map(has)).toEqual([false, true, true])
})

test('what was left half written goes as well', async () => {
  const { deps, path, has } = await shelved({ kept: 400 }, ['kept'])
  writeFileSync(path('half.part'), 'h')
  utimesSync(path('half.part'), 1, 1)
  expect(await sweepPictures(deps)).toBe(1)
  expect([has('half.part'), has('kept')]).toEqual([false, true])
})

test('one that is just being used stays, at whatever instant of the sweep that is', async () => {
  const ages = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, 8]))
  const { deps, media, has } = await shelved(ages, [])
  const used = Object.keys(ages).filter((_, i) => i % 2 === 0)
  // As a command does it: claimed, then (after the sweep has looked at what is stored) committed.
  const claims = (async () => {
    const claimed: string[] = []
    for (const id of used) {
      await media.claim(workshop, as<MediaId>(id))
      if (has(id)) claimed.push(id)
    }
    return claimed
  })()
  await sweepPictures(deps)
  for (const id of await claims) expect(has(id)).toBe(true)
})
