/** Longest words of a contribution, in characters; a `text` (an article's body) may be longer. */
export const maxNote = 600
export const maxText = 6000
/** Most contributions of one person to a workshop, pictures among them, and of a host's tablet, by which others write too. */
export const mostOfOne = 500
export const mostPictures = 60
export const mostOfHost = 5_000
