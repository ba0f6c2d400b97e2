import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/lib/client.mjs'
import { type Entrance, firstLoad, readEntrances } from '../../scripts/lib/first-load.ts'

const heavy = /(?:^|\/)node_modules\/(react|react-dom|konva|react-konva|yjs)\//

/** The modules that a first load carries. */
const carried = (entrance: Entrance): string[] =>
  firstLoad(entrance).scripts.flatMap((file) => entrance.modules[file] ?? [])

/** Those of them that phones must not carry, by package. */
const tooHeavy = (entrance: Entrance): string[] => carried(entrance).flatMap((id) => heavy.exec(id)?.[1] ?? [])

beforeAll(() => ensureBuilt(), 120_000)

test("a phone's first load carries none of react, react-dom, konva, yjs", () => {
  const phone = readEntrances().find(({ name }) => name === 'phone')
  if (!phone) throw new Error('the phone was not built')
  expect(carried(phone)).toContain('client/phone/main.tsx')
  expect(tooHeavy(phone)).toEqual([])
})

test('a heavy package is found wherever a first load imports it, and not where it is fetched when wanted', () => {
  const phone = {
    name: 'phone',
    html: '<script type="module" src="/assets/phone.js"></script>',
    manifest: {
      '_phone.js': { file: 'assets/phone.js', imports: ['_link.js'], dynamicImports: ['wall.ts'] },
      '_link.js': { file: 'assets/link.js' },
      'wall.ts': { file: 'assets/wall.js' },
    },
    modules: { 'assets/link.js': ['node_modules/yjs/dist/yjs.mjs'], 'assets/wall.js': ['node_modules/konva/a.js'] },
  }
  expect(tooHeavy(phone)).toEqual(['yjs'])
})
