import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/lib/client.mjs'
import { type Build, firstLoad, readEntrances } from '../../scripts/lib/first-load.ts'

const heavy = /(?:^|\/)node_modules\/(react|react-dom|konva|react-konva|yjs)\//

/** The modules that a first load of phones carries. */
const carried = (build: Build): string[] =>
  firstLoad(build, 'phone').scripts.flatMap((file) => build.modules[file] ?? [])

/** Those of them that phones must not carry, by package. */
const tooHeavy = (build: Build): string[] => carried(build).flatMap((id) => heavy.exec(id)?.[1] ?? [])

beforeAll(() => ensureBuilt(), 120_000)

test("a phone's first load carries none of react, react-dom, konva, yjs", () => {
  const build = readEntrances().get('phone')
  if (!build) throw new Error('the phone was not built')
  expect(carried(build)).toContain('client/phone/main.tsx')
  expect(tooHeavy(build)).toEqual([])
})

test('a heavy package is found wherever a first load imports it, and not where it is fetched when wanted', () => {
  const build: Build = {
    manifest: {
      'phone/index.html': { file: 'phone.js', isEntry: true, imports: ['_link.js'], dynamicImports: ['wall.ts'] },
      '_link.js': { file: 'link.js' },
      'wall.ts': { file: 'wall.js' },
    },
    modules: { 'phone.js': [], 'link.js': ['node_modules/yjs/dist/yjs.mjs'], 'wall.js': ['node_modules/konva/a.js'] },
  }
  expect(tooHeavy(build)).toEqual(['yjs'])
})
