import { useId } from 'react'
import { type BriefStatus, type BriefWords, briefStatuses } from '../../../shared/briefs/brief.ts'
import { sheetWords } from '../../../shared/briefs/words.ts'
import { type Lang, langs } from '../../../shared/kernel/text.ts'
import { langNames } from '../../words/lang.ts'
import { useWords } from '../office.ts'

type Field = Exclude<keyof BriefWords, 'status' | 'lang' | 'howItWorks'>

/** Fields in the order of the sheet, with how many lines each takes. */
const fields: readonly (readonly [Field, number])[] = [
  ['title', 1],
  ['summary', 3],
  ['question', 2],
  ['forWhom', 2],
  ['needs', 2],
  ['moments', 2],
]
const more: readonly (readonly [Field, number])[] = [
  ['notThis', 2],
  ['toVerify', 2],
  ['carrier', 1],
  ['nextStep', 2],
  ['date', 1],
  ['decision', 2],
]

/** Everything that staff may complete. What the workshop itself said is not among it. */
export function BriefForm({ words, change }: { words: BriefWords; change: (part: Partial<BriefWords>) => void }) {
  const { t, lang } = useWords()
  const id = useId()
  const one = ([key, rows]: readonly [Field, number]) => {
    const props = {
      id: `${id}-${key}`,
      dir: 'auto' as const,
      lang: words.lang,
      maxLength: key === 'title' || key === 'date' ? 160 : 2000,
      value: words[key],
      onChange: (event: { target: { value: string } }) => change({ [key]: event.target.value }),
    }
    return (
      <div key={key} className="field">
        <label htmlFor={`${id}-${key}`}>{t.brief.fields[key]}</label>
        {rows > 1 ? <textarea {...props} rows={rows} /> : <input {...props} />}
      </div>
    )
  }
  return (
    <div className="sheet stack">
      <div className="cluster top-aligned">
        <div className="field short">
          <label htmlFor={`${id}-status`}>{t.brief.status}</label>
          <select
            id={`${id}-status`}
            value={words.status}
            onChange={(event) => change({ status: event.target.value as BriefStatus })}
          >
            {briefStatuses.map((status) => (
              <option key={status} value={status}>
                {sheetWords[lang].statuses[status]}
              </option>
            ))}
          </select>
        </div>
        <div className="field short">
          <label htmlFor={`${id}-lang`}>{t.brief.lang}</label>
          <select
            id={`${id}-lang`}
            value={words.lang}
            onChange={(event) => change({ lang: event.target.value as Lang })}
          >
            {langs.map((code) => (
              <option key={code} value={code} lang={code}>
                {langNames[code]}
              </option>
            ))}
          </select>
        </div>
      </div>
      {fields.map(one)}
      <div className="field">
        <label htmlFor={`${id}-steps`}>{t.brief.fields.howItWorks}</label>
        <p className="hint" id={`${id}-steps-hint`}>
          {t.brief.stepsHint}
        </p>
        <textarea
          id={`${id}-steps`}
          rows={4}
          dir="auto"
          lang={words.lang}
          aria-describedby={`${id}-steps-hint`}
          value={words.howItWorks.join('\n')}
          onChange={(event) =>
            change({
              howItWorks:
                event.target.value === ''
                  ? []
                  : event.target.value
                      .split('\n')
                      .slice(0, 12)
                      .map((step) => step.slice(0, 2000)),
            })
          }
        />
      </div>
      {more.map(one)}
    </div>
  )
}
