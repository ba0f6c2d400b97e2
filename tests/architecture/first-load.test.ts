import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/lib/client.mjs'
import { type Entrance, firstLoad, readEntrances } from '../../scripts/lib/first-load.ts'
import { built } from '../../scripts/lib/paths.mjs'
import { langs } from '../../shared/kernel/text.ts'

const heavy = /(?:^|\/)node_modules\/(react|react-dom|konva|react-konva|yjs|valibot)\//

/** The modules that a first load carries. */
const carried = (entrance: Entrance): string[] =>
  firstLoad(entrance).scripts.flatMap((file) => entrance.modules[file] ?? [])

/** Those of them that phones must not carry, by package. */
const tooHeavy = (entrance: Entrance): string[] => carried(entrance).flatMap((id) => heavy.exec(id)?.[1] ?? [])

/** Files that import each other in a circle, by following what each imports at once; null when there are none. */
function circleIn(manifest: Entrance['manifest']): readonly string[] | null {
  const done = new Set<string>()
  const follow = (key: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(key)) return [...path.slice(path.indexOf(key)), key]
    if (done.has(key)) return null
    for (const next of manifest[key]?.imports ?? []) {
      const circle = follow(next, [...path, key])
      if (circle) return circle
    }
    done.add(key)
    return null
  }
  for (const key of Object.keys(manifest)) {
    const circle = follow(key, [])
    if (circle) return circle
  }
  return null
}

beforeAll(() => ensureBuilt(), 120_000)

test("a phone's first load carries none of react, react-dom, konva, yjs, valibot", () => {
  const phone = readEntrances().find(({ name }) => name === 'phone')
  if (!phone) throw new Error('the phone was not built')
  expect(carried(phone)).toContain('client/phone/main.tsx')
  expect(tooHeavy(phone)).toEqual([])
})

test("a phone's words bring no style along: it would cost one more round trip before the first word", () => {
  const phone = readEntrances().find(({ name }) => name === 'phone')
  if (!phone) throw new Error('the phone was not built')
  for (const lang of langs) {
    const { rest } = firstLoad(phone, [`words/phone.${lang}.ts`])
    for (const style of rest.filter((file) => file.endsWith('.css'))) expect(phone.html).toContain(style)
  }
})

test.each(['panel', 'screen', 'office'])(
  '%s fetches what draws walls when one is opened, and not before',
  (entrance) => {
    const page = readEntrances().find(({ name }) => name === entrance)
    if (!page) throw new Error(`${entrance} was not built`)
    expect(carried(page)).toContain(`client/${entrance}/main.tsx`)
    expect(tooHeavy(page).filter((name) => !['react', 'react-dom', 'valibot'].includes(name))).toEqual([])
  },
)

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

test('no circle of files: what one does as it loads would find the other missing, and the page would stay blank', () => {
  for (const { name, manifest } of readEntrances()) expect(circleIn(manifest), name).toBeNull()
  const file = (name: string, ...imports: string[]) => ({ file: name, imports })
  expect(circleIn({ a: file('a', 'b', 'c'), b: file('b', 'd'), c: file('c', 'd'), d: file('d') })).toBeNull()
  expect(circleIn({ a: file('a', 'b'), b: file('b', 'c'), c: file('c', 'b') })).toEqual(['b', 'c', 'b'])
})

test.each(['phone', 'panel', 'screen', 'table', 'office', 'look'])(
  'the style that all share comes before that of %s, which may say otherwise',
  (entrance) => {
    const page = readFileSync(join(built, entrance, 'index.html'), 'utf8')
    const sheets = [...page.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)].map(([, href = '']) =>
      readFileSync(join(built, href), 'utf8'),
    )
    expect(sheets.length).toBeGreaterThan(0)
    expect(sheets.findIndex((css) => css.includes('color-scheme:light'))).toBe(0)
  },
)
