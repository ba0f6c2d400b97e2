import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A part of a syntax tree. */
type Node = Readonly<Record<string, unknown>>

/** What a source says in French: all its words if it is a file of French words, else what stands under `fr`. */
function* frenchIn(node: unknown, french: boolean): Iterable<string> {
  if (Array.isArray(node)) for (const one of node) yield* frenchIn(one, french)
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return
  const { type, value, key, ...rest } = node as Node
  const name = (key as { name?: string } | undefined)?.name
  const here = type === 'Property' && ['fr', 'en', 'ar'].includes(name ?? '') ? name === 'fr' : french
  if (here && type === 'Literal' && typeof value === 'string') yield value
  if (here && type === 'TemplateElement') yield (value as { cooked: string }).cooked
  yield* frenchIn([value, ...Object.values(rest)], here)
}

test('in French no sign that stands alone begins a line or ends one: its space does not break', () => {
  const files = globSync('{client/words/*.fr.ts,shared/**/*.ts}', { cwd: root }).filter((f) => !/test|fixtures/.test(f))
  const said = files.flatMap((file) => [
    ...frenchIn(parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'ts' }), file.endsWith('.fr.ts')),
  ])
  expect(said.length).toBeGreaterThan(1_000)
  expect(said.filter((words) => / [:;!?»]|« /.test(words))).toEqual([])
})
