import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeContract } from './contract.ts'
import { openSqlite } from './sqlite.ts'

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gommette-store-'))
  return { open: () => openSqlite(folder), clear: () => rm(folder, { recursive: true }) }
})
