import type { Lang } from '../../kernel/text.ts'
import { levelName } from './level-name.ts'
import type { PrintedWords } from './pen.ts'

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

const ideas: Readonly<Record<Lang, Forms>> = {
  fr: { one: 'idée', other: 'idées' },
  en: { one: 'idea', other: 'ideas' },
  ar: { one: 'فكرة واحدة', two: 'فكرتان', few: 'أفكار', other: 'فكرة' },
}

/** The words that the paper itself says, in a language: for prints, which know no screen. */
export function printedWords(lang: Lang): PrintedWords {
  const rules = new Intl.PluralRules(lang)
  return {
    level: (id) => levelName(id, lang),
    count(n) {
      const word = ideas[lang][rules.select(n)] ?? ideas[lang].other
      // In Arabic one and two say their number themselves.
      return lang === 'ar' && (n === 1 || n === 2) ? word : `${n} ${word}`
    },
    dir: lang === 'ar' ? 'rtl' : 'ltr',
  }
}
