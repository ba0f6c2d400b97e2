import type { AttendanceWords } from '../../words/attendance.fr.ts'
import type { Lang, Loaders } from '../../words/lang.ts'
import { useLateWords } from '../../words/late-words.ts'

const loaders: Loaders<AttendanceWords> = {
  fr: () => import('../../words/attendance.fr.ts'),
  en: () => import('../../words/attendance.en.ts'),
  ar: () => import('../../words/attendance.ar.ts'),
}

/** The words of attendance in a language; null until they are there. */
export const useAttendanceWords = (lang: Lang): AttendanceWords | null => useLateWords(loaders, lang)
