import { type Fitted, fitText, leading } from './fit-text.ts'
import { measurer, type Pen, write } from './pen.ts'

/** How words are printed on the paper: in which face, how heavy, at which sizes that are tried from the first. */
export interface Print {
  readonly face: 'display' | 'text'
  readonly weight: number
  readonly sizes: readonly number[]
}

/** Words fitted to the paper, kept from frame to frame: they change when somebody changes the template. */
const kept = new Map<string, Fitted>()

/** Fits words to a place on the paper. */
export function fitPrint(
  { ctx, look }: Pen,
  text: string,
  w: number,
  h: number,
  { face, weight, sizes }: Print,
): Fitted & { readonly height: number } {
  const key = `${face}|${weight}|${sizes[0]}|${Math.round(w)}|${Math.round(h)}|${text}`
  const known = kept.get(key)
  const fitted = known ?? fitText(text, { w, h, notch: { w: 0, h: 0 } }, measurer(ctx, look[face], weight), sizes)
  if (!known) {
    if (kept.size > 1000) kept.clear()
    kept.set(key, fitted)
  }
  return { ...fitted, height: text ? fitted.lines.length * fitted.size * leading : 0 }
}

/** Writes fitted words in the direction of the page. */
export function writePrint(
  pen: Pen,
  fitted: Fitted,
  at: { readonly x: number; readonly y: number; readonly w: number },
  { face, weight }: Print,
  colour: string,
  align: 'start' | 'center' = 'start',
): void {
  const how = { face: pen.look[face], weight, size: fitted.size, colour, align, dir: pen.words.dir } as const
  write(pen, fitted.lines, at.x, at.y, at.w, how)
}
