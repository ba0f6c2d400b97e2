import { type Lang, langs, type Text } from '../../../shared/kernel/text.ts'
import { langNames } from '../../words/lang.ts'
import { useWords } from '../office.ts'

/** Which language the fields of a form are written in; a tab says when something is still missing there. */
export function LangTabs({
  lang,
  choose,
  texts,
}: {
  lang: Lang
  choose: (lang: Lang) => void
  texts: readonly Text[]
}) {
  const { t } = useWords()
  const missing = (code: Lang): boolean => texts.some((text) => text.fr.trim() && !text[code]?.trim())
  return (
    <div className="cluster lang-tabs" role="group" aria-label={t.langs.label}>
      {langs.map((code) => (
        <button
          key={code}
          type="button"
          className="secondary pill"
          aria-pressed={code === lang}
          onClick={() => choose(code)}
        >
          <span lang={code}>{langNames[code]}</span>
          {missing(code) && <span className="badge">{t.langs.missing}</span>}
        </button>
      ))}
    </div>
  )
}
