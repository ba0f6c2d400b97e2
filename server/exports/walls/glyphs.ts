import { inflateSync } from 'node:zlib'

/** For tests: a glyph as a page of a PDF draws it. */
export interface Glyph {
  /** The name of its font. */
  readonly font: string
  /** Its number in the font: 0 stands for whatever the font does not have. */
  readonly glyph: number
  /** What its font says that it is; of a letter of Arabic, in which form. Empty where it does not say. */
  readonly text: string
  /** Where it begins, points from the upper left corner of the page. */
  readonly x: number
  readonly y: number
}

interface Part {
  readonly head: string
  readonly stream: string
}

type Matrix = readonly [number, number, number, number, number, number]
const still: Matrix = [1, 0, 0, 1, 0, 0]
/** First by `a`, then by `b`. */
const then = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

/** For tests: the glyphs of each page of a PDF as Skia writes it, in the order in which they are drawn. */
export function glyphsOf(pdf: Uint8Array): Glyph[][] {
  const parts = partsOf(Buffer.from(pdf).toString('latin1'))
  const named = (head: string, name: string): Part | undefined =>
    parts.get(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '')
  const letters = new Map<Part, ReadonlyMap<number, string>>()
  return [...parts.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map((page) => {
      const height = Number(/\/MediaBox \[\S+ \S+ \S+ (\S+)\]/.exec(page.head)?.[1])
      return drawn(named(page.head, 'Contents')?.stream ?? '').map(({ font, code, x, y }) => {
        const face = named(page.head, font)
        const map = face && named(face.head, 'ToUnicode')
        if (map && !letters.has(map)) letters.set(map, lettersIn(map.stream))
        return {
          font: face ? nameOf(parts, face) : '',
          glyph: code,
          text: (map && letters.get(map)?.get(code)) ?? '',
          x,
          y: height - y,
        }
      })
    })
}

/** The name of a font that a page names, as its description says. */
function nameOf(parts: ReadonlyMap<string, Part>, face: Part): string {
  const inner = parts.get(/\/DescendantFonts \[(\d+) /.exec(face.head)?.[1] ?? '') ?? face
  const described = parts.get(/\/FontDescriptor (\d+) /.exec(inner.head)?.[1] ?? '')
  return /\/FontName \/(?:\w+\+)?(\S+)/.exec(described?.head ?? '')?.[1] ?? ''
}

/** Objects of a PDF by their numbers. */
function partsOf(pdf: string): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  const begin = /(\d+) 0 obj\s([\s\S]*?)(?:\bendobj|\bstream\r?\n)/g
  for (let found = begin.exec(pdf); found; found = begin.exec(pdf)) {
    const [whole, number = '', head = ''] = found
    if (!/stream\r?\n$/.test(whole)) {
      parts.set(number, { head, stream: '' })
      continue
    }
    const bytes = Buffer.from(
      pdf.slice(begin.lastIndex, begin.lastIndex + Number(/\/Length (\d+)/.exec(head)?.[1])),
      'latin1',
    )
    begin.lastIndex += bytes.length
    parts.set(number, { head, stream: (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1') })
  }
  return parts
}

/** What a font's numbers stand for. */
function lettersIn(map: string): ReadonlyMap<number, string> {
  const said = new Map<number, string>()
  const units = (hex: string): number[] => (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
  for (const [, one = '', to = ''] of map.matchAll(/^<(\w+)> <(\w{4,})>$/gm))
    said.set(Number.parseInt(one, 16), String.fromCharCode(...units(to).filter((unit) => unit > 0)))
  for (const [, first = '', last = '', to = ''] of map.matchAll(/^<(\w+)> <(\w+)> <(\w{4})>$/gm))
    for (let code = Number.parseInt(first, 16), n = 0; code <= Number.parseInt(last, 16); code++, n++)
      said.set(code, String.fromCharCode(Number.parseInt(to, 16) + n))
  return said
}

/** Numbers of glyphs with their fonts and places, as a page's stream draws them. */
function drawn(stream: string): { font: string; code: number; x: number; y: number }[] {
  const glyphs: { font: string; code: number; x: number; y: number }[] = []
  const kept: Matrix[] = []
  let [page, line]: [Matrix, Matrix] = [still, still]
  let font = ''
  let said: string[] = []
  for (const [token] of stream.matchAll(/<[0-9A-Fa-f]*>|\/?[^\s<>[\]()/]+/g)) {
    if (/^[-+.\d]/.test(token) || /^[</]/.test(token)) {
      said.push(token)
      continue
    }
    const numbers = said.filter((one) => !/^[</]/.test(one)).map(Number)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    if (token === 'q') kept.push(page)
    if (token === 'Q') page = kept.pop() ?? still
    if (token === 'cm') page = then([a, b, c, d, e, f], page)
    if (token === 'BT') line = still
    if (token === 'Tm') line = [a, b, c, d, e, f]
    if (token === 'Td') line = then([1, 0, 0, 1, a, b], line)
    if (token === 'Tf') font = said[0]?.slice(1) ?? ''
    if (token === 'Tj')
      for (const word of said)
        for (const [hex] of word.matchAll(word.length > 4 ? /\w{4}/g : /\w{2}/g)) {
          const [, , , , x, y] = then(line, page)
          glyphs.push({ font, code: Number.parseInt(hex, 16), x, y })
        }
    said = []
  }
  return glyphs
}
