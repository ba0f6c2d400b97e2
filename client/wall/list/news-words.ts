import { type Lang, say } from '../../../shared/kernel/text.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { deeds, type News } from './news.ts'

/** News as sentences, a kind of deed each. Of what all of one kind have in common the name is said, of the rest how many they are. */
export function newsWords(
  news: readonly News[],
  { matter, template }: Pick<Board, 'matter' | 'template'>,
  lang: Lang,
  words: WallWords,
): string {
  const nameOf = ({ deed, of }: News): string | null => {
    if (of === null) return null
    if (deed === 'theme') return matter.records.get(of)?.text ?? null
    const zone = deed === 'zone' ? template.zones.find(({ id }) => id === of) : undefined
    return deed === 'zone' ? (zone ? say(zone.label, lang) : null) : of
  }
  return deeds
    .flatMap((deed) => {
      const done = news.filter((one) => one.deed === deed)
      const [name = null, more] = new Set(done.map(nameOf))
      return done.length > 0 ? [words.news[deed](done.length, more === undefined ? name?.trim() || null : null)] : []
    })
    .join(' ')
}
