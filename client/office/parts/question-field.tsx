import { useId } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import { coach } from '../coach.ts'
import { useWords } from '../office.ts'

/** The workshop's question, with a colleague's remarks beneath; they never stand in the way. */
export function QuestionField({ value, lang, change }: { value: string; lang: Lang; change: (value: string) => void }) {
  const { t } = useWords()
  const id = useId()
  const advice = coach(value, lang)
  return (
    <div className="field">
      <label htmlFor={id}>{t.question.label}</label>
      <p className="hint" id={`${id}-hint`}>
        {t.question.hint}
      </p>
      <textarea
        id={id}
        rows={2}
        maxLength={4000}
        lang={lang}
        dir="auto"
        aria-describedby={`${id}-hint ${id}-coach`}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <div id={`${id}-coach`} role="status">
        {advice.length > 0 && (
          <ul className="say coach">
            {advice.map((one) => (
              <li key={one} className="row">
                <g-icon name="lightbulb" />
                {t.question.advice[one]}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
