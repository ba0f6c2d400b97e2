import type { Colour } from '../../people/marks.ts'

/** The colours and faces that walls are painted with. */
export interface Look {
  readonly paper: string
  readonly sheet: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly edge: string
  readonly accent: string
  readonly select: string
  /** How thick every note, cell and theme is outlined, wall units; 0 where colours and shadows tell them apart. */
  readonly outline: number
  readonly strong: Readonly<Record<Colour, string>>
  readonly tint: Readonly<Record<Colour, string>>
  readonly display: string
  readonly text: string
}

/** The look of paper that is printed: that of the style sheet without more contrast (a test holds the two together). */
export const printedLook: Look = {
  paper: '#f7f1e5',
  sheet: '#fffdf8',
  ink: '#201c17',
  soft: '#5d5548',
  line: '#ddd2bd',
  edge: '#8a7c63',
  accent: '#c8371f',
  select: '#1a6296',
  outline: 0,
  strong: {
    coral: '#c8371f',
    sun: '#8a5a00',
    leaf: '#1f7a45',
    sky: '#1a6296',
    violet: '#6a3fa0',
    berry: '#a82468',
  },
  tint: {
    coral: '#fbdcd3',
    sun: '#fde9b4',
    leaf: '#d5eedb',
    sky: '#d3e8f6',
    violet: '#e6dcf5',
    berry: '#f8d8e7',
  },
  display:
    '"Bricolage Grotesque Variable", "Atkinson Hyperlegible Next Variable", "Noto Sans Arabic Variable", sans-serif',
  text: '"Atkinson Hyperlegible Next Variable", "Noto Sans Arabic Variable", sans-serif',
}
