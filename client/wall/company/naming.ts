import type { WaysWords } from '../../words/ways.fr.ts'
import type { Somebody } from './company.ts'

/** What each of them is called, by `who`: as on their invite, else by what they are; the second of a name is "… 2". */
export function namesOf(here: readonly Somebody[], words: WaysWords['company']): ReadonlyMap<string, string> {
  const times = new Map<string, number>()
  return new Map(
    here.map(({ who, label, role }) => {
      const name = label?.trim() || (role === 'host' ? words.host : words.staff)
      const nth = (times.get(name) ?? 0) + 1
      times.set(name, nth)
      return [who, nth > 1 ? `${name} ${nth}` : name]
    }),
  )
}

/** One or two letters for a disc: "Amina Benali" is AB. Arabic letters would join into a word that is none: there, one. */
export function initialsOf(name: string): string {
  const first = name.split(/\s+/).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [])
  const [one = '', two = ''] = first
  return /\p{Script=Arabic}/u.test(one + two) ? one : (one + two).toLocaleUpperCase()
}
