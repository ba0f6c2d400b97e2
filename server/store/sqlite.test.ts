import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { commitOf, storeContract } from './contract.ts'
import { emptyFolder } from './folder.ts'
import { openSqlite } from './sqlite.ts'

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gommette-'))
  return { open: () => openSqlite(folder), clear: () => rm(folder, { recursive: true }) }
})

describe('rows that cannot be read', () => {
  const w1 = commitOf({}).workshop

  /** A folder with rows of every kind, of which those named `bad` were spoilt behind our back. */
  async function spoiltFolder(): Promise<string> {
    const folder = await emptyFolder()
    const { store, documents, close } = await openSqlite(folder)
    await store.commit(
      commitOf({
        facts: ['good', 'bad'].map((key) => ({ noun: 'phases', key, body: '{}' })),
        secrets: (['ballots', 'voters'] as const).flatMap((noun) =>
          ['good', 'bad'].map((key) => ({ noun, key, body: '{}' })),
        ),
      }),
    )
    for (const id of ['good', 'bad']) await documents.put('brief', { id, parent: 'w1', lookup: id, body: '{}' })
    await close()
    const db = new DatabaseSync(join(folder, 'gommette.sqlite'))
    db.exec('PRAGMA ignore_check_constraints = ON')
    for (const table of ['facts', 'secrets', 'voters'])
      db.exec(`UPDATE ${table} SET body = '{"secret' WHERE key = 'bad'`)
    db.exec(`UPDATE documents SET body = '{"torn' WHERE id = 'bad'`)
    db.close()
    return folder
  }

  it('are set aside and named, and the rest goes on', async () => {
    const folder = await spoiltFolder()
    const reports: string[] = []
    const { store, documents, close } = await openSqlite(folder, (sentence) => reports.push(sentence))
    const { facts, secrets } = await store.load(w1)
    expect([...facts, ...secrets].map(({ key }) => key)).toEqual(['good', 'good', 'good'])
    expect(await documents.list('brief', 'w1')).toHaveLength(1)
    expect(await documents.find('brief', 'bad')).toBeNull()
    expect(reports).toEqual([
      'A row of workshop w1 could not be read and was set aside: phases bad.',
      'A row of workshop w1 could not be read and was set aside: ballots.',
      'A row of workshop w1 could not be read and was set aside: voters.',
      'A document could not be read and was set aside: brief bad.',
    ])
    await store.load(w1)
    expect(reports).toHaveLength(4)
    await close()
  })

  it('[S3] are kept for repair, but for answers, of which nothing is kept', async () => {
    const folder = await spoiltFolder()
    const { store, documents, close } = await openSqlite(folder, () => undefined)
    await store.load(w1)
    await documents.get('brief', 'bad')
    await close()
    const db = new DatabaseSync(join(folder, 'gommette.sqlite'))
    const aside = db.prepare('SELECT workshop, noun, key, body FROM aside').all()
    db.close()
    expect(aside.map((row) => Object.values(row))).toEqual([
      ['w1', 'phases', 'bad', '{"secret'],
      ['w1', 'ballots', '', null],
      ['w1', 'voters', '', null],
      ['w1', 'brief', 'bad', '{"torn'],
    ])
  })
})
