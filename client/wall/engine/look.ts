import { MARKS } from '../../../shared/people/marks.ts'
import type { Look } from '../../../shared/walls/paint/look.ts'

/** Where the style sheet has its palette of more contrast; a canvas is not touched by forced colours, and must be read beside them. */
export const moreContrast = '(prefers-contrast: more), (forced-colors: active)'

/** Reads the look from the page's style sheet as it stands. */
export function readLook(): Look {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  const each = (suffix: string): Look['strong'] =>
    Object.fromEntries(MARKS.map(({ colour }) => [colour, value(`${colour}${suffix}`)])) as Look['strong']
  return {
    paper: value('paper'),
    sheet: value('sheet'),
    ink: value('ink'),
    soft: value('ink-soft'),
    line: value('line'),
    edge: value('edge'),
    accent: value('accent'),
    select: value('sky'),
    outline: Number(value('wall-outline')),
    strong: each(''),
    tint: each('-tint'),
    display: value('display'),
    text: value('text'),
  }
}

/** Resolves when the faces that the canvas writes with are there: a canvas does not wait for fonts by itself. */
export async function loadFaces({ display, text }: Pick<Look, 'display' | 'text'>): Promise<void> {
  const wanted = [`400 24px ${text}`, `600 24px ${text}`, `700 24px ${display}`]
  await Promise.allSettled(wanted.flatMap((font) => ['Aé', 'فكرة'].map((sample) => document.fonts.load(font, sample))))
}
