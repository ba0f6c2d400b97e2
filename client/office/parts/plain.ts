/** Words as they are searched: without capitals, accents and vowel marks. */
export const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
