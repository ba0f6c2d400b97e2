import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'

/** One import or re-export. `type`: nothing of it is left when the program runs. */
export interface Import {
  /** A path in the tree, or the name of a package. */
  readonly target: string
  readonly type: boolean
}

/** A source file, read. `path` is relative to the tree, with `/`. */
export interface Source {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly exportsAll: boolean
}

/** The package that a bare name belongs to: `@hono/node-server/x` is of `@hono/node-server`. */
const packageOf = (name: string): string => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name

const resolve = (from: string, name: string): string =>
  name.startsWith('.') ? join(dirname(from), name) : name.startsWith('node:') ? name : packageOf(name)

/** Names of workers and the like, that code reaches by `new URL('./x.ts', import.meta.url)`. */
const urls = (text: string): string[] =>
  [...text.matchAll(/new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g)].map((match) => match[1] ?? '')

/** Reads one file's imports with the parser of the build, so that comments and strings deceive nobody. */
export function readSource(path: string, text: string): Source {
  const { module, errors } = parseSync(path, text)
  const broken = errors.find((error) => error.severity === 'Error')
  if (broken) throw new Error(`${path}: ${broken.message}`)
  const imports: Import[] = []
  const add = (name: string, type: boolean) => imports.push({ target: resolve(path, name), type })
  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))
  const reexports = module.staticExports.flatMap(({ entries }) => entries)
  for (const { moduleRequest, isType } of reexports) if (moduleRequest) add(moduleRequest.value, isType)
  for (const { moduleRequest } of module.dynamicImports)
    add(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), false)
  for (const url of urls(text)) add(url, false)
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports,
    exportsAll: reexports.some(({ importName }) => ['All', 'AllButDefault'].includes(importName.kind)),
  }
}

/** All sources below `folders` of a tree, keyed by path; folders that are not there yet are empty. */
export function readTree(root: string, folders: readonly string[]): ReadonlyMap<string, Source> {
  const files = folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    files.map((file) => {
      const path = relative(root, file).replaceAll('\\', '/')
      return [path, readSource(path, readFileSync(file, 'utf8'))]
    }),
  )
}

/** Whether a file is a test, or the helper of tests. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|[./-]fixtures?\.ts$|\/testing\//.test(path)
