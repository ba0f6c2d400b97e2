import { describe, expect, test } from 'vitest'
import { linesAt, longFiles, silenced, starExports } from './habits.ts'
import { crossedEntrances, forbiddenImports, heavyPhones, lostImports } from './law.ts'
import { readSource } from './source.ts'

/** A tree as the checkers see it, of paths and texts. */
const treeOf = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, readSource(path, text)]))

describe('the import law finds', () => {
  test.each([
    ['shared/a.ts', `import '../server/b.ts'`],
    ['shared/a.ts', `import { x } from 'hono'`],
    ['shared/a.ts', `import 'node:fs'`],
    ['shared/kernel/a.ts', `import * as Y from 'yjs'`],
    ['server/a.ts', `import type { X } from '../client/b.ts'`],
    ['client/link/a.ts', `import '../../server/b.ts'`],
    ['client/ui/a.ts', `import '../phone/b.ts'`],
    ['client/ui/a.ts', `import 'node:fs'`],
    ['client/panel/a.tsx', `const x = <p>{await import('../office/b.ts')}</p>`],
    ['client/activities/ideas/wall.tsx', `export { x } from '../matrix/wall.tsx'`],
    ['shared/activities/ideas/recipe.ts', `import '../matrix/recipe.ts'`],
    ['server/http/a.ts', `import '../store/sqlite.ts'`],
    ['server/conduct/a.ts', `new Worker(new URL('../media/disk.ts', import.meta.url))`],
  ])('%s with %s', (path, text) => {
    expect(forbiddenImports(treeOf({ [path]: text }))).toHaveLength(1)
  })

  test('nothing wrong in what is allowed', () => {
    const tree = treeOf({
      'shared/walls/a.ts': `import * as Y from 'yjs'\nimport * as v from 'valibot'\nimport '../kernel/b.ts'`,
      'server/main.ts': `import './store/sqlite.ts'\nimport './media/disk.ts'\nimport '../shared/a.ts'`,
      'client/panel/a.tsx': `import 'react'\nimport '../ui/a.ts'\nimport '../activities/ideas/panel.tsx'`,
      'client/activities/ideas/panel.tsx': `// import '../../../server/main.ts'\nimport '../../../shared/activities/ideas/recipe.ts'`,
    })
    expect(forbiddenImports(tree)).toEqual([])
  })
})

describe('a phone that carries too much is found', () => {
  test('however long the way', () => {
    const tree = treeOf({
      'client/phone/main.tsx': `import '../link/a.ts'`,
      'client/link/a.ts': `export { b } from './b.ts'`,
      'client/link/b.ts': `import('yjs')`,
      'client/activities/ideas/phone.tsx': `import { useState } from 'react'`,
    })
    expect(heavyPhones(tree)).toEqual([
      'client/activities/ideas/phone.tsx → react',
      'client/phone/main.tsx → client/link/a.ts → client/link/b.ts → yjs',
    ])
  })

  test('but a type weighs nothing', () => {
    const tree = treeOf({ 'client/phone/main.tsx': `import type { Doc } from 'yjs'\nimport { type Map } from 'yjs'` })
    expect(heavyPhones(tree)).toEqual([])
  })
})

test('an entrance that reaches another through an activity is found', () => {
  const tree = treeOf({
    'client/panel/main.tsx': `import '../activities/ideas/panel.tsx'`,
    'client/activities/ideas/panel.tsx': `import '../../phone/composer.tsx'`,
    'client/phone/composer.tsx': '',
  })
  expect(crossedEntrances(tree)).toEqual([
    'client/panel/main.tsx → client/activities/ideas/panel.tsx → client/phone/composer.tsx',
  ])
})

describe('habits', () => {
  test('a lost import, a star, a silenced checker and a long file are found', () => {
    const tree = treeOf({
      'shared/a.ts': `import './gone.ts'`,
      'shared/b.ts': `export * from './a.ts'`,
      'shared/c.ts': `export * as a from './a.ts'`,
      'shared/d.ts': `// @ts-ignore\nexport const d = 1`,
      'shared/e.ts': `export const e = (x: any) => x`,
      'shared/f.ts': '\n'.repeat(351),
    })
    expect(lostImports(tree)).toHaveLength(1)
    expect(starExports(tree)).toEqual(['shared/b.ts', 'shared/c.ts'])
    expect(silenced(tree)).toEqual(['shared/d.ts: @ts-ignore', 'shared/e.ts: : any'])
    expect(longFiles(tree)).toEqual(['shared/f.ts: 351 lines'])
    expect(linesAt(tree, 1)).toBe(351)
    expect(linesAt(tree, 0.5)).toBeLessThanOrEqual(1)
  })
})
