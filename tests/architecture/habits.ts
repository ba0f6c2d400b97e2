import type { Source } from './source.ts'
import { isTest } from './source.ts'

type Tree = ReadonlyMap<string, Source>

const longest = 350

/** Files longer than any reader's patience. */
export const longFiles = (tree: Tree): string[] =>
  [...tree.values()].filter(({ lines }) => lines > longest).map(({ path, lines }) => `${path}: ${lines} lines`)

/** The line count that a share of all sources (tests apart) stays within. */
export function linesAt(tree: Tree, share: number): number {
  const sizes = [...tree.values()].filter(({ path }) => !isTest(path)).map(({ lines }) => lines)
  sizes.sort((a, b) => a - b)
  return sizes[Math.ceil(share * sizes.length) - 1] ?? 0
}

/** `export *` hides where a name comes from. */
export const starExports = (tree: Tree): string[] =>
  [...tree.values()].filter(({ exportsAll }) => exportsAll).map(({ path }) => path)

const silencers =
  /@ts-(?:ignore|nocheck|expect-error)|\bas any\b|:\s*any\b(?!\w)|biome-ignore-all|oxlint-disable(?!-next-line)/

/** Where a checker was silenced rather than answered. */
export const silenced = (tree: Tree): string[] =>
  [...tree.values()].flatMap(({ path, text }) => {
    const found = silencers.exec(text.replace(/^\s*(?:\/\/(?!.*@ts-).*|\*.*)$/gm, ''))
    return found ? [`${path}: ${found[0]}`] : []
  })
