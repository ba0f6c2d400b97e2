import { existsSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Trouble } from '../store/trouble.ts'
import { exchange, formerFolder, keepFormer, putBack, stagingFolder } from './folder.ts'
import { ready, type Staging, stage } from './stage.ts'

/** Makes ready what is to take the place of the data: a backup, or what the last restore replaced. */
export async function unpack(source: AsyncIterable<Uint8Array>, undo: boolean, staging: Staging): Promise<void> {
  if (!undo) return void (await stage(source, staging))
  const { dataDir } = staging
  if (!existsSync(formerFolder(dataDir))) throw new Trouble('There is no restore to take back.')
  await ready(formerFolder(dataDir), staging)
  await rm(stagingFolder(dataDir), { recursive: true, force: true })
  renameSync(formerFolder(dataDir), stagingFolder(dataDir))
}

/**
 * Lets what was made ready take the place of the data, which nobody has open, and begins with it. When that fails, the
 * former data are back in their place, and the reason is thrown.
 */
export async function replace<T>(dataDir: string, now: number, begin: () => Promise<T>): Promise<T> {
  try {
    exchange(dataDir)
    const begun = await begin()
    keepFormer(dataDir, now)
    return begun
  } catch (error) {
    putBack(dataDir)
    throw error
  }
}
