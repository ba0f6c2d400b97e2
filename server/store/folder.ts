import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** For tests: an empty folder that is removed when the test ends. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gommette-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** For tests that wait for a disk: how long, ms, on a machine that is busy. */
export const patient = { timeout: 60_000 }
