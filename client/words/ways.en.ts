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
}
