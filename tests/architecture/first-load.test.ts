import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/lib/client.mjs'
import { type Build, firstLoad, readBuild } from '../../scripts/lib/first-load.ts'

const heavy = /(?:^|\/)node_modules\/(react|react-dom|konva|react-konva|yjs)\//

/** The packages of `heavy` in an entrance's first load. */
const heavyIn = (build: Build, entrance: string): string[] =>
  firstLoad(build, entrance)
    .scripts.flatMap((file) => build.modules[file] ?? [])
    .flatMap((id) => heavy.exec(id)?.[1] ?? [])

beforeAll(ensureBuilt, 120_000)

test("a phone's first load carries none of react, react-dom, konva, yjs", () => {
  const build = readBuild()
  expect(firstLoad(build, 'phone').scripts.flatMap((file) => build.modules[file] ?? [])).not.toEqual([])
  expect(heavyIn(build, 'phone')).toEqual([])
})

test('a heavy package is found wherever a first load imports it, and not where it is fetched when wanted', () => {
  const build = {
    manifest: {
      'phone/index.html': { file: 'phone.js', isEntry: true, imports: ['_link.js'], dynamicImports: ['wall.ts'] },
      '_link.js': { file: 'link.js' },
      'wall.ts': { file: 'wall.js' },
    },
    modules: { 'phone.js': [], 'link.js': ['node_modules/yjs/dist/yjs.mjs'], 'wall.js': ['node_modules/konva/a.js'] },
  }
  expect(heavyIn(build, 'phone')).toEqual(['yjs'])
})
