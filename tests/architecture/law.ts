import type { Source } from './source.ts'
import { isTest } from './source.ts'

type Tree = ReadonlyMap<string, Source>

/** One broken rule, as a sentence: `file: what is wrong`. */
type Breach = string

const testTools = ['vitest', 'fast-check']
const entrances = ['phone', 'panel', 'screen', 'table', 'office']

const isPackage = (target: string): boolean => !/^(shared|server|client|tests|scripts)\//.test(target)
const entranceOf = (path: string): string | undefined =>
  entrances.find((name) => new RegExp(`^client/${name}/`).test(path))
const activityOf = (path: string): string | undefined => /^(?:shared|client)\/activities\/([^/]+)\//.exec(path)?.[1]

function sharedLaw(path: string, target: string): string | null {
  if (!path.startsWith('shared/')) return null
  if (!isPackage(target)) return target.startsWith('shared/') ? null : 'shared imports only shared'
  if (target === 'valibot' || (target === 'yjs' && path.startsWith('shared/walls/'))) return null
  if (isTest(path) && (testTools.includes(target) || target.startsWith('node:') || target === 'yjs')) return null
  return 'shared imports only valibot (and yjs in shared/walls)'
}

function sidesLaw(path: string, target: string): string | null {
  if (path.startsWith('server/') && target.startsWith('client/')) return 'server never imports client'
  if (path.startsWith('client/') && target.startsWith('server/')) return 'client never imports server'
  if (path.startsWith('client/') && target.startsWith('node:') && !isTest(path)) return 'a browser has no Node'
  return null
}

function entranceLaw(path: string, target: string): string | null {
  const [from, to] = [entranceOf(path), entranceOf(target)]
  if (to && !from && path.startsWith('client/')) return 'what entrances share imports none of them'
  return from && to && from !== to ? 'an entrance never imports another' : null
}

function activityLaw(path: string, target: string): string | null {
  const [from, to] = [activityOf(path), activityOf(target)]
  return from && to && from !== to ? 'an activity never imports another' : null
}

/** Adapters, by the folder whose port they fill; their own parts and tests may name them. */
const adapters = [/^server\/store\/sqlite[^/]*\.ts$/, /^server\/media\/[^/]*disk[^/]*\.ts$/]

function adapterLaw(path: string, target: string): string | null {
  if (!adapters.some((adapter) => adapter.test(target))) return null
  const own = adapters.some((adapter) => adapter.test(path))
  return own || isTest(path) || path === 'server/main.ts' ? null : 'adapters are named in server/main.ts alone'
}

const laws = [sharedLaw, sidesLaw, entranceLaw, activityLaw, adapterLaw]

/** Every import of the tree that a law of the design's section 5 forbids. */
export function forbiddenImports(tree: Tree): Breach[] {
  return [...tree.values()].flatMap(({ path, imports }) =>
    imports.flatMap(({ target }) =>
      laws.flatMap((law) => {
        const wrong = law(path, target)
        return wrong ? [`${path} → ${target}: ${wrong}`] : []
      }),
    ),
  )
}

const tooHeavy = ['konva', 'react-konva', 'react', 'react-dom', 'react-aria-components', 'yjs', 'y-websocket']

/** Where what runs on a cheap phone starts. */
const onPhones = (path: string): boolean =>
  !isTest(path) && (path.startsWith('client/phone/') || /^client\/activities\/[^/]+\/phone\.tsx$/.test(path))

/** Every way from a phone to a package that phones must not carry, with the files between. */
export function heavyPhones(tree: Tree): Breach[] {
  const cameFrom = new Map<string, string | null>([...tree.keys()].filter(onPhones).map((path) => [path, null]))
  for (const path of cameFrom.keys())
    for (const { target, type } of tree.get(path)?.imports ?? []) {
      if (!type && !cameFrom.has(target)) cameFrom.set(target, path)
    }
  const way = (path: string): string[] => {
    const before = cameFrom.get(path)
    return before ? [...way(before), path] : [path]
  }
  return tooHeavy.filter((name) => cameFrom.has(name)).map((name) => way(name).join(' → '))
}

/** Relative imports that lead to no file: a typo would otherwise hide from the walk. */
export function lostImports(tree: Tree): Breach[] {
  return [...tree.values()].flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => !isPackage(target) && /\.tsx?$/.test(target) && !tree.has(target))
      .map(({ target }) => `${path} → ${target}: no such file`),
  )
}
