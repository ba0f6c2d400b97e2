import { createHash } from 'node:crypto'
import { Trouble } from '../store/trouble.ts'
import { Chunks } from './chunks.ts'
import { type Manifest, maxManifest, type Part, readManifest } from './manifest.ts'
import { block, padding, readTarHeader, tarEnd } from './tar.ts'

/** Where the parts of a backup go while it is read. */
export interface Unpacking {
  /** Told before any part, and may throw to refuse it all. */
  begin(manifest: Manifest): Promise<void>
  /** Opens the place of a part; what it is given may still turn out to be wrong. */
  part(part: Part): Promise<{ write(bytes: Uint8Array): Promise<unknown>; close(): Promise<unknown> }>
}

const cutShort = (): Trouble => new Trouble('The backup is cut short: a part of it is missing.')
const noBackup = (): Trouble => new Trouble('This is not a backup of Gommette, or it is one of a newer release.')

/**
 * Reads a backup from its first byte to its last and holds it against its manifest: names, sizes, order, hashes, and
 * nothing beyond. Throws one sentence at the first thing that is wrong; what was unpacked until then is not to be used.
 */
export async function readBackup(source: AsyncIterable<Uint8Array>, unpacking: Unpacking): Promise<Manifest> {
  const chunks = new Chunks(source)
  const manifest = await manifestOf(chunks)
  await unpacking.begin(manifest)
  for (const part of manifest.parts) {
    const header = await chunks.take(block)
    if (!header) throw cutShort()
    const named = readTarHeader(header)
    if (named?.path !== part.path || named.bytes !== part.bytes) throw altered(part)
    await unpack(chunks, part, unpacking)
    await skipPadding(chunks, part.bytes)
  }
  const end = await chunks.take(tarEnd().length)
  if (!end) throw cutShort()
  if (end.some((byte) => byte !== 0) || !(await chunks.over()))
    throw new Trouble('The backup was altered: there is more in it than it says.')
  return manifest
}

const altered = ({ path }: Part): Trouble =>
  new Trouble(`The backup was altered or damaged: ${path} is not what it was.`)

async function manifestOf(chunks: Chunks): Promise<Manifest> {
  const first = await chunks.take(block)
  const header = first && readTarHeader(first)
  if (header?.path !== 'manifest.json' || header.bytes > maxManifest) throw noBackup()
  const json = await chunks.take(header.bytes)
  if (!json) throw cutShort()
  const manifest = readManifest(Buffer.from(json).toString('utf8'))
  if (!manifest) throw noBackup()
  await skipPadding(chunks, header.bytes)
  return manifest
}

async function unpack(chunks: Chunks, part: Part, unpacking: Unpacking): Promise<void> {
  const place = await unpacking.part(part)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of chunks.pieces(part.bytes)) {
      hash.update(piece)
      bytes += piece.length
      await place.write(piece)
    }
  } finally {
    await place.close()
  }
  if (bytes < part.bytes) throw cutShort()
  if (hash.digest('hex') !== part.sha256) throw altered(part)
}

async function skipPadding(chunks: Chunks, bytes: number): Promise<void> {
  const { length } = padding(bytes)
  if (length > 0 && !(await chunks.take(length))) throw cutShort()
}

/** Unpacks nothing: for those who only want to know whether a backup is whole. */
export const nowhere: Unpacking = {
  begin: async () => undefined,
  part: async () => ({ write: async () => undefined, close: async () => undefined }),
}
