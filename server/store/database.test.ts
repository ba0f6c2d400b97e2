import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { commitOf } from './contract.ts'
import { emptyFolder, patient } from './folder.ts'
import { openSqlite } from './sqlite.ts'

const sentence = async (folder: string): Promise<string> =>
  openSqlite(folder).then(
    () => 'opened',
    (error: Error) => error.message,
  )

/** Runs a module's text in a Node of its own, behind a shell prelude, and gives what it printed. */
function elsewhere(script: string, prelude = ':'): string {
  const args = ['-c', `${prelude}; exec "$0" --input-type=module -e "$1"`, process.execPath, script]
  const { stdout, stderr } = spawnSync('bash', args, { encoding: 'utf8' })
  return stdout || stderr
}
const module = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)

describe('[F1] a database that cannot be used is refused in one sentence', patient, () => {
  it('in use by another process', async () => {
    const folder = await emptyFolder()
    const first = await openSqlite(folder)
    expect(await sentence(folder)).toBe('The database is in use by another process.')
    await first.close()
    expect(await sentence(folder)).toBe('opened')
  })

  it('of a later release', async () => {
    const folder = await emptyFolder()
    const db = new DatabaseSync(join(folder, 'gommette.sqlite'))
    db.exec('PRAGMA user_version = 9999')
    db.close()
    expect(await sentence(folder)).toMatch(
      /^The database was written by a newer release of Gommette \(version 9999; .*\)\.$/,
    )
  })

  it('damaged', async () => {
    const folder = await emptyFolder()
    writeFileSync(join(folder, 'gommette.sqlite'), 'not a database, '.repeat(1000))
    expect(await sentence(folder)).toBe('The database file is damaged: restore a backup.')
  })

  it('in a folder that cannot be made', async () => {
    const folder = await emptyFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await sentence(join(folder, 'file', 'data'))).toBe('The data folder cannot be written to (ENOTDIR).')
  })

  it('read-only, the folder or the file', async () => {
    const folder = await emptyFolder()
    // Permissions do not bind root: the process that opens it becomes nobody first.
    const open = `
      import { openDatabase } from ${module('./database.ts')}
      import { sentenceOf } from ${module('./trouble.ts')}
      if (process.getuid() === 0) process.seteuid(65534)
      try { openDatabase(process.env.FOLDER); console.log('opened') } catch (error) { console.log(sentenceOf(error)) }`
    chmodSync(folder, 0o555)
    const prelude = `export FOLDER='${folder}'`
    expect(elsewhere(open, prelude)).toBe('The database file cannot be opened or created in the data folder.\n')
    chmodSync(folder, 0o755)
    await (await openSqlite(folder)).close()
    chmodSync(join(folder, 'gommette.sqlite'), 0o444)
    chmodSync(folder, 0o555)
    expect(elsewhere(open, prelude)).toBe('The database file is read-only, or lies on a disk that cannot lock files.\n')
  })
})

describe('[F1] a disk that takes no more', patient, () => {
  it('refuses the commit with a sentence, loses nothing before it and goes on reading', async () => {
    const folder = await emptyFolder()
    const fill = `
      import { openSqlite } from ${module('./sqlite.ts')}
      const { store, close } = await openSqlite(process.env.FOLDER)
      const body = JSON.stringify('x'.repeat(3000))
      let n = 0, sentence
      while (!sentence) await store.commit({ workshop: 'w1', facts: [{ noun: 'phases', key: 'k' + n, body }], secrets: [], outcomes: [], walls: [] })
        .then(() => n++, (error) => { sentence = error.message })
      const { facts } = await store.load('w1')
      await close()
      console.log(JSON.stringify({ n, sentence, facts: facts.length }))`
    // A limit on the size of files stands in for a full disk; the counting unit is 1 KiB.
    const { n, sentence, facts } = JSON.parse(elsewhere(fill, `ulimit -f 300; export FOLDER='${folder}'`))
    expect(sentence).toMatch(/^The disk .* nothing was saved\.$/)
    expect(n).toBeGreaterThan(0)
    expect(facts).toBe(n)
    const again = await openSqlite(folder)
    await again.store.commit(commitOf({ outcomes: [{ session: 's', id: 'c', outcome: '{}' }] }))
    const loaded = await again.store.load(commitOf({}).workshop)
    expect([loaded.facts.length, loaded.outcomes.length]).toEqual([n, 1])
    await again.close()
  })
})
