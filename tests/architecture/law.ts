import type { Source } from './source.ts'
import { isTest } from './source.ts'

type Tree = ReadonlyMap<string, Source>

/** One broken rule, as a sentence: `file: what is wrong`. */
type Breach = string

const testTools = ['vitest', 'fast-check']
const entrances = ['phone', 'panel', 'screen', 'table', 'office', 'look']

const isPackage = (target: string): boolean => !/^(shared|server|client|tests|scripts)\//.test(target)
const entranceOf = (path: string): string | undefined =>
  entrances.find((name) => new RegExp(`^client/${name}/`).test(path))
const activityOf = (path: string): string | undefined => /^(?:shared|client)\/activities\/([^/]+)\//.exec(path)?.[1]

function sharedLaw(path: string, target: string): string | null {
  if (!path.startsWith('shared/')) return null
  if (!isPackage(target)) return target.startsWith('shared/') ? null : 'shared imports only shared'
  if (target === 'valibot' || (target === 'yjs' && path.startsWith('shared/walls/'))) return null
  // The values inside an update are written by Yjs' own encoding.
  if (target === 'lib0' && path === 'shared/walls/foresee.ts') return null
  // Ink is pure geometry: points in, an outline out.
  if (target === 'perfect-freehand' && path === 'shared/walls/paint/ink.ts') return null
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
  if (to && !from && !activityOf(path)) return 'what entrances share imports none of them'
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

/** All that runs once `starts` run, each with the file that brought it (null: a start). Types are gone by then. */
function reached(tree: Tree, starts: readonly string[]): ReadonlyMap<string, string | null> {
  const cameFrom = new Map<string, string | null>(starts.map((path) => [path, null]))
  for (const path of cameFrom.keys())
    for (const { target, type } of tree.get(path)?.imports ?? [])
      if (!type && !cameFrom.has(target)) cameFrom.set(target, path)
  return cameFrom
}

/** The files on the way to `path`, as a sentence. */
function way(cameFrom: ReadonlyMap<string, string | null>, path: string): Breach {
  const before = cameFrom.get(path)
  return before ? `${way(cameFrom, before)} → ${path}` : path
}

const running = (tree: Tree, folder: string): string[] =>
  [...tree.keys()].filter((path) => path.startsWith(folder) && !isTest(path))

const tooHeavy = ['konva', 'react-konva', 'react', 'react-dom', 'react-aria-components', 'yjs', 'y-websocket']

/** Every package that phones must not carry and yet reach, with the files between. */
export function heavyPhones(tree: Tree): Breach[] {
  const faces = running(tree, 'client/activities/').filter((path) => path.endsWith('/phone.tsx'))
  const cameFrom = reached(tree, [...running(tree, 'client/phone/'), ...faces])
  return tooHeavy.filter((name) => cameFrom.has(name)).map((name) => way(cameFrom, name))
}

/** Every file of another entrance that an entrance reaches, through an activity's face for instance. */
export const crossedEntrances = (tree: Tree): Breach[] =>
  entrances.flatMap((entrance) => {
    const cameFrom = reached(tree, running(tree, `client/${entrance}/`))
    const others = [...cameFrom.keys()].filter((path) => ![undefined, entrance].includes(entranceOf(path)))
    return others.map((path) => way(cameFrom, path))
  })

/** Relative imports that lead to no file: a typo would otherwise hide from the walk. */
export function lostImports(tree: Tree): Breach[] {
  return [...tree.values()].flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => !isPackage(target) && /\.tsx?$/.test(target) && !tree.has(target))
      .map(({ target }) => `${path} → ${target}: no such file`),
  )
}
