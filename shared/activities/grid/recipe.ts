import { crossing } from '../../walls/templates/crossing.ts'
import { define } from '../define.ts'
import { aloneThenTogether } from '../together.ts'
import { columnId, type Options, options, rowId } from './options.ts'

/** Two rows of notes in a cell, wall units. */
const cell = 288

/** Named columns across named rows, filled cell by cell; by default a look back at what was done, learnt and made of it. */
export const grid = define<Options>({
  kind: 'grid',
  name: { fr: 'Tableau', en: 'Table to fill', ar: 'جدول' },
  options,
  defaultMode: 'tables',
  idealMs: 20 * 60_000,
  minMs: 12 * 60_000,
  moments: ({ look }) =>
    aloneThenTogether({
      look,
      alone: {
        fr: 'Choisissez une case, puis écrivez. Vous seul·e voyez vos idées.',
        en: 'Choose a box, then write. Only you see your ideas.',
        ar: 'اختاروا خانة ثم اكتبوا. أنت وحدك ترى أفكارك.',
      },
      together: {
        fr: 'Lisez le tableau. Que manque-t-il\u00a0?',
        en: 'Read the table. What is missing?',
        ar: 'اقرأوا الجدول. ما الذي ينقص؟',
      },
    }),
  asks: () => [],
  wall: ({ columns, rows }) =>
    crossing({
      background: 'grid',
      columns: columns.map((label, i) => ({ id: columnId(i), label })),
      rows: rows.map((label, i) => ({ id: rowId(i), label, h: cell })),
    }),
})
