import { useEffect, useState } from 'react'
import { type Lang, type Loaders, loadWords } from './lang.ts'

/** Words that only some pages need, fetched with the first of them; null until they are there. `loaders` stays the same object. */
export function useLateWords<Words>(loaders: Loaders<Words>, lang: Lang): Words | null {
  const [words, setWords] = useState<{ lang: Lang; words: Words } | null>(null)
  useEffect(() => {
    let wanted = true
    void loadWords(loaders, lang).then((loaded) => wanted && setWords({ lang, words: loaded }))
    return () => {
      wanted = false
    }
  }, [loaders, lang])
  return words?.lang === lang ? words.words : null
}
