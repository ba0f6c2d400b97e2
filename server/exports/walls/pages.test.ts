import { afterAll, expect, test } from 'vitest'
import { must } from '../../../shared/kernel/assert.ts'
import { cardPlaces, margin, type Paper, papers, type Tile, tilesOf } from '../../../shared/walls/paint/sheets.ts'
import { wallPress } from '../press.ts'
import { orderOf, paperOfKind } from './fixtures.ts'
import { type Glyph, glyphsOf } from './glyphs.ts'
import type { Order } from './order.ts'

const press = wallPress()
afterAll(() => press.close())

const template = paperOfKind('ideas')
const note = (id: string, text: string, x = 100, y = 100): [string, unknown][] => [
  [`${id}.kind`, 'note'],
  [`${id}.text`, text],
  [`${id}.table`, 1],
  [`${id}.at`, { x, y, zone: null, level: null }],
]
async function printed(entries: Order['entries'], more: Partial<Order> = {}): Promise<Glyph[][]> {
  const done = await press.make(orderOf(template, entries, { form: 'pdf', ...more }))
  if (!done.ok) throw new Error(done.error.message)
  return glyphsOf(done.value)
}
/** What a note of these words draws, words alone. */
const drawn = async (words: string): Promise<Glyph[]> =>
  must((await printed(note('a', words), { only: ['a'] }))[0], 'a page')

/** Points of a PDF to a millimetre. */
const pt = 72 / 25.4
/** A face that comes with the project: what another machine prints is the same. */
const ours = /^(AtkinsonHyperlegibleNext|BricolageGrotesque|NotoSansArabic|NotoEmoji)/

test('every letter that people of the house write is printed by a face that comes along, and none as a box', async () => {
  const words = [
    'Où dort-on l’été ? « Là-bas » : 12 € — œuvre, Ÿ…',
    'We’d “rather” stay £5',
    'şığü łódź čaj ñandú ão ß',
    'أين ننام صيفًا؟ هناك، ٣ أيّام',
    '🙂🏠👍🏽👨‍👩‍👧🇫🇷❤️✅♿',
  ]
  for (const said of words) {
    const glyphs = await drawn(said)
    expect(glyphs.length).toBeGreaterThan(5)
    for (const { font, glyph } of glyphs) {
      expect(font, said).toMatch(ours)
      expect(glyph, said).toBeGreaterThan(0)
    }
  }
  // What no face of ours has is seen to be so.
  const [strange] = await drawn('你')
  expect(strange && (strange.glyph === 0 || !ours.test(strange.font))).toBe(true)
})

test('letters of Arabic are printed joined, from the right, each in the form that its place asks for', async () => {
  const forms = async (words: string): Promise<string> =>
    (await drawn(words))
      .toSorted((a, b) => b.x - a.x)
      .map(({ text }) => text)
      .join('')
  expect(await forms('ه')).toBe('\u0647')
  // First, middle and last form of the same letter.
  expect(await forms('ههه')).toBe('\ufeeb\ufeec\ufeea')
  expect(await forms('عسل')).toBe('\ufecb\ufeb4\ufede')
})

const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india'] as const
const wall = names.flatMap((name, n) => note(`n${n}`, name, (n % 3) * 900, Math.floor(n / 3) * 500))
const said = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('')

test('sheets that are glued show what the large one shows, each its own part, in its place', async () => {
  const paper: Paper = 'a2'
  const [whole] = await printed(wall, { paper })
  const large = must(whole, 'a sheet')
  for (const name of names) expect(said(large).split(name)).toHaveLength(2)
  const { tiles } = tilesOf({ w: papers[paper].h, h: papers[paper].w })
  const pages = await printed(wall, { paper, tiled: true })
  expect(pages).toHaveLength(tiles.length)
  const within = (glyphs: readonly Glyph[], left: number, top: number, { w, h }: Tile): string[] =>
    glyphs
      .map(({ x, y, text }) => ({ x: x / pt - left, y: y / pt - top, text }))
      .filter(({ x, y }) => x >= 0 && x <= w && y >= 0 && y <= h)
      .map(({ x, y, text }) => `${text} ${x.toFixed(1)} ${y.toFixed(1)}`)
      .toSorted()
  const parts = tiles.map((tile) => within(large, tile.x, tile.y, tile))
  for (const [n, tile] of tiles.entries())
    expect(within(must(pages[n], 'a sheet'), margin, margin, tile)).toEqual(parts[n])
  expect(parts.filter((part) => part.length > 0).length).toBeGreaterThan(3)
  for (const one of large) expect(tiles.some((tile) => within([one], tile.x, tile.y, tile).length > 0)).toBe(true)
})

test('each card has the words of one note and the name of its theme, within its own edges, and no note is left out', async () => {
  const themed = [
    ...wall,
    ['n4.group', 'f'],
    ['f.kind', 'frame'],
    ['f.text', 'zulu'],
    ['f.at', { x: 0, y: 0, zone: null, level: null }],
  ] as const
  const pages = await printed(themed, { form: 'notes' })
  const places = cardPlaces()
  const cards = pages.flatMap((page) =>
    places.map(({ x, y, w, h }) =>
      said(page.filter((one) => one.x > x * pt && one.x < (x + w) * pt && one.y > y * pt && one.y < (y + h) * pt)),
    ),
  )
  const full = cards.filter((words) => words !== '')
  expect(full.toSorted()).toEqual(names.map((name) => (name === 'echo' ? 'echozulu' : name)).toSorted())
  expect(full.join('')).toHaveLength(pages.flat().length)
  expect(cards.slice(0, names.length)).toEqual(full)
})
