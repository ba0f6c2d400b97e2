import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { MediaShelf } from '../media/port.ts'
import type { Census } from '../store/port.ts'
import { Trouble } from '../store/trouble.ts'
import { databasePart, expiryOf, type Manifest, type Part } from './manifest.ts'
import { maxPart, padding, tarEnd, tarHeader } from './tar.ts'

/** What a backup is made of: a copy of the database that nobody writes to, and the pictures, held. */
export interface Matter {
  readonly database: string
  readonly census: Census
  readonly media: MediaShelf
  readonly madeAt: number
  readonly days: number
}

/** A part with a way to read its bytes again. */
interface Source extends Part {
  read(): AsyncIterable<Uint8Array>
}

/** The bytes of a backup, from its manifest on. Each part is read twice: once to name its hash, once to write it. */
export async function* writeBackup({ database, census, media, madeAt, days }: Matter): AsyncGenerator<Uint8Array> {
  const { size } = await stat(database)
  if (size > maxPart) throw new Trouble('The database is larger than a backup holds (8 GB).')
  const sources = [await hashed(databasePart, () => createReadStream(database))]
  for (const { workshop, id } of await media.list()) {
    const read = async function* (): AsyncGenerator<Uint8Array> {
      const picture = await media.get(workshop, id)
      if (picture) yield picture.bytes
    }
    const source = await hashed(`media/${workshop}/${id}`, read)
    // What is no picture is not shown either, and has no bytes here.
    if (source.bytes > 0) sources.push(source)
  }
  const { schema, ...counts } = census
  const manifest: Manifest = {
    format: 'gommette-backup',
    version: 1,
    schema,
    madeAt,
    expiresAt: expiryOf(madeAt, days),
    counts: { ...counts, pictures: sources.length - 1 },
    parts: sources.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  }
  const json = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`)
  yield* file('manifest.json', json.length, madeAt, [json])
  for (const { path, bytes, read } of sources) yield* file(path, bytes, madeAt, read())
  yield tarEnd()
}

async function hashed(path: string, read: Source['read']): Promise<Source> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of read()) {
    hash.update(piece)
    bytes += piece.length
  }
  return { path, bytes, sha256: hash.digest('hex'), read }
}

async function* file(
  path: string,
  bytes: number,
  at: number,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield tarHeader(path, bytes, at)
  yield* pieces
  const rest = padding(bytes)
  if (rest.length > 0) yield rest
}
