import { type FormEvent, useId, useState } from 'react'
import type { Settings } from '../../../shared/api/office/workshop.ts'
import { type Lang, langs } from '../../../shared/kernel/text.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { langNames } from '../../words/lang.ts'
import { useAct } from '../api.ts'
import { useDraft } from '../draft.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { LangTabs } from '../parts/lang-tabs.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { QuestionField } from '../parts/question-field.tsx'
import { SaveBar } from '../parts/save-bar.tsx'
import { TextField } from '../parts/text-field.tsx'

type Form = Pick<
  Workshop,
  'title' | 'promise' | 'next' | 'when' | 'wifi' | 'seating' | 'review' | 'retentionDays' | 'lang'
>

const formOf = ({ title, promise, next, when, wifi, seating, review, retentionDays, lang }: Workshop): Form => ({
  title,
  promise,
  next,
  when,
  wifi,
  seating,
  review,
  retentionDays,
  lang,
})

/** What holds for the workshop as a whole. */
export function SettingsTab({ detail, reload }: TabProps) {
  const { t, lang: own } = useWords()
  const act = useAct()
  const id = useId()
  const draft = useDraft<Form>(`settings.${detail.id}`, formOf(detail.workshop))
  const [lang, setLang] = useState<Lang>(own)
  const form = draft.value
  const { change } = draft
  /** [D1] Residents have read when everything is erased. */
  const promised = detail.people > 0

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const wifi = form.wifi?.ssid.trim() ? form.wifi : null
    if (!(await act('PATCH', `workshops/${detail.id}`, { ...form, wifi, when: form.when || null } satisfies Settings)))
      return
    draft.done()
    tell({ text: t.saved })
    await reload()
  }

  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <div className="columns">
        <section className="sheet stack">
          <h2>{t.settings.words}</h2>
          <LangTabs lang={lang} choose={setLang} texts={[form.title, form.promise, form.next]} />
          <QuestionField
            value={form.title[lang] ?? ''}
            lang={lang}
            change={(value) => change({ title: { ...form.title, [lang]: value } })}
          />
          <TextField
            label={t.settings.promise}
            hint={t.settings.promiseHint}
            value={form.promise}
            lang={lang}
            rows={3}
            change={(promise) => change({ promise })}
          />
          <TextField
            label={t.settings.next}
            hint={t.settings.nextHint}
            value={form.next}
            lang={lang}
            rows={3}
            change={(next) => change({ next })}
          />
        </section>
        <section className="sheet stack">
          <h2>{t.settings.practical}</h2>
          <div className="cluster top-aligned">
            <div className="field short">
              <label htmlFor={`${id}-when`}>{t.settings.when}</label>
              <input
                id={`${id}-when`}
                type="datetime-local"
                value={form.when ?? ''}
                onChange={(event) => change({ when: event.target.value || null })}
              />
            </div>
            <div className="field short">
              <label htmlFor={`${id}-lang`}>{t.settings.lang}</label>
              <select
                id={`${id}-lang`}
                value={form.lang}
                onChange={(event) => change({ lang: event.target.value as Lang })}
              >
                {langs.map((code) => (
                  <option key={code} value={code}>
                    {langNames[code]}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <Choice
            label={t.settings.seating}
            options={t.settings.seatings}
            value={form.seating}
            change={(seating) => change({ seating })}
          />
          <Choice
            label={t.settings.review}
            options={t.settings.reviews}
            value={form.review}
            change={(review) => change({ review })}
          />
          <NumberField
            label={t.settings.retention}
            hint={t.settings.retentionHint(promised)}
            value={form.retentionDays}
            min={1}
            max={promised ? detail.workshop.retentionDays : 1830}
            change={(days) => change({ retentionDays: days ?? form.retentionDays })}
          />
          <fieldset className="group stack">
            <legend>{t.settings.wifi}</legend>
            <p className="hint">{t.settings.wifiHint}</p>
            <div className="field">
              <label htmlFor={`${id}-ssid`}>{t.settings.ssid}</label>
              <input
                id={`${id}-ssid`}
                dir="auto"
                maxLength={64}
                value={form.wifi?.ssid ?? ''}
                onChange={(event) =>
                  change({ wifi: { ssid: event.target.value, password: form.wifi?.password ?? '' } })
                }
              />
            </div>
            <div className="field">
              <label htmlFor={`${id}-wifi`}>{t.settings.wifiPassword}</label>
              <input
                id={`${id}-wifi`}
                dir="ltr"
                maxLength={64}
                value={form.wifi?.password ?? ''}
                onChange={(event) => change({ wifi: { ssid: form.wifi?.ssid ?? '', password: event.target.value } })}
              />
            </div>
          </fieldset>
        </section>
      </div>
      <SaveBar changed={draft.changed} discard={draft.done} />
    </form>
  )
}

function Choice<T extends string>({
  label,
  options,
  value,
  change,
}: {
  label: string
  options: Readonly<Record<T, string>>
  value: T
  change: (value: T) => void
}) {
  const id = useId()
  return (
    <fieldset className="group stack tight">
      <legend>{label}</legend>
      {(Object.entries(options) as [T, string][]).map(([key, words]) => (
        <label key={key}>
          <input type="radio" name={id} checked={value === key} onChange={() => change(key)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
