import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, expect, test } from 'vitest'
import { must } from '../../../shared/kernel/assert.ts'
import { grown, holds, type Point } from '../../../shared/walls/matter/geometry.ts'
import { mirrored } from '../../../shared/walls/mirror.ts'
import { noteSize } from '../../../shared/walls/template.ts'
import { wallPress } from '../press.ts'
import { orderOf, paperOfKind } from './fixtures.ts'
import type { Order } from './order.ts'
import { sceneOf } from './scene.ts'

const press = wallPress()
afterAll(() => press.close())

const template = paperOfKind('journey')
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
const order = orderOf(template, entries, { title: 'Sa journée' })

const paint = async (more: Partial<Order> = {}): Promise<Uint8Array> => {
  const done = await press.make({ ...order, ...more })
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

/** Where a wall looks different once more is written on it, in wall units. */
async function unlike(entries: Order['entries'], more: Order['entries'], paper = template): Promise<Point[]> {
  const only = [...new Set(entries.map(([key]) => key.slice(0, key.indexOf('.'))))]
  const { area } = sceneOf({ ...order, template: paper, entries, only })
  const px = Math.ceil(Math.max(area.w, area.h))
  const a = await pixelsOf(await paint({ template: paper, entries, only, px }))
  const b = await pixelsOf(await paint({ template: paper, entries: [...entries, ...more], only, px }))
  const [before, after] = [new Uint32Array(a.data.buffer), new Uint32Array(b.data.buffer)]
  return [...before.keys()]
    .filter((at) => before[at] !== after[at])
    .map((at) => ({ x: area.x + (at % a.w), y: area.y + Math.floor(at / a.w) }))
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

test('a thread leads from an idea to the one born from it, all the way between them, and nowhere else', async () => {
  const place = (id: string, x: number) => note(id, id, 0, [['at', { x, y: 200, zone: null, level: null }]])
  const two = [...place('a', 100), ...place('b', 700)]
  const seen = await unlike(two, [['b.parent', 'a']])
  const between = { x: 100 + noteSize.w, w: 600 - noteSize.w, y: 200, h: noteSize.h }
  expect(seen.every((at) => holds(grown(between, 4), at))).toBe(true)
  const tenths = new Set(seen.map(({ x }) => Math.floor((10 * (x - between.x)) / between.w)))
  for (let tenth = 0; tenth < 10; tenth++) expect(tenths, `tenth ${tenth}`).toContain(tenth)
  expect(await unlike(two, [['b.parent', 'hidden']])).toEqual([])
})

test('what is locked wears a small sign where one begins to read it, and not on a card to cut out', async () => {
  const at = (x: number) => ({ x, y: 200, zone: null, level: null })
  const fields: Readonly<Record<string, unknown>> = {
    'n.kind': 'note',
    'n.text': 'Un banc',
    'n.at': at(100),
    'r.kind': 'note',
    'r.text': 'دفتر',
    'r.at': at(400),
    'f.kind': 'frame',
    'f.text': 'Dormir',
    'f.at': at(700),
    'f.size': { w: 300, h: 200 },
    'l.kind': 'label',
    'l.text': 'Demain',
    'l.at': at(1100),
    's.kind': 'stroke',
    's.points': [1400, 200, 0.5, 1500, 260, 0.5],
  }
  const free = Object.entries(fields)
  const corners = Object.entries({
    n: [100, 200],
    r: [400 + noteSize.w, 200],
    f: [700, 200],
    l: [1085, 226],
    s: [1400, 200],
  })
  const seen = await unlike(
    free,
    corners.map(([id]) => [`${id}.locked`, true]),
  )
  const signs = corners.map(
    ([id, [x = 0, y = 0]]) => [id, seen.filter((dot) => Math.hypot(dot.x - x, dot.y - y) < 18).length] as const,
  )
  for (const [id, dots] of signs) expect(dots, id).toBeGreaterThan(150)
  expect(signs.reduce((sum, [, dots]) => sum + dots, 0)).toBe(seen.length)
  const cards = (entries: Order['entries']) => paint({ form: 'notes', entries }).then(text)
  const dated = /\/(CreationDate|ModDate|ID)[^\n]*/g
  const [plain, locked] = [await cards(free), await cards([...free, ['n.locked', true]])]
  expect(locked.replace(dated, '')).toBe(plain.replace(dated, ''))
})

test('that somebody helped stands beside the number of a table’s lap, and not on it', async () => {
  const at = { x: 100, y: 200, zone: null, level: null }
  const note = (text: string): [string, unknown][] =>
    Object.entries({ 'n.kind': 'note', 'n.text': text, 'n.at': at, 'n.table': 7 })
  const lap = { w: 46, h: 40 }
  for (const [words, from] of [
    ['Un banc', at.x + noteSize.w - lap.w],
    ['مقعد', at.x],
  ] as const) {
    const seen = await unlike(note(words), [['n.helper', true]])
    expect(seen.length).toBeGreaterThan(50)
    expect(seen.filter(({ x }) => x >= from && x < from + lap.w)).toEqual([])
  }
})

test('what has no words wears its signs on the side where its paper’s words end', async () => {
  const at = { x: 100, y: 200, zone: null, level: null }
  const picture: [string, unknown][] = Object.entries({ 'n.kind': 'note', 'n.text': '', 'n.at': at })
  const middle = at.x + noteSize.w / 2
  const [left, right] = [
    await unlike(picture, [['n.chosen', 'table']], mirrored(template)),
    await unlike(picture, [['n.chosen', 'table']]),
  ]
  expect(left.length).toBe(right.length)
  expect(left.every(({ x }) => x < middle)).toBe(true)
  expect(right.every(({ x }) => x > middle)).toBe(true)
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
  const broken = await press.make({ ...order, template: null as never })
  expect(broken).toMatchObject({ ok: false, error: { code: 'unavailable' } })
  expect((await paint()).length).toBeGreaterThan(1000)
})
