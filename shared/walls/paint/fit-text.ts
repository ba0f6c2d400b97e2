/** Width of a text in ems of its font: the size that is tried does not matter to it. */
export type Measure = (text: string) => number

/** The room for a text, in wall units. The corner below, `notch` wide, is kept free for the mark. */
export interface Room {
  readonly w: number
  readonly h: number
  readonly notch: { readonly w: number; readonly h: number }
}

export interface Fitted {
  /** Font size in wall units. */
  readonly size: number
  readonly lines: readonly string[]
  /** Not everything could be shown: the last line ends with an ellipsis. */
  readonly cut: boolean
}

export const leading = 1.2

/** Sizes that are tried, from the one that reads from across a table to the least that is still drawn; wall units. */
export const noteSizes = [24, 22, 20, 18.5, 17, 15.5, 14, 13, 12] as const

/**
 * The largest of the sizes at which the text fits its room whole; at the smallest, as many lines as there is room for.
 * A word that is too long at every size is broken, so that it alone does not make all others small.
 */
export function fitText(text: string, room: Room, measure: Measure, sizes: readonly number[] = noteSizes): Fitted {
  const clean = glued(text.trim())
  const last = sizes.length - 1
  const size = sizes[last] ?? 10
  const tooLong = linesOf(clean, room.w / size, measure, false) === null
  for (const tried of sizes) {
    const lines = linesOf(clean, room.w / tried, measure, tooLong)
    if (lines && fits(lines, tried, room, measure)) return { size: tried, lines, cut: false }
  }
  const all = linesOf(clean, room.w / size, measure, true) ?? []
  const most = Math.max(1, Math.floor((room.h - room.notch.h) / (size * leading)))
  const lines = all.slice(0, most)
  const end = lines.at(-1) ?? ''
  lines[lines.length - 1] = `${end.length > 2 ? end.slice(0, -1).trimEnd() : end}…`
  return { size, lines, cut: true }
}

/** French sets its high signs apart from their word; they never begin a line, nor does an opening quote end one. */
const glued = (text: string): string => text.replace(/[ \t]+([:;!?»])/g, '\u00a0$1').replace(/«[ \t]+/g, '«\u00a0')

function fits(lines: readonly string[], size: number, room: Room, measure: Measure): boolean {
  const line = size * leading
  if (lines.length * line > room.h) return false
  const above = Math.floor((room.h - room.notch.h) / line)
  return lines.slice(above).every((one) => measure(one) * size <= room.w - room.notch.w)
}

/** Lines of at most `width` ems; null when a word alone is wider, unless words may be broken. */
function linesOf(text: string, width: number, measure: Measure, breaking: boolean): string[] | null {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/(?<=[-/])|[^\S\u00a0\u202f]+/u).filter((part) => part !== undefined)) {
      const glue = line === '' || /[-/]$/.test(line) ? '' : ' '
      if (measure(line + glue + word) <= width) {
        line += glue + word
        continue
      }
      if (line !== '') lines.push(line)
      line = word
      if (measure(word) <= width) continue
      if (!breaking) return null
      const pieces = broken(word, width, measure)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
    }
    lines.push(line)
  }
  return lines
}

/** A word in pieces of at most `width` ems, never inside a letter that is made of several characters. */
function broken(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}

/** The direction of people's own words: that of their first strong letter, as `dir="auto"` has it; `otherwise` without one. */
export function directionOfText(text: string, otherwise: 'ltr' | 'rtl' = 'ltr'): 'ltr' | 'rtl' {
  const strong = /[\p{L}]/u.exec(text)?.[0]
  if (strong === undefined) return otherwise
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(strong) ? 'rtl' : 'ltr'
}
