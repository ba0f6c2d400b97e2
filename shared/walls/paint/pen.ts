import type { Brush, Easel, Pictures } from './brush.ts'
import { directionOfText, leading } from './fit-text.ts'
import type { Look } from './look.ts'

/** What every painter needs: where it paints, in which colours, with which words for what is not people's own. */
export interface Pen {
  readonly ctx: Brush
  readonly easel: Easel
  readonly look: Look
  readonly images: Pictures
  readonly words: PrintedWords
}

/** The words that the canvas itself writes on paper. */
export interface PrintedWords {
  readonly level: (id: string) => string
  readonly count: (ideas: number) => string
  readonly dir: 'ltr' | 'rtl'
}

/** Width of a text in ems, in a face of the look. */
export function measurer(ctx: Brush, face: string, weight: number): (text: string) => number {
  return (text) => {
    ctx.textRendering = 'geometricPrecision'
    ctx.font = `${weight} 100px ${face}`
    return ctx.measureText(text).width / 100
  }
}

export interface Writing {
  readonly face: string
  readonly weight: number
  readonly size: number
  readonly colour: string
  readonly align?: 'start' | 'center'
  /** The direction of the words; their own unless told. */
  readonly dir?: 'ltr' | 'rtl'
}

/** Writes lines from the top of a box, at its start or in its middle; returns the height taken. */
export function write({ ctx }: Pen, lines: readonly string[], x: number, y: number, w: number, how: Writing): number {
  const dir = how.dir ?? directionOfText(lines.join(' '))
  // Letters keep their widths at every zoom: hinted ones would outgrow their note from afar.
  ctx.textRendering = 'geometricPrecision'
  ctx.font = `${how.weight} ${how.size}px ${how.face}`
  ctx.fillStyle = how.colour
  ctx.textBaseline = 'alphabetic'
  ctx.direction = dir
  ctx.textAlign = how.align === 'center' ? 'center' : 'start'
  const at = how.align === 'center' ? x + w / 2 : dir === 'rtl' ? x + w : x
  for (const [i, line] of lines.entries()) ctx.fillText(line, at, y + how.size * (0.92 + i * leading))
  return lines.length * how.size * leading
}

export function roundRect(ctx: Brush, x: number, y: number, w: number, h: number, r: number): void {
  ctx.beginPath()
  ctx.roundRect(x, y, w, h, r)
}
