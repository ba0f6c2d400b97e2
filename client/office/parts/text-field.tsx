import { useId } from 'react'
import type { Lang, Text } from '../../../shared/kernel/text.ts'
import { useWords } from '../office.ts'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: Text
  /** The language being written. */
  readonly lang: Lang
  readonly rows?: number
  readonly change: (value: Text) => void
}

/** Words in the language that the form's tabs show; the French ones stand beneath as a guide where they are missing. */
export function TextField({ label, hint, value, lang, rows = 1, change }: Props) {
  const { t } = useWords()
  const id = useId()
  const props = {
    id,
    lang,
    dir: 'auto' as const,
    maxLength: 4000,
    value: value[lang] ?? '',
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onChange: (event: { target: { value: string } }) => change({ ...value, [lang]: event.target.value }),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows > 1 ? <textarea {...props} rows={rows} /> : <input {...props} />}
      {lang !== 'fr' && !value[lang] && value.fr && (
        <p className="hint">
          {t.langs.inFrench}{' '}
          <bdi className="block" lang="fr">
            {value.fr}
          </bdi>
        </p>
      )}
    </div>
  )
}
