import { desk } from './desk.en.ts'
import { plural } from './format.ts'
import { hands } from './hands.en.ts'
import type { WallWords } from './wall.fr.ts'
import { ways } from './ways.en.ts'

const ideas = (count: number): string => `${count} ${plural('en', count, { one: 'idea', other: 'ideas' })}`
const people = (count: number): string => `${count} ${plural('en', count, { one: 'person', other: 'people' })}`
const arrows = (count: number): string => `${count} ${plural('en', count, { one: 'arrow', other: 'arrows' })}`
const lines = (count: number): string =>
  `${count} ${plural('en', count, { one: 'pencil line', other: 'pencil lines' })}`
const put = (count: number, place: string | null): string =>
  `${ideas(count)} put ${place ? `in ${place}` : 'elsewhere'}.`
const named = (count: number, name: string | null, one: string, several: string): string =>
  count === 1 && name ? `${one}: ${name}.` : `${count} ${several}.`

export const words: WallWords = {
  canvas: {
    label:
      'The wall. Arrow keys to move about, plus and minus to zoom, Enter then Tab to go from idea to idea. The list offers the same by buttons.',
    picture: 'The wall',
    ideas,
  },
  saving: {
    connecting: 'Connecting…',
    saved: 'Saved',
    sending: 'Sending…',
    waiting: 'Waiting for the network',
  },
  refused: 'That change was not accepted. Everything else is in place.',
  gone: 'What you were changing was taken away meanwhile. Everything else is in place.',
  fixed: 'What somebody has just locked stays where it was. Everything else is in place.',
  typed: (typed) => `Your words: “${typed}”`,
  newTheme: 'New theme',
  themeName: 'Name of the theme',
  list: {
    title: 'The wall as a list',
    empty: 'Nothing on this wall yet.',
    nowhere: 'Elsewhere on the wall',
    others: 'Titles and drawings of the wall',
    chosen: (count) => `${count} ${plural('en', count, { one: 'idea selected', other: 'ideas selected' })}`,
    find: 'Search in the list',
    found: (count) => (count === 0 ? 'No idea found.' : `${ideas(count)} found.`),
    where: 'Where',
    everywhere: 'Everywhere',
    from: 'From which table',
    everyTable: 'All tables',
    noTable: 'No table',
    more: (next, left) => (next === left ? `See the last ${left}` : `See ${next} more (${left} left)`),
    none: 'Let go',
    moveTo: 'Put in',
    level: 'Need',
    noLevel: 'None',
    theme: 'Theme',
    noTheme: 'No theme',
    group: 'Group into a theme',
    hide: 'Hide',
    mark: 'The table’s choice',
    unmark: 'Undo the choice',
    remove: 'Remove',
    rename: 'Rename',
    born: (of) => `Born from: ${of}`,
    leadsTo: (of) => `→ to ${of}`,
    comesFrom: (of) => `← from ${of}`,
    locked: 'Locked',
    drawing: 'A drawing',
    photo: 'A photo',
    stroke: 'A pencil line',
    helper: 'Written for somebody',
    byTable: 'The table’s choice',
    byRoom: 'The room’s choice',
    moved: (zone) => `Put in ${zone}.`,
  },
  news: {
    added: (count) => `${ideas(count)} more on the wall.`,
    zone: put,
    theme: put,
    reworded: (count) => `${ideas(count)} reworded.`,
    tableChoice: (count) => `${ideas(count)} chosen by the table.`,
    roomChoice: (count) => `${ideas(count)} kept for the room.`,
    choiceUndone: (count) => `${count} ${plural('en', count, { one: 'choice', other: 'choices' })} undone.`,
    themeMade: (count, name) =>
      named(count, name, 'New theme', plural('en', count, { one: 'new theme', other: 'new themes' })),
    themeRenamed: (count, name) =>
      named(count, name, 'Theme renamed', plural('en', count, { one: 'theme renamed', other: 'themes renamed' })),
    themeRemoved: (count, name) =>
      named(count, name, 'Theme removed', plural('en', count, { one: 'theme removed', other: 'themes removed' })),
    textMade: (count, name) =>
      named(count, name, 'New text', plural('en', count, { one: 'new text', other: 'new texts' })),
    textChanged: (count, name) =>
      named(count, name, 'Text changed', plural('en', count, { one: 'text changed', other: 'texts changed' })),
    textRemoved: (count, name) =>
      named(count, name, 'Text removed', plural('en', count, { one: 'text removed', other: 'texts removed' })),
    arrowDrawn: (count) => `${arrows(count)} more.`,
    arrowRemoved: (count) => `${arrows(count)} removed.`,
    inkDrawn: (count) => `${lines(count)} more.`,
    inkMoved: (count) => `${lines(count)} moved.`,
    inkErased: (count) => `${lines(count)} erased.`,
    locked: (count) => `${count} ${plural('en', count, { one: 'thing', other: 'things' })} locked.`,
    unlocked: (count) => `${count} ${plural('en', count, { one: 'thing', other: 'things' })} unlocked.`,
    removed: (count) => `${ideas(count)} taken off the wall.`,
  },
  desk,
  hands,
  ways,
  journey: {
    peak: 'The best moment',
    low: 'The worst moment',
    end: 'The end',
    band: 'The band: the half of the answers around the middle.',
    voices: (count) => `${people(count)} answered.`,
    waiting: 'The curve will show once everyone is done.',
    point: (step, feeling) => `${step}: ${feeling}`,
  },
  matrix: {
    dots: 'Each dot is one view, without a name.',
    discuss: 'to discuss',
    camps: 'two views',
    few: 'Fewer than 8 views: the dots, and no conclusion.',
    reasons: 'The reasons',
    round: (round) => `Round ${round}`,
    waiting: 'The dots will show once the vote is over.',
    opinions: (count) => `${count} ${plural('en', count, { one: 'view', other: 'views' })}`,
    place: (easy, priority) => `easy ${easy} out of 5, a priority ${priority} out of 5`,
  },
  smartvote: {
    first: (idea) => `“${idea}” comes first`,
    tie: 'Several ideas come first together',
    none: 'No sticker yet',
    voted: (count) => `${people(count)} voted.`,
    recounted: 'Every phone can recount the total.',
    room: 'In the room',
    dots: (count) => `${count} ${plural('en', count, { one: 'sticker', other: 'stickers' })} · secret vote`,
    covered: (share, kept) =>
      `${share} of voters have at least one choice among ${kept === 1 ? 'the idea kept' : `the ${kept} ideas kept`}.`,
    undrained: 'without the last votes',
    open: 'The vote is open',
    secret: 'Stickers are placed in secret. The result comes at the end.',
    withdrawn: 'Withdrawn idea',
    others: (count) => `and ${ideas(count)} more`,
  },
  welcome: {
    title: 'The weather of the room',
    voices: (count) => `${people(count)} answered, no name shown.`,
    waiting: 'The weather will show once everyone has answered.',
    nobody: 'Nobody answered this time.',
    rules: 'Our rules',
  },
  closing: {
    waiting: 'Your views will show once everyone has answered.',
  },
}
