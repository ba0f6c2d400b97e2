import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaShelf } from '../media/port.ts'
import type { Vault } from '../store/port.ts'
import { copyFolder } from './folder.ts'
import { databasePart } from './manifest.ts'
import type { OpenVault } from './stage.ts'
import { writeBackup } from './write.ts'

/** What a backup is taken of. */
export interface Taking {
  readonly dataDir: string
  readonly vault: Vault
  readonly media: MediaShelf
  readonly openVault: OpenVault
  readonly now: number
  readonly days: number
}

/**
 * The bytes of a backup of a data folder, as of one instant, while everything goes on. A picture is on disk before
 * anything speaks of it, and none is removed meanwhile: whatever the copy of the database names is there. The first
 * piece is empty: it comes once nothing but reading is left to do.
 */
export async function* takeBackup({ dataDir, vault, media, openVault, now, days }: Taking): AsyncGenerator<Uint8Array> {
  const folder = copyFolder(dataDir)
  const release = media.hold()
  try {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { mode: 0o700 })
    await vault.copy(join(folder, databasePart))
    const census = await tidied(folder, openVault)
    yield new Uint8Array()
    yield* writeBackup({ database: join(folder, databasePart), census, media, madeAt: now, days })
  } finally {
    release()
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** [D3] Frees a copy of the traces of what was erased, and counts it. */
async function tidied(folder: string, openVault: OpenVault) {
  const { vault, close } = await openVault(folder)
  try {
    await vault.scrub()
    return await vault.inspect()
  } finally {
    await close()
  }
}
