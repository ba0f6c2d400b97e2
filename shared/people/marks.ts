/** The six marks, in the order in which tables receive them. A table is always a colour and a shape. */
export const MARKS = [
  { colour: 'coral', shape: 'circle', path: 'M10 1a9 9 0 0 1 0 18 9 9 0 0 1 0-18z' },
  { colour: 'sun', shape: 'square', path: 'M4 2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z' },
  { colour: 'leaf', shape: 'triangle', path: 'M10 1.5 19 18H1z' },
  { colour: 'sky', shape: 'star', path: 'm10 1 2.6 6 6.4.5-4.9 4.2 1.5 6.3-5.6-3.4L4.4 18l1.5-6.3L1 7.5 7.4 7z' },
  { colour: 'violet', shape: 'drop', path: 'M10 1C7 6 4 8.500 4 12.500a6 6 0 0 0 12 0C16 8.500 13 6 10 1z' },
  { colour: 'berry', shape: 'cross', path: 'M7 2h6v5h5v6h-5v5H7v-5H2V7h5z' },
] as const

/** The side of the square in which every path is drawn: scale by `size / MARK_BOX` on a canvas. */
export const MARK_BOX = 20

/** One of the six marks: `colour` is also the CSS class, `path` is SVG path data (Path2D and Konva read it too). */
export type Mark = (typeof MARKS)[number]
export type Colour = Mark['colour']
export type Shape = Mark['shape']

/**
 * The mark of the table at `index` (0 for the first), and its `lap`: 1 for the first six tables, 2 for the next six.
 * Past the sixth table a mark comes back, and the lap tells the two apart ("Table Cercle 2").
 */
export function markOf(index: number): Mark & { lap: number } {
  const mark = MARKS[index % MARKS.length]
  if (!mark || index < 0) throw new RangeError(`no table has the index ${index}`)
  return { ...mark, lap: Math.floor(index / MARKS.length) + 1 }
}
