import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { freshSpot, launch } from '../../server/rehearsal/start-server.ts'

it('a server that is killed has left its compiled code for the next start', async () => {
  const spot = await freshSpot()
  onTestFinished(() => rm(spot.dataDir, { recursive: true, force: true }))
  const compiled = join(spot.dataDir, 'compiled')
  vi.stubEnv('NODE_COMPILE_CACHE', compiled)
  onTestFinished(() => void vi.unstubAllEnvs())
  const server = launch(spot)
  onTestFinished(() => server.end('SIGKILL'))
  await server.listening
  const files = async () => (await readdir(compiled, { recursive: true }).catch(() => [])).length
  await vi.waitFor(async () => expect(await files()).toBeGreaterThan(100), { timeout: 20_000, interval: 100 })
})
