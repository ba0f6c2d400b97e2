import type { LookWords } from './look.fr.ts'

export const words: LookWords = {
  title: 'The wall · Gommette',
  everyones: 'Everybody’s wall',
  list: 'See as a list',
  wall: 'See the wall',
  nearer: 'Larger',
  farther: 'Smaller',
  touch: 'Touch an idea to read it.',
  cut: 'No network. You see the wall as it was.',
  returning: 'Going back to the step…',
}
