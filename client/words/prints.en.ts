import { plural } from './format.ts'
import type { PrintsWords } from './prints.fr.ts'

const ideas = (n: number): string => `${n} ${plural('en', n, { one: 'idea', other: 'ideas' })}`

export const words: PrintsWords = {
  lead: 'The walls of the steps that have begun, as the screen shows them.',
  none: 'No wall yet: they appear as their steps begin.',
  all: 'All together',
  ideas,
  empty: 'empty',
  open: 'Open',
  back: 'All walls',
  picture: 'Picture of the wall',
  save: 'Save',
  work: 'Work on this wall',
  part: {
    what: 'The whole wall, or a part',
    whole: 'The whole wall',
    some: 'A part',
    title: 'Choose the ideas',
    chosen: (n, all) => `${n} ${plural('en', n, { one: 'idea', other: 'ideas' })} of ${all} chosen`,
    search: 'Find a word',
    where: 'Where',
    everywhere: 'Everywhere',
    zones: 'Places of the wall',
    themes: 'Themes',
    tick: (n) => `Tick ${n === 1 ? 'the one that is shown' : `the ${n} that are shown`}`,
    untick: 'Tick none',
    none: 'No idea matches.',
    drawing: 'A drawing',
    photo: 'A photo',
    save: (n) => `Save ${ideas(n)}`,
  },
  forms: {
    png: { name: 'Picture', hint: 'PNG, for a page or a message' },
    svg: { name: 'Drawing', hint: 'SVG, sharp at any size' },
    pdf: { name: 'Poster', hint: 'PDF, to print' },
    notes: { name: 'Cut-out notes', hint: 'PDF, a card for each idea' },
    csv: { name: 'Table', hint: 'CSV, the ideas and their themes alone' },
  },
  paper: 'Paper size',
  papers: { a4: 'A4', a3: 'A3', a2: 'A2', a1: 'A1', a0: 'A0' },
  tiled: 'On A4 sheets to put together',
  tiledHint: (sheets) => `${sheets} sheets, with crop marks and a small plan.`,
  bring: 'Put a table back on this wall',
  bringHint:
    'A table saved from here, corrected if need be. What is there already does not move. Ideas, choices and themes come back to their places; arrows, labels, pen lines and pictures do not.',
  choose: 'Choose the file',
  brought: (n) => `${ideas(n)} on the wall.`,
  known: (n) => `${ideas(n)} in the workshop already.`,
  left: (why, numbers) =>
    `${why} (${plural('en', numbers.length, { one: 'line', other: 'lines' })} ${numbers.join(', ')})`,
  unlaid: (numbers) =>
    `The wall chose the places of some ideas instead of those in the table (${plural('en', numbers.length, { one: 'line', other: 'lines' })} ${numbers.join(', ')}).`,
  pictures: (numbers) =>
    `A table holds no drawings or photos: put them back by hand (${plural('en', numbers.length, { one: 'line', other: 'lines' })} ${numbers.join(', ')}).`,
  noTable: 'This file has no column “Idea”. Save a table from here first to see what it looks like.',
}
