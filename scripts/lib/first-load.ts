import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { built } from './paths.mjs'

/** One chunk of Vite's manifest. */
interface Chunk {
  readonly file: string
  readonly src?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** A client's build: Vite's manifest, and the modules in each file of code. */
export interface Build {
  readonly manifest: Readonly<Record<string, Chunk>>
  readonly modules: Readonly<Record<string, readonly string[]>>
}

/** What a browser fetches before an entrance can run: paths inside the build. `rest` is page, style and assets. */
export interface FirstLoad {
  readonly scripts: readonly string[]
  readonly rest: readonly string[]
}

const read = (path: string) => JSON.parse(readFileSync(join(built, '.vite', path), 'utf8'))

/** The build that lies in `dist`. */
export const readBuild = (): Build => ({ manifest: read('manifest.json'), modules: read('modules.json') })

/** The names of the entrances that were built. */
export const entrancesOf = ({ manifest }: Build): readonly string[] =>
  Object.keys(manifest)
    .filter((key) => manifest[key]?.isEntry)
    .map((key) => key.replace('/index.html', ''))

/** The first load of an entrance: its chunk and all that it imports at once (not what it fetches when wanted). */
export function firstLoad({ manifest }: Build, entrance: string): FirstLoad {
  const page = `${entrance}/index.html`
  const chunks = new Set<Chunk>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the manifest has no ${key}`)
    if (chunks.has(chunk)) return
    chunks.add(chunk)
    chunk.imports?.forEach(visit)
  }
  visit(page)
  const of = (pick: (chunk: Chunk) => readonly string[]) => [...new Set([...chunks].flatMap(pick))]
  return {
    scripts: of((chunk) => [chunk.file]),
    rest: [page, ...of((chunk) => [...(chunk.css ?? []), ...(chunk.assets ?? [])])],
  }
}

/** Bytes of a first load, gzipped; every font that its style names counts, though a language fetches its own alone. */
export function weigh({ scripts, rest }: FirstLoad): { jsGzip: number; allGzip: number } {
  const total = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file)), { level: 9 }).length, 0)
  const jsGzip = total(scripts)
  return { jsGzip, allGzip: jsGzip + total(rest) }
}
