import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, rowsIn, rowsOf } from './csv.ts'

/** What a spreadsheet reads of a file: rows of cells. */
function read(file: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of file.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r"]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end !== ';') rows.push([])
  }
  return rows.slice(0, -1)
}

const arbCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string().map((text) => `=${text}`),
  fc.constantFrom(
    '=1+1',
    ' @SUM(A1)',
    '+33',
    '-2',
    '\t=x',
    '＝cmd',
    '\u00a0=1',
    'a;b',
    'a"b',
    'a\r\nb',
    "'=1",
    "''-",
    "'",
  ),
)

test('[F4] whatever stands in a title, no cell begins like a formula, and no cell is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.array(arbCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const back = read(csvOf(rows))
      expect(back).toHaveLength(rows.length)
      for (const [r, row] of rows.entries())
        for (const [c, text] of row.entries()) {
          const got = back[r]?.[c] ?? ''
          expect(got).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
          expect(got === text || got === `'${text}`).toBe(true)
        }
    }),
  )
})

test('numbers stay numbers, below zero too', () => {
  expect(
    csvOf([
      ['Âge', 12],
      ['écart', -2],
    ]),
  ).toBe('\ufeff"Âge";12\r\n"écart";-2\r\n')
})

test('what is written is read back, line ends and all, and so is what a spreadsheet writes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(arbCell, { minLength: 2, maxLength: 4 }), {
        minLength: 1,
        maxLength: 6,
      }),
      (rows) => {
        const full = rows.map((row) => row.map((text) => text || 'x'))
        expect(rowsOf(csvOf(full))).toEqual(full)
      },
    ),
  )
  expect(rowsOf('a,b\n"x, ""y""\nz",2\n\n')).toEqual([
    ['a', 'b'],
    ['x, "y"\nz', '2'],
  ])
  expect(rowsOf('a\tb\r\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('[F2] rows come one by one, each with so many cells, so that a reader may stop', () => {
  const [head, first] = rowsIn(`Idée${';'.repeat(5_000)}\n"a;b"${';x'.repeat(5_000)}\n${'y\n'.repeat(1_000_000)}`)
  expect(head).toHaveLength(200)
  expect(first?.slice(0, 2)).toEqual(['a;b', 'x'])
})

test('[F2] a row too long to be one is told, and nothing is read behind it', () => {
  for (const sign of [';', '"', 'x', '""', ';"'])
    expect([...rowsIn(`Idée\n${sign.repeat(1_000_000)}\nx`)]).toEqual([['Idée'], null])
})
