import { createReadStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Trouble } from '../store/trouble.ts'
import type { Manifest } from './manifest.ts'
import { nowhere, readBackup } from './read.ts'
import { settled } from './stage.ts'

/** Writes a backup into a file, whole or not at all: its name appears once what lies on the disk has been read back. */
export async function saveBackup(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  { overwrite }: { readonly overwrite: boolean },
): Promise<Manifest> {
  const free = (): void => {
    if (!overwrite && existsSync(file))
      throw new Trouble(`${file} is there already: choose another name, or add --overwrite.`)
  }
  free()
  const half = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    const place = await open(half, 'wx', 0o600)
    try {
      for await (const piece of bytes) await place.writeFile(piece)
      await place.sync()
    } finally {
      await place.close()
    }
    const manifest = await readBackup(createReadStream(half), nowhere)
    free()
    await rename(half, file)
    if (process.platform !== 'win32') await settled(await open(dirname(file), 'r'))
    return manifest
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}
