import type { DeskWords } from './desk.fr.ts'
import { plural } from './format.ts'

export const desk: DeskWords = {
  tools: {
    label: 'Tools of the wall',
    move: 'Move',
    lasso: 'Circle several ideas',
    ink: 'Pencil',
    words: 'Put words on the wall',
    undo: 'Undo',
    redo: 'Redo',
    point: 'Point at things',
    fit: 'See everything',
  },
  keep: 'Keep for the room',
  keepNot: 'No longer keep',
  selection: 'What is selected',
  add: {
    title: 'Add to the wall',
    about: 'Write their own words. Nobody will see a name.',
    text: 'The idea',
    zone: 'Where does it go?',
    level: 'Which need?',
    noLevel: 'None',
    helper: 'I write for somebody',
    photo: 'Take or choose a photo',
    photoReady: 'The photo is ready.',
    photoBad: 'This picture cannot be read. Try another one.',
    noPhoto: 'Remove the photo',
    parent: (of) => `Born from: ${of}`,
    send: 'Put on the wall',
    frozen: 'The team has paused writing. Your words stay here.',
  },
  waiting: {
    sending: (count) => `Sending ${count} ${plural('en', count, { one: 'idea', other: 'ideas' })}…`,
    cut: (count) => `${count} ${plural('en', count, { one: 'idea waits', other: 'ideas wait' })} for the network`,
    refused: 'Not saved:',
    forget: 'Do not keep',
    again: 'Send again',
  },
  left: {
    elsewhere: 'Another wall',
    waiting: (count) =>
      `${count} ${plural('en', count, { one: 'change is', other: 'changes are' })} waiting to be saved.`,
    closed: (count) =>
      `${count} ${plural('en', count, { one: 'change was', other: 'changes were' })} not saved: this wall can no longer be changed from here.`,
  },
}
