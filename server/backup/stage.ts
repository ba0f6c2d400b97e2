import { mkdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Census, Vault } from '../store/port.ts'
import { Trouble } from '../store/trouble.ts'
import { stagingFolder } from './folder.ts'
import { dayOf, type Manifest } from './manifest.ts'
import { readBackup } from './read.ts'

/** Opens the database of a folder, to look at it. */
export type OpenVault = (folder: string) => Promise<{ readonly vault: Vault; close(): Promise<void> }>

/** What is to be unpacked, and how it is judged. */
export interface Staging {
  readonly dataDir: string
  readonly now: number
  /** Take it although its time is over. */
  readonly expired: boolean
  readonly openVault: OpenVault
}

const minute = 60_000
/** Room that must be left on the disk beside what is unpacked, bytes. */
const margin = 64 << 20

/**
 * Unpacks a backup beside the data, judges it whole (hashes, names, sizes, its database) and makes it ready to take their
 * place. Throws one sentence; then nothing is left of it, and nothing has been touched.
 */
export async function stage(source: AsyncIterable<Uint8Array>, staging: Staging): Promise<Manifest> {
  const folder = stagingFolder(staging.dataDir)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'media'), { recursive: true, mode: 0o700 })
  try {
    const manifest = await readBackup(source, {
      begin: (told) => mayBegin(told, staging),
      part: async ({ path }) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
        const file = await open(join(folder, path), 'wx', 0o600)
        return { write: (bytes) => file.writeFile(bytes), close: () => settled(file) }
      },
    })
    await ready(folder, staging)
    return manifest
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function mayBegin({ expiresAt, parts }: Manifest, { dataDir, now, expired }: Staging): Promise<void> {
  if (expiresAt < now && !expired)
    throw new Trouble(
      `The backup expired on ${dayOf(expiresAt)}: what it holds was to be erased by then. To restore it all the same, add --expired.`,
    )
  const needed = parts.reduce((sum, { bytes }) => sum + bytes, margin)
  const { bavail, bsize } = await statfs(dataDir)
  if (bavail * bsize < needed)
    throw new Trouble(`The disk has no room for it: ${Math.ceil(needed / (1 << 20))} MB are needed.`)
}

/** Judges the database of staged data, and gives its walls epochs that no device has seen. */
export async function ready(folder: string, { openVault, now }: Pick<Staging, 'openVault' | 'now'>): Promise<Census> {
  const { vault, close } = await openVault(folder)
  try {
    const census = await vault.inspect()
    await vault.renewWalls(Math.floor(now / minute))
    return census
  } finally {
    await close()
  }
}

/** Closes a file whose bytes last. */
export async function settled(file: FileHandle): Promise<void> {
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
