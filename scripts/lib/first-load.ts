import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { built } from './paths.mjs'

/** One chunk of Vite's manifest. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** One entrance as built: its page, the manifest of its build, and the modules in each file of code. */
export interface Entrance {
  readonly name: string
  readonly html: string
  readonly manifest: Readonly<Record<string, Chunk>>
  readonly modules: Readonly<Record<string, readonly string[]>>
}

/** What a browser fetches before an entrance speaks: paths inside the build. `rest` is page, style and assets. */
interface FirstLoad {
  readonly scripts: readonly string[]
  readonly rest: readonly string[]
}

const text = (path: string): string => readFileSync(join(built, path), 'utf8')

/** Every entrance that lies in `dist`. */
export function readEntrances(): Entrance[] {
  const pages = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('index.html'))
  return pages.sort().map((page) => {
    const name = page.slice(0, -'/index.html'.length)
    const build = name === 'phone' ? 'phone' : 'client'
    return {
      name,
      html: text(page),
      manifest: JSON.parse(text(`.vite/${build}-manifest.json`)),
      modules: JSON.parse(text(`.vite/${build}-modules.json`)),
    }
  })
}

/** The first load of an entrance: what its page names, and `also`; with all that these import at once. */
export function firstLoad({ name, html, manifest }: Entrance, also: readonly string[] = []): FirstLoad {
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].flatMap((match) => match[1] ?? [])
  const keys = Object.keys(manifest).filter((key) => named.includes(manifest[key]?.file ?? ''))
  const chunks = new Set<Chunk>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the manifest has no ${key}`)
    if (chunks.has(chunk)) return
    chunks.add(chunk)
    chunk.imports?.forEach(visit)
  }
  for (const key of [...keys, ...also]) visit(key)
  const all = [...chunks].flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets])
  const files = [...new Set([`${name}/index.html`, ...named, ...all])]
  return { scripts: files.filter((file) => file.endsWith('.js')), rest: files.filter((file) => !file.endsWith('.js')) }
}

const bytes = (file: string): number => gzipSync(readFileSync(join(built, file)), { level: 9 }).length
const total = (files: readonly string[]): number => files.reduce((sum, file) => sum + bytes(file), 0)

/**
 * Bytes of an entrance's first load, gzipped, in the language whose words weigh most. Every font that its style names
 * counts, though a language fetches its own alone.
 */
export function weigh(entrance: Entrance): { jsGzip: number; allGzip: number } {
  const languages = Object.keys(entrance.manifest).filter((key) => key.startsWith(`words/${entrance.name}.`))
  const loads = languages.length > 0 ? languages.map((key) => firstLoad(entrance, [key])) : [firstLoad(entrance)]
  const weights = loads.map(({ scripts, rest }) => ({ jsGzip: total(scripts), allGzip: total(scripts) + total(rest) }))
  return weights.reduce((a, b) => (b.allGzip > a.allGzip ? b : a))
}
