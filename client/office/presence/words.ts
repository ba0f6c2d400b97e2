import { useEffect, useState } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import { patiently } from '../../link/patiently.ts'
import type { AttendanceWords } from '../../words/attendance.fr.ts'
import { type Loaders, loadWords } from '../../words/lang.ts'

const loaders: Loaders<AttendanceWords> = {
  fr: () => import('../../words/attendance.fr.ts'),
  en: () => import('../../words/attendance.en.ts'),
  ar: () => import('../../words/attendance.ar.ts'),
}

/** The words of attendance in a language; null until they are there. */
export function useAttendanceWords(lang: Lang): AttendanceWords | null {
  const [words, setWords] = useState<{ lang: Lang; words: AttendanceWords } | null>(null)
  useEffect(() => {
    let wanted = true
    void patiently(() => loadWords(loaders, lang)).then((loaded) => wanted && setWords({ lang, words: loaded }))
    return () => {
      wanted = false
    }
  }, [lang])
  return words?.lang === lang ? words.words : null
}
