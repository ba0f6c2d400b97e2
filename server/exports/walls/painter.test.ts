import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, expect, test } from 'vitest'
import { activityOf } from '../../../shared/activities/registry.ts'
import { must } from '../../../shared/kernel/assert.ts'
import type { Order } from './order.ts'
import { Painter } from './painter.ts'

const painter = new Painter()
afterAll(() => painter.close())

const prepared = must(activityOf('journey'), 'journeys').prepare({})
const template = must(prepared.ok ? prepared.value.template : null, 'a journey has a paper')
const note = (id: string, text: string, n: number, more: readonly [string, unknown][] = []): [string, unknown][] => {
  const zone = must(template.zones[n], 'a zone')
  return [
    [`${id}.kind`, 'note'],
    [`${id}.form`, 'note'],
    [`${id}.text`, text],
    [`${id}.table`, n % 6],
    [`${id}.at`, { x: zone.x + 16, y: zone.y + 16, zone: zone.id, level: null }],
    ...more.map(([field, value]): [string, unknown] => [`${id}.${field}`, value]),
  ]
}
const entries = [
  ...note('a', 'Un endroit chaud <script>alert(1)</script>', 0),
  ...note('b', 'خزائن مجانية لأغراضهم', 1, [['chosen', 'table']]),
  ...note('c', 'À œuvre 🙂', 2, [['parent', 'a']]),
]
const order: Order = {
  form: 'png',
  title: 'Sa journée',
  template,
  entries,
  pictures: new Map(),
  lang: 'fr',
  only: null,
  paper: 'a4',
  tiled: false,
  px: 900,
}

const paint = async (more: Partial<Order> = {}): Promise<Uint8Array> => {
  const done = await painter.paint({ ...order, ...more })
  if (!done.ok) throw new Error(done.error.message)
  return done.value
}

/** The pixels of a PNG, read back. */
async function pixelsOf(png: Uint8Array): Promise<{ w: number; h: number; data: Uint8ClampedArray }> {
  const image = await loadImage(Buffer.from(png))
  const canvas = createCanvas(image.width, image.height)
  const ctx = canvas.getContext('2d')
  ctx.drawImage(image, 0, 0)
  return { w: image.width, h: image.height, data: ctx.getImageData(0, 0, image.width, image.height).data }
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const pagesOf = (pdf: Uint8Array): string[] => text(pdf).match(/\/MediaBox \[[^\]]*\]/g) ?? []

test('a picture shows the notes where they lie, and the same wall gives the same picture', async () => {
  const [one, again, empty] = [await paint(), await paint(), await paint({ entries: [] })]
  const [seen, twice, bare] = [await pixelsOf(one), await pixelsOf(again), await pixelsOf(empty)]
  expect(Math.max(seen.w, seen.h)).toBe(900)
  expect(Buffer.from(seen.data).equals(Buffer.from(twice.data))).toBe(true)
  const changed = seen.data.reduce((sum, value, at) => sum + Number(value !== bare.data[at]), 0)
  expect(changed / seen.data.length).toBeGreaterThan(0.01)
})

test('letters of Arabic are joined: kept apart by a sign without width, the same words take another form', async () => {
  const joined = 'خزائن'
  const apart = joined.split('').join('\u200c')
  const alone = (words: string) => paint({ form: 'svg', entries: note('a', words, 0), only: ['a'] })
  const glyphs = (svg: Uint8Array): number => (text(svg).match(/<path|<use/g) ?? []).length
  const [one, other] = [await alone(joined), await alone(apart)]
  expect(glyphs(one)).toBeGreaterThan(0)
  expect(text(one)).not.toBe(text(other))
})

test('[F4] a drawing in lines holds outlines, no text that could run, and no file from elsewhere', async () => {
  const svg = text(await paint({ form: 'svg' }))
  expect(svg).toMatch(/^<\?xml|^<svg/)
  expect(svg).not.toMatch(/<script|onload=|<foreignObject|<text|href="https?:/i)
})

test('paper has the size that was asked for, turned as the wall is; large sheets come as A4 ones', async () => {
  const sizes: Partial<Record<Order['paper'], string>> = { a4: '842 595', a3: '1191 842', a0: '3370 2384' }
  for (const [paper, size] of Object.entries(sizes)) {
    const [w = 0, h = 0] = size.split(' ').map(Number)
    const pages = pagesOf(await paint({ form: 'pdf', paper: paper as Order['paper'] }))
    expect(pages).toHaveLength(1)
    const [, , right = 0, top = 0] = (pages[0]?.match(/[\d.]+/g) ?? []).map(Number)
    expect([Math.round(right), Math.round(top)]).toEqual([w, h])
  }
  expect(pagesOf(await paint({ form: 'pdf', paper: 'a2', tiled: true })).length).toBeGreaterThan(3)
})

test('notes come as cards, eight a sheet; a selection is those alone', async () => {
  const many = Array.from({ length: 9 }, (_, n) => note(`n${n}`, `Idée ${n}`, n)).flat()
  expect(pagesOf(await paint({ form: 'notes', entries: many }))).toHaveLength(2)
  expect(pagesOf(await paint({ form: 'notes', entries: many, only: ['n1', 'n2'] }))).toHaveLength(1)
})

test('what cannot be painted is refused in a sentence, and the next wall is painted all the same', async () => {
  const broken = await painter.paint({ ...order, template: null as never })
  expect(broken).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  expect((await paint()).length).toBeGreaterThan(1000)
})
