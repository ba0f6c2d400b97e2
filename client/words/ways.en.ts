import type { WaysWords } from './ways.fr.ts'

export const ways: WaysWords = {
  find: {
    open: 'Search the wall',
    words: 'Words to look for',
    at: (nth, count) => `${nth} of ${count}`,
    found: (count) => `${count} found`,
    none: 'Nothing with these words',
    next: 'Next',
    before: 'Previous',
  },
  company: {
    here: (count) => `${count} other ${count === 1 ? 'person' : 'people'} on this wall`,
    staff: 'Team',
    host: 'Tablet',
    follow: 'Follow',
    followThis: (name) => `Follow ${name}`,
    following: (name) => `You are following ${name}`,
    stop: 'Stop',
    left: (name) => `${name} is no longer on this wall. You are following nobody.`,
  },
}
