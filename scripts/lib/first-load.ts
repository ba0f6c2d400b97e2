import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { built } from './paths.mjs'

/** One chunk of Vite's manifest. */
interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** One build of entrances: Vite's manifest, and the modules in each file of code. */
export interface Build {
  readonly manifest: Readonly<Record<string, Chunk>>
  readonly modules: Readonly<Record<string, readonly string[]>>
}

/** What a browser fetches before an entrance speaks: paths inside the build. `rest` is page, style and assets. */
interface FirstLoad {
  readonly scripts: readonly string[]
  readonly rest: readonly string[]
}

/** Every entrance that lies in `dist`, with the build that it is part of. */
export function readEntrances(): ReadonlyMap<string, Build> {
  const folder = join(built, '.vite')
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const names = readdirSync(folder).flatMap((file) => /^(\w+)-manifest\.json$/.exec(file)?.[1] ?? [])
  const builds = names.map(
    (name): Build => ({ manifest: read(`${name}-manifest.json`), modules: read(`${name}-modules.json`) }),
  )
  return new Map(
    builds.flatMap((build) =>
      Object.entries(build.manifest)
        .filter(([, chunk]) => chunk.isEntry)
        .map(([page]) => [page.replace('/index.html', ''), build]),
    ),
  )
}

const bytes = (file: string): number => gzipSync(readFileSync(join(built, file)), { level: 9 }).length
const total = (files: readonly string[]): number => files.reduce((sum, file) => sum + bytes(file), 0)

/** The first load of an entrance: its chunk, all that it imports at once, and `also`: chunks that it soon asks for. */
export function firstLoad({ manifest }: Build, entrance: string, also: readonly string[] = []): FirstLoad {
  const page = `${entrance}/index.html`
  const chunks = new Set<Chunk>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the manifest has no ${key}`)
    if (chunks.has(chunk)) return
    chunks.add(chunk)
    chunk.imports?.forEach(visit)
  }
  for (const key of [page, ...also]) visit(key)
  const of = (pick: (chunk: Chunk) => readonly string[]) => [...new Set([...chunks].flatMap(pick))]
  return {
    scripts: of((chunk) => [chunk.file]),
    rest: [page, ...of((chunk) => [...(chunk.css ?? []), ...(chunk.assets ?? [])])],
  }
}

/**
 * Bytes of an entrance's first load, gzipped, in the language whose words weigh most. Every font that its style names
 * counts, though a language fetches its own alone.
 */
export function weigh(build: Build, entrance: string): { jsGzip: number; allGzip: number } {
  const languages = Object.keys(build.manifest).filter((key) => key.startsWith(`words/${entrance}.`))
  const loads = (languages.length > 0 ? languages : [null]).map((key) => firstLoad(build, entrance, key ? [key] : []))
  const weights = loads.map(({ scripts, rest }) => ({ jsGzip: total(scripts), allGzip: total(scripts) + total(rest) }))
  return weights.reduce((a, b) => (b.allGzip > a.allGzip ? b : a))
}
