/** Longest words of a contribution, in characters; a `text` (an article's body) may be longer. */
export const maxNote = 600
export const maxText = 6000
