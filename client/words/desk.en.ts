import type { DeskWords } from './desk.fr.ts'

export const desk: DeskWords = {
  tools: {
    label: 'Tools of the wall',
    move: 'Move',
    lasso: 'Circle several ideas',
    ink: 'Pencil',
    words: 'Put words on the wall',
    undo: 'Undo',
    redo: 'Redo',
    fit: 'See everything',
  },
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
}
