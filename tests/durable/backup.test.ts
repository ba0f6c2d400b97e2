import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { emptyFolder } from '../../server/store/folder.ts'
import { fetchWall, WallWriter } from '../campaign/wall-writer.ts'
import { command } from './command.ts'
import { contentsOf, nounRows } from './contents.ts'
import { noteOf, openHall, said } from './hall.ts'
import { work } from './load.ts'

const patient = { timeout: 240_000 }

it(
  'a backup under load is one instant, restores while the server runs and after a wipe, pictures included',
  patient,
  async () => {
    const hall = await openHall()
    const { dataDir } = hall.spot
    const file = (name: string) => join(dataDir, '..', `${hall.spot.port}-${name}.gommette`)
    for (const name of ['first', 'rest', 'again', 'wiped']) onTestFinished(() => rmSync(file(name), { force: true }))
    const phones = await Promise.all(Array.from({ length: 8 }, () => hall.phone()))
    const wall = await WallWriter.open(hall.panel, 'ideas_t1')
    onTestFinished(() => wall.leave())
    await wall.edit((records) => {
      for (let i = 0; i < 20; i++) records.set(`frame-${i}.kind`, 'frame')
    })

    // Under load: whole, of one instant, nothing confirmed before it is missing, every picture named is there.
    const load = work(phones, wall)
    await load.reached(60)
    const before = new Set(load.saved)
    const made = await command(dataDir, 'backup', file('first'))
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toMatch(
      /Saved in .*: 2 workshops, \d+ contributions, \d+ pictures, .*\. To be deleted by \d{4}-\d\d-\d\d\./,
    )
    await load.reached(load.saved.size + 10)
    await load.stop()
    expect(statSync(file('first')).mode & 0o777).toBe(0o600)
    const first = await contentsOf(file('first'))
    const kept = nounRows(first.rows.facts, 'contributions')
    expect([...before].filter((id) => !kept.has(id))).toEqual([])
    expect(kept.size).toBeGreaterThan(before.size - 1)
    const named = [...kept.values()].flatMap(({ media }) => (typeof media === 'string' ? [media] : []))
    expect(named.length).toBeGreaterThan(0)
    for (const id of named) expect(first.pictures).toHaveProperty([`media/${hall.workshop}/${id}`])
    expect(readdirSync(dataDir).filter((name) => name.endsWith('.part'))).toEqual([])

    // While it runs: what was written since goes, all the rest is as it was, and devices come back.
    expect((await command(dataDir, 'backup', file('rest'))).code).toBe(0)
    const rest = await contentsOf(file('rest'))
    expect(rest.rows.outcomes.length).toBeGreaterThan(0)
    expect(rest.rows.walls.length).toBeGreaterThan(0)
    const tooMuch = noteOf('après la sauvegarde')
    expect(await said(phones[0] as never, tooMuch)).toMatchObject({ ok: true })
    const { epoch } = await fetchWall(hall.panel, 'ideas_t1')
    const restored = await command(dataDir, 'restore', file('rest'))
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect((await fetchWall(hall.panel, 'ideas_t1')).epoch).toBeGreaterThan(epoch)
    expect((await command(dataDir, 'backup', file('again'))).code).toBe(0)
    const again = await contentsOf(file('again'))
    expect(again.rows).toEqual(rest.rows)
    expect(again.pictures).toEqual(rest.pictures)
    await phones[0]?.until((_, you) => you !== null && !(tooMuch.contribution in you.mine), 30_000, 'the restored view')
    expect(await said(phones[0] as never, noteOf('on continue'))).toMatchObject({ ok: true })

    // A restore can be taken back.
    expect(await command(dataDir, 'restore', '--undo')).toMatchObject({ code: 0 })
    await phones[0]?.until((_, you) => you !== null && tooMuch.contribution in you.mine, 30_000, 'what was before')

    // After a wipe, with no server.
    await hall.server.end('SIGKILL')
    for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true })
    expect((await command(dataDir, 'restore', file('rest'))).code).toBe(0)
    expect((await command(dataDir, 'backup', file('wiped'))).code).toBe(0)
    const wiped = await contentsOf(file('wiped'))
    expect(wiped.rows).toEqual(rest.rows)
    expect(wiped.pictures).toEqual(rest.pictures)
    await hall.again()
    expect(await said(phones[1] as never, noteOf('et encore'))).toMatchObject({ ok: true })
  },
)

it('[F1] what is wrong with a backup is one sentence, and changes nothing', patient, async () => {
  const hall = await openHall()
  const { dataDir } = hall.spot
  const phone = await hall.phone()
  const load = work([phone], null)
  await load.reached(8)
  await load.stop()
  const folder = await emptyFolder()
  const good = join(folder, 'good')
  expect((await command(dataDir, 'backup', good)).code).toBe(0)
  const bytes = readFileSync(good)
  const bad = (name: string, edit: (copy: Buffer) => Buffer): string => {
    writeFileSync(join(folder, name), edit(Buffer.from(bytes)))
    return join(folder, name)
  }
  const at = (text: string): number => bytes.indexOf(text)
  const flipped = (offset: number) => (copy: Buffer) => {
    copy[offset] = (copy[offset] ?? 0) ^ 1
    return copy
  }
  const replaced = (from: string, to: string) => (copy: Buffer) => {
    copy.write(to, copy.indexOf(from), 'latin1')
    return copy
  }
  const cases: readonly [string, RegExp][] = [
    [bad('text', () => Buffer.from('pas une sauvegarde, '.repeat(400))), /^This is not a backup/],
    [bad('empty', () => Buffer.alloc(0)), /^This is not a backup/],
    [bad('cut', (copy) => copy.subarray(0, copy.length - 5_000)), /^The backup is cut short/],
    [bad('header', flipped(at('SQLite format 3') - 400)), /^The backup was altered or damaged: gommette.sqlite/],
    [bad('database', flipped(at('SQLite format 3') + 5_000)), /^The backup was altered or damaged: gommette.sqlite/],
    [bad('picture', flipped(bytes.length - 1_530)), /^The backup was altered or damaged: media\//],
    [bad('more', (copy) => Buffer.concat([copy, Buffer.alloc(512)])), /^The backup was altered: there is more/],
    [bad('path', replaced('"media/', '"../..')), /^This is not a backup/],
    [bad('bomb', replaced('"bytes": ', '"bytes":9')), /./],
    [
      bad('newer', replaced('"version": 1', '"version": 2')),
      /^This is not a backup of Gommette, or it is one of a newer/,
    ],
    [join(folder, 'none'), /^There is no file/],
    [folder, /^There is no file/],
  ]
  const stillThere = async () => {
    await phone.until((_, you) => you !== null && [...load.saved].every((id) => id in you.mine), 30_000, 'the notes')
    expect(await said(phone, noteOf('toujours là'))).toMatchObject({ ok: true })
  }
  for (const [file, sentence] of cases) {
    const { code, err } = await command(dataDir, 'restore', file)
    expect([file, code, err.trim().split('\n').length]).toEqual([file, 1, 1])
    expect(err).toMatch(sentence)
  }
  await stillThere()
  expect(readdirSync(dataDir).sort()).toEqual(['control.sock', 'gommette.sqlite', 'gommette.sqlite-wal', 'media'])

  // [D3] Past its time it is restored by somebody who insists, alone.
  const old = join(folder, 'old')
  expect(await command(dataDir, 'backup', good)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/is there already/),
  })
  expect((await command(dataDir, 'backup', old, '--days', '1')).code).toBe(0)
  const expired = readFileSync(old)
  const tomorrow = String((await contentsOf(old)).manifest.expiresAt)
  writeFileSync(
    old,
    replaced(`"expiresAt": ${tomorrow}`, `"expiresAt": 1${tomorrow.slice(1).replace(/./g, '0')}`)(expired),
  )
  expect((await command(dataDir, 'restore', old)).err).toMatch(/^The backup expired on 2001-09-09/)
  await stillThere()
  expect((await command(dataDir, 'restore', old, '--expired')).code).toBe(0)
  await stillThere()
})

it('a restore that the power cuts is undone at the next start', patient, async () => {
  const hall = await openHall()
  const { dataDir } = hall.spot
  const phone = await hall.phone()
  const note = noteOf('avant la coupure')
  expect(await said(phone, note)).toMatchObject({ ok: true })
  await hall.server.end('SIGTERM')
  // As it lies when the old data have left and the new ones have half come.
  const aside = join(dataDir, 'before-restore.part')
  const staged = join(dataDir, 'restore.part')
  mkdirSync(aside)
  mkdirSync(staged)
  cpSync(join(dataDir, 'gommette.sqlite'), join(aside, 'gommette.sqlite'))
  writeFileSync(join(dataDir, 'gommette.sqlite'), 'half a database')
  writeFileSync(join(dataDir, 'gommette.sqlite-wal'), 'of something else')
  await hall.again()
  await phone.until((_, you) => you !== null && note.contribution in you.mine, 30_000, 'the note')
  expect(readdirSync(dataDir).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(hall.log.join('\n')).toContain('A restore was interrupted')
})
