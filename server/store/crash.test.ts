import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { as, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { emptyFolder, patient } from './folder.ts'
import { openSqlite } from './sqlite.ts'

/** Commits for ever, four commits under way at any time, and prints the number of each once it is acknowledged. */
const committer = `
  import { openSqlite } from ${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)}
  const { store } = await openSqlite(process.env.FOLDER)
  let next = Number(process.env.FROM)
  for (let lane = 0; lane < 4; lane++) void (async () => {
    for (;;) {
      const n = next++
      await store.commit({
        workshop: 'w1',
        facts: [{ noun: 'contributions', key: 'c' + n, body: JSON.stringify({ n }) }],
        secrets: [{ noun: 'voters', key: 'v' + (n % 2 ? n : n - 1), body: n % 2 ? '{}' : null }],
        outcomes: [{ session: 's' + n, id: 'c', outcome: '{}' }],
        walls: [{ wall: 'wall', epoch: 1, update: Buffer.from(String(n)) }],
      })
      process.stdout.write(n + '\\n')
    }
  })()`

describe('kill -9 while committing', patient, () => {
  it('[DESIGN 1.6] loses nothing that was acknowledged, and leaves no half commit', async () => {
    const folder = await emptyFolder()
    const acknowledged = new Set<number>()
    for (const least of [1, 40, 97, 230]) {
      const env = { ...process.env, FOLDER: folder, FROM: String(Math.max(0, ...acknowledged) + 1000) }
      const child = spawn(process.execPath, ['--input-type=module', '-e', committer], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = once(child, 'exit')
      let heard = 0
      for await (const line of createInterface(child.stdout)) {
        acknowledged.add(Number(line))
        if (++heard === least) child.kill('SIGKILL')
      }
      await ended

      const { store, close } = await openSqlite(folder)
      const { facts, outcomes } = await store.load(as<WorkshopId>('w1'))
      const { updates } = await store.loadWall(as<WorkshopId>('w1'), as<WallId>('wall'))
      await close()
      const stored = facts.map(({ key }) => Number(key.slice(1)))
      expect([...acknowledged].filter((n) => !stored.includes(n))).toEqual([])
      const ascending = (numbers: number[]) => numbers.toSorted((a, b) => a - b)
      expect(ascending(outcomes.map(({ session }) => Number(session.slice(1))))).toEqual(ascending(stored))
      expect(ascending(updates.map((update) => Number(Buffer.from(update).toString())))).toEqual(ascending(stored))
    }
  })
})
