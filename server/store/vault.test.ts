import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { commitOf } from './contract.ts'
import { emptyFolder, patient } from './folder.ts'
import { openSqlite } from './sqlite.ts'

it('copies are made while commits go on without a pause, each of one instant', patient, async () => {
  const folder = await emptyFolder()
  const { store, vault, close } = await openSqlite(folder)
  let commits = 0
  let ended = false
  // Both rows are of one commit: a copy that has one of them at another count is of two instants.
  const lanes = Array.from({ length: 4 }, async (_, lane) => {
    while (!ended) {
      const body = JSON.stringify({ n: commits++, more: 'x'.repeat(2000) })
      const pad = Array.from({ length: 40 }, (_, i) => ({ noun: 'tables' as const, key: `${lane}-${i}`, body }))
      await store.commit(
        commitOf({
          facts: [...pad, { noun: 'phases', key: `${lane}`, body }],
          secrets: [{ noun: 'ballots', key: `${lane}`, body }],
        }),
      )
    }
  })
  for (let n = 0; n < 12; n++) {
    const before = commits
    await vault.copy(join(folder, `copy-${n}`))
    const db = new DatabaseSync(join(folder, `copy-${n}`))
    const [facts, secrets] = ['facts', 'secrets'].map((table) =>
      db.prepare(`SELECT key, body FROM ${table} WHERE noun IN ('phases', 'ballots') ORDER BY key`).all(),
    )
    expect(secrets).toEqual(facts)
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    db.close()
    if (n > 0) expect(facts?.length).toBe(4)
    while (commits < before + 4) await new Promise((done) => setTimeout(done, 2))
  }
  ended = true
  await Promise.all(lanes)
  await close()
})
