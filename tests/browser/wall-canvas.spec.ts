import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { KeySet } from '../../shared/walls/matter/records.ts'
import { buildPages, serveFolder } from '../pages.ts'
import type { Order, WallPage } from './wall/page.tsx'

declare const wall: WallPage

let served: Awaited<ReturnType<typeof serveFolder>>
test.beforeAll(async () => {
  served = await serveFolder(await buildPages('browser/wall', ['index.html']))
})
test.afterAll(() => served.stop())

/** Chance that is the same each time, 0 to 1. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const texts = [
  'Une douche',
  'Un endroit chaud où laisser son sac la journée, sans devoir tout reprendre avec soi',
  'مكان آمن للنوم',
  'دفتر صغير لنكتب فيه ما نحتاجه كلّ أسبوع مع الجيران',
  'Casier 🔑 gratuit',
  'Karim : « كريم » dort dehors',
  '',
]
const zones = ['s1-does', 's2-needs', 's3-could', null]

/** Writes as staff and residents make them, at random: each field of each kind of record, things that come and go. */
function* writes(seed: number): Generator<KeySet[]> {
  const random = chance(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const id = (): string => `r${Math.floor(random() * 60)}`
  const at = () => ({
    x: Math.round(random() * 16000) / 10,
    y: Math.round(random() * 9000) / 10,
    zone: pick(zones),
    level: pick(['body', 'link', null, null]),
  })
  const size = () => ({ w: 120 + random() * 400, h: 100 + random() * 300 })
  const points = () => Array.from({ length: 30 }, (_, i) => (i % 3 === 2 ? 0.5 : 200 + i * 9 + random() * 60))
  const fields: readonly (() => [string, unknown])[] = [
    () => ['at', at()],
    () => ['at', at()],
    () => ['at', at()],
    () => ['text', pick(texts)],
    () => ['table', pick([0, 1, 2, 3, 4, 5, 8, null])],
    () => ['chosen', pick(['table', 'room', undefined])],
    () => ['helper', pick([true, undefined])],
    () => ['locked', pick([true, undefined])],
    () => ['parent', pick([id(), undefined])],
    () => ['group', pick([id(), null])],
    () => ['z', Math.floor(random() * 4)],
    () => ['size', pick([size(), undefined, undefined])],
    () => ['ends', { from: id(), to: id() }],
    () => ['points', points()],
    () => ['kind', pick(['note', 'note', 'note', 'note', 'frame', 'label', 'stroke', 'link', undefined])],
    () => ['media', pick(['picture', undefined, undefined])],
  ]
  for (let i = 0; i < 60; i++)
    yield [
      { key: `r${i}.kind`, value: pick(['note', 'note', 'note', 'note', 'note', 'frame', 'label', 'link', 'stroke']) },
      { key: `r${i}.at`, value: at() },
      { key: `r${i}.text`, value: pick(texts) },
      { key: `r${i}.table`, value: i % 6 },
    ]
  for (;;) {
    const changed = id()
    yield Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const [field, value] = pick(fields)()
      return { key: `${changed}.${field}`, value }
    })
  }
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#8bc"/><circle cx="450" cy="300" r="220" fill="#d84"/></svg>'

async function openPage(page: Page): Promise<void> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.route('**/api/s/test/media/*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: picture }))
  await page.goto(`${served.base}/index.html`)
  expect(faults).toEqual([])
}

for (const [scale, mode, lang, seed, slower] of [
  [1, 'edit', 'fr', 11, 4],
  [0.2, 'edit', 'ar', 12, 4],
  [0.4, 'calm', 'ar', 13, 1],
  [2.4, 'read', 'fr', 14, 1],
] as const)
  test(`the wall shows what its records say, whatever changed before: zoom ${scale}, ${mode}, ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 640 })
    await openPage(page)
    // On a slow device a tile takes several frames: what is half painted is not at rest.
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
    const source = writes(seed)
    const next = (count: number): KeySet[] => Array.from({ length: count }, () => source.next().value ?? []).flat()
    const order: Order = { kind: 'journey', options: {}, sets: next(60), mode, lang }
    await page.evaluate((it) => wall.show(it), order)
    const random = chance(seed)
    const camera = (s: number) => ({ x: Math.round(random() * 900), y: Math.round(random() * 500), scale: s })
    await page.evaluate((it) => wall.look(it), camera(scale))
    for (let round = 0; round < 3; round++) {
      for (let step = 0; step < 6; step++) {
        await page.evaluate(
          async ([sets, held, to]) => {
            wall.write(sets)
            wall.hold(held)
            if (to) wall.look(to)
            await wall.frames(1)
          },
          [
            next(3),
            random() < 0.5 ? [{ ids: [`r${Math.floor(random() * 60)}`], dx: 40, dy: -25 }] : [],
            random() < 0.3 ? camera(scale * (random() < 0.5 ? 1 : 1.3)) : null,
          ] as const,
        )
      }
      await page.evaluate(async (to) => {
        wall.hold([])
        wall.look(to)
        await wall.settled()
      }, camera(scale))
      await page.evaluate((sets) => wall.write(sets), next(4))
      const { unlike, of, inks } = await page.evaluate(() => wall.unlikeFresh())
      expect(of).toBe(1024 * 640)
      expect(inks).toBeGreaterThan(20)
      expect(unlike, `round ${round}`).toBe(0)
    }
  })

test('what somebody holds is above the wall and no longer on it, and lies again where it is laid', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await openPage(page)
  const at = (x: number): KeySet => ({ key: 'a.at', value: { x, y: 100, zone: null, level: null } })
  const sets = [{ key: 'a.kind', value: 'note' }, { key: 'a.table', value: 2 }, at(100)]
  await page.evaluate((it) => wall.show(it), { kind: 'ideas', options: {}, sets, mode: 'edit', lang: 'fr' } as Order)
  await page.evaluate(() => wall.look({ x: 0, y: 0, scale: 1 }))
  const [paper, note] = ['f7f1e5ff', 'd5eedbff']
  const seen = async () =>
    page.evaluate(async () => {
      await wall.settled()
      await wall.frames(1)
      const look = (x: number): string[] => [wall.colour(x, 150, false), wall.colour(x, 150, true)]
      return [look(130), look(430)]
    })
  expect((await seen()).map(([on]) => on)).toEqual([note, paper])
  await page.evaluate(() => wall.hold([{ ids: ['a'], dx: 300, dy: 0 }]))
  expect(await seen()).toEqual([
    [paper, '00000000'],
    [paper, note],
  ])
  await page.evaluate((set) => wall.write([set]), at(400))
  await page.evaluate(() => wall.hold([]))
  expect((await seen()).map(([on]) => on)).toEqual([paper, note])
  expect(await page.evaluate(() => wall.unlikeFresh())).toMatchObject({ unlike: 0 })

  // Whoever wants more contrast, or the system's colours, has outlined notes on white at once.
  for (const media of [{ contrast: 'more' }, { contrast: 'no-preference', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media)
    const outlined = ['0d5429ff', 'eaf8eeff', 'ffffffff']
    await expect
      .poll(async () =>
        page.evaluate(async () => {
          await wall.settled()
          await wall.frames(1)
          return [400, 430, 130].map((x) => wall.colour(x, 150, false))
        }),
      )
      .toEqual(outlined)
    await page.emulateMedia({ contrast: null, forcedColors: null })
    await expect.poll(async () => (await seen()).map(([on]) => on)).toEqual([paper, note])
  }
})

test('what arrives beyond the projection’s view is in sight by itself: by a smooth way, or at once for whoever wants no motion', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await openPage(page)
  const note = (id: string, x: number): KeySet[] => [
    { key: `${id}.kind`, value: 'note' },
    { key: `${id}.at`, value: { x, y: 100, zone: null, level: null } },
  ]
  const order: Order = { kind: 'ideas', options: {}, sets: note('a', 100), mode: 'calm', lang: 'fr' }
  await page.evaluate((it) => wall.show(it), order)
  const arrives = async (id: string, x: number): Promise<number[]> => {
    const way = await page.evaluate(
      (sets) => {
        wall.write(sets)
        return wall.travels()
      },
      note(id, x),
    )
    expect(await page.evaluate((it) => wall.sees('a') && wall.sees(it), id)).toBe(true)
    return way.map(({ scale }) => scale)
  }
  const scales = await arrives('b', 4000)
  expect(scales.length).toBeGreaterThan(2)
  expect(scales).toEqual(scales.toSorted((a, b) => b - a))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await arrives('c', 8000)).toHaveLength(2)
})

test('nothing flickers: over a wall full of notes no frame of a journey shows bare paper', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 })
  await openPage(page)
  // Notes that overlap a little, far beyond what is looked at.
  const sets = Array.from({ length: 3000 }, (_, i): KeySet[] => [
    { key: `n${i}.kind`, value: 'note' },
    { key: `n${i}.table`, value: i % 6 },
    { key: `n${i}.text`, value: texts[i % texts.length] },
    { key: `n${i}.at`, value: { x: (i % 60) * 140, y: Math.floor(i / 60) * 100, zone: null, level: null } },
  ]).flat()
  await page.evaluate((it) => wall.show(it), { kind: 'ideas', options: {}, sets, mode: 'edit', lang: 'fr' } as Order)
  await page.evaluate(() => wall.look({ x: 4000, y: 2200, scale: 1 }))
  await page.evaluate(() => wall.settled(true))
  const middle = { x: 4200, y: 2500 }
  const at = (scale: number, dx: number) => ({ x: middle.x + dx - 400 / scale, y: middle.y - 300 / scale, scale })
  const pan = Array.from({ length: 30 }, (_, i) => at(1, 90 * Math.sin(i / 4) * i))
  const zoom = Array.from({ length: 50 }, (_, i) => at(0.16 + 1.4 * Math.abs(Math.cos(i / 9)), 0))
  const far = Array.from({ length: 20 }, (_, i) => at(0.3, i * 120))
  expect(await page.evaluate((cameras) => wall.barest(cameras), [...pan, ...zoom, ...far])).toBe(0)
  // And beyond the notes paper is what is counted.
  expect(await page.evaluate((camera) => wall.barest([camera]), { x: -5000, y: 0, scale: 1 })).toBeGreaterThan(1000)
})

test('the list of a wall of 2,000 ideas is drawn in parts, and what is chosen on either is in sight on the other', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await openPage(page)
  const columns = ['s1-does', 's2-does', 's2-needs', 's3-could']
  const sets = Array.from({ length: 2000 }, (_, n) => [
    { key: `n${n}.kind`, value: 'note' },
    { key: `n${n}.text`, value: `Idée ${n}` },
    { key: `n${n}.table`, value: n % 3 },
    { key: `n${n}.at`, value: { x: (n % 40) * 180, y: Math.floor(n / 40) * 140, zone: columns[n % 4], level: null } },
  ]).flat()
  const order: Order = { kind: 'journey', options: {}, sets, mode: 'edit', lang: 'fr' }
  await page.evaluate((it) => wall.show(it), order)
  await page.evaluate(() => wall.choose('n1802'))
  await page.evaluate(() => wall.list())
  const items = page.locator('.wall-item')
  const box = (idea: string) => page.getByRole('checkbox', { name: idea, exact: true })
  await expect(box('Idée 1802 Table Triangle')).toBeInViewport()
  expect(await items.count()).toBeLessThan(1000)
  await page.evaluate(() => wall.choose())
  await page.getByRole('combobox', { name: 'De quelle table' }).selectOption({ label: 'Table Carré' })
  await page.getByRole('combobox', { name: 'Où', exact: true }).selectOption({ index: 2 })
  await page.getByLabel('Chercher dans la liste').fill('19')
  await expect(page.getByText('9 idées trouvées.')).toBeVisible()
  await items.first().getByRole('checkbox').check()
  const [chosen = ''] = await page.evaluate(() => wall.chosen())
  expect(Number(chosen.slice(1)) % 12).toBe(1)
  await page.screenshot({ path: join(import.meta.dirname, '__screens__/87-list-found.png') })
  await expect.poll(() => page.evaluate((id) => wall.sees(id), chosen)).toBe(true)
})

test.describe('by hand', () => {
  test.use({ hasTouch: true })

  test('the view goes where wheel, trackpad, two fingers and keys lead it, and what lies under them stays there', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 640 })
    await openPage(page)
    const sets = Array.from({ length: 40 }, (_, n) => [
      { key: `n${n}.kind`, value: 'note' },
      { key: `n${n}.at`, value: { x: (n % 8) * 400, y: Math.floor(n / 8) * 300, zone: null, level: null } },
    ]).flat()
    await page.evaluate((it) => wall.show(it), {
      kind: 'journey',
      options: {},
      sets,
      mode: 'read',
      lang: 'fr',
    } as Order)
    await page.evaluate(() => wall.look({ x: 0, y: 0, scale: 1 }))
    const [px, py] = [400, 300]
    const under = async (x = px, y = py) => {
      const camera = await page.evaluate(() => wall.camera())
      return { x: camera.x + x / camera.scale, y: camera.y + y / camera.scale, scale: camera.scale }
    }
    const near = ({ x, y }: { x: number; y: number }, scale: number) => ({
      x: expect.closeTo(x, 3),
      y: expect.closeTo(y, 3),
      scale: expect.closeTo(scale, 3),
    })
    await page.mouse.move(px, py)
    let before = await under()
    await page.mouse.wheel(0, -120)
    await expect.poll(() => under()).toEqual(near(before, Math.exp(120 * 0.0016)))
    before = await under()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, 10)
    await page.keyboard.up('Control')
    await expect.poll(() => under()).toEqual(near(before, before.scale * Math.exp(-10 * 0.01)))
    before = await under()
    await page.mouse.wheel(30, 20)
    await expect
      .poll(() => under())
      .toEqual(near({ x: before.x + 30 / before.scale, y: before.y + 20 / before.scale }, before.scale))

    // Two fingers part around a point and move along: what lay between them lies between them.
    before = await under()
    const line = await page.context().newCDPSession(page)
    const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
      line.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y: py, id })) })
    await fingers('touchStart', px - 100, px + 100)
    for (let far = 110; far <= 150; far += 10) await fingers('touchMove', px - far + 20, px + far + 20)
    await fingers('touchEnd')
    await expect.poll(() => under(px + 20)).toEqual(near(before, before.scale * 1.5))

    await page.locator('.wall-view').focus()
    before = await under(512, 320)
    await page.keyboard.press('+')
    await expect.poll(() => under(512, 320)).toEqual(near(before, before.scale * 1.25))
    before = await under()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => under()).toEqual(near({ x: before.x + 80 / before.scale, y: before.y }, before.scale))
    await page.keyboard.press('0')
    await expect.poll(() => page.evaluate(() => wall.sees('n0') && wall.sees('n39'))).toBe(true)
  })
})
