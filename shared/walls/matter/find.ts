/** Letters that are written for one another, once they are bare of their marks: each with what it counts as. */
const alike: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
}
const letters = new RegExp(`[${Object.keys(alike).join('')}]`, 'gu')

/** Where a digit of any script begins its ten: Arabic and eastern Arabic ones are found by 0 to 9. */
const tens = [0x0660, 0x06f0]
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g
const digitOf = (sign: string): string => {
  const code = sign.charCodeAt(0)
  return String(code - (tens.findLast((ten) => code >= ten) ?? code))
}

/**
 * Words as they are compared when somebody looks for them: without case, accents, Arabic vowels and stretching, letter
 * variants as one, signs that differ by keyboard alike, and blanks as one space.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(letters, (letter) => alike[letter] ?? letter)
    .replace(digits, digitOf)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether a text holds every word that is looked for, in any order and as parts of words; nothing looked for is in every text. */
export function matches(query: string, text: string): boolean {
  const words = folded(query).split(' ')
  const where = folded(text)
  return words.every((word) => where.includes(word))
}
