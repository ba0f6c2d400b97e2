import { langs } from '../../../shared/kernel/text.ts'
import { type Lang, langNames } from '../../words/lang.ts'
import { useWords } from '../office.ts'
import { speak } from '../speak.ts'

/** The language of the office on this device. */
export function LangChoice() {
  const { s, lang } = useWords()
  return (
    <label className="lang-choice">
      <span className="visually-hidden">{s.settings.language}</span>
      <g-icon name="globe" />
      <select value={lang} onChange={(event) => void speak(event.target.value as Lang)}>
        {langs.map((code) => (
          <option key={code} value={code} lang={code}>
            {langNames[code]}
          </option>
        ))}
      </select>
    </label>
  )
}
