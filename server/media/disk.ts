import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { assert } from '../../shared/kernel/assert.ts'
import { as, type MediaId } from '../../shared/kernel/ids.ts'
import { typeOf } from './inspect.ts'
import type { Kept, MediaShelf } from './port.ts'

/** A name that can only be a file of its folder; a file under way ends in `.part` and is never one of these. */
const sound = (name: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(name)

function checked(name: string): string {
  assert(sound(name), 'a media path is made of ids')
  return name
}

/** Pictures as files: `<folder>/<workshop>/<id>`. What a file is, its first bytes say. */
export function openDisk(folder: string): MediaShelf {
  const home = (workshop: string): string => join(folder, checked(workshop))
  const holds = new Set<Promise<void>>()
  const released = async (): Promise<void> => {
    while (holds.size > 0) await Promise.all(holds)
  }

  let last: Promise<unknown> = Promise.resolve()
  /** Claims and removals take turns: nothing is removed between being claimed and being seen to be. */
  const oneByOne = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    async put(workshop, id, { bytes }) {
      const path = join(home(workshop), checked(id))
      await mkdir(home(workshop), { recursive: true, mode: 0o700 })
      try {
        const file = await open(`${path}.part`, 'w', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(`${path}.part`, path)
      } catch (error) {
        // On a full disk what was begun must not hold the room that is left.
        await rm(`${path}.part`, { force: true }).catch(() => undefined)
        throw error
      }
      await syncFolder(home(workshop))
      await syncFolder(folder)
    },

    async get(workshop, id) {
      const bytes = await readFile(join(home(workshop), checked(id))).catch(nullIfMissing)
      const type = bytes && typeOf(bytes)
      return bytes && type ? { type, bytes } : null
    },

    async open(workshop, id) {
      const file = await open(join(home(workshop), checked(id)), 'r').catch(nullIfMissing)
      if (!file) return null
      const { size } = await file.stat()
      const { buffer, bytesRead } = await file.read(new Uint8Array(16), 0, 16, 0)
      const type = typeOf(buffer.subarray(0, bytesRead))
      if (type) return { type, size, stream: flowing(file) }
      await file.close()
      return null
    },

    async remove(workshop, id) {
      await released()
      const path = join(home(workshop), checked(id))
      for (const name of [path, `${path}.part`]) await rm(name, { force: true })
      await syncFolder(home(workshop)).catch(nullIfMissing)
    },

    async eraseWorkshop(workshop) {
      await released()
      await rm(home(workshop), { recursive: true, force: true })
      await syncFolder(folder).catch(nullIfMissing)
    },

    async claim(workshop, id) {
      const now = new Date()
      await oneByOne(() => utimes(join(home(workshop), checked(id)), now, now).catch(nullIfMissing))
    },

    async sweep(before, used) {
      let removed = 0
      for (const workshop of await namesIn(folder)) {
        const old = await namesBefore(home(workshop), before)
        if (old.length === 0) continue
        const names = old.filter(sound)
        const kept: ReadonlySet<string> = await used(
          as(workshop),
          names.map((name) => as<MediaId>(name)),
        )
        await released()
        for (const name of old) {
          if (kept.has(name)) continue
          const path = join(home(workshop), name)
          // Looked at again: it may have been claimed meanwhile, and is not while it is looked at.
          await oneByOne(async () => {
            const { mtimeMs } = await stat(path)
            if (mtimeMs >= before) return
            await rm(path)
            removed++
          })
        }
      }
      return removed
    },

    async list() {
      const kept: Kept[] = []
      for (const workshop of await namesIn(folder))
        for (const id of await namesIn(home(workshop))) kept.push({ workshop: as(workshop), id: as(id) })
      return kept
    },

    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      holds.add(promise)
      return () => {
        holds.delete(promise)
        resolve()
      }
    },
  }
}

/** Names in a folder of what was last touched before a moment, ms. */
async function namesBefore(path: string, before: number): Promise<readonly string[]> {
  const old: string[] = []
  for (const name of await readdir(path).catch(() => [])) {
    const { mtimeMs } = await stat(join(path, name))
    if (mtimeMs < before) old.push(name)
  }
  return old
}

/** Names in a folder that are ids, in their order; none when it is not there. */
async function namesIn(path: string): Promise<readonly string[]> {
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  return names.filter(sound).sort()
}

/** A file from its first byte to its last, closed at its end or when nobody reads on. */
const flowing = (file: FileHandle): ReadableStream<Uint8Array> =>
  Readable.toWeb(file.createReadStream({ start: 0 })) as ReadableStream<Uint8Array>

/** Makes a name that appeared in or vanished from a folder last through a power cut. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
