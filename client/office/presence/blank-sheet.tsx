import { useId, useState } from 'react'
import { Link } from 'wouter'
import { type Lang, say } from '../../../shared/kernel/text.ts'
import { durationOf } from '../../../shared/kits/kit.ts'
import { formatDay } from '../../words/format.ts'
import { directionOf, langNames } from '../../words/lang.ts'
import { useHandle } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { useAttendanceWords } from './words.ts'

/** Lines that one page has room for. */
const linesAPage = 16

interface Form {
  readonly place: string
  readonly organiser: string
  readonly times: string
  readonly lines: number
  readonly funding: boolean
  readonly mention: string | null
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** From when to when, as the plan has it; empty without an hour. */
function timesOf({ workshop, phases }: TabProps['detail']): string {
  const [, hour = '', minute = ''] = /T(\d\d):(\d\d)/.exec(workshop.when ?? '') ?? []
  if (!hour) return ''
  const begin = Number(hour) * 60 + Number(minute)
  return `${clock(begin)} – ${clock(begin + Math.round(durationOf(phases) / 60_000))}`
}

/** The attendance sheet, blank: printed, signed by hand, and nothing of it comes back here. */
export function BlankSheet({ detail }: TabProps) {
  const { t, lang: own } = useWords()
  const handle = useHandle()
  const id = useId()
  const [lang, setLang] = useState<Lang>(own)
  const ui = useAttendanceWords(own)
  const printed = useAttendanceWords(lang)?.sheet
  const draft = useDraft<Form>(`sheet.${detail.id}`, {
    place: detail.workshop.centre,
    organiser: detail.workshop.centre,
    times: timesOf(detail),
    lines: linesAPage * 2,
    funding: false,
    mention: null,
  })
  const { value: form, change } = draft
  if (!ui || !printed) return null
  const pages = Math.max(1, Math.ceil(form.lines / linesAPage))
  const day = new Date(`${detail.workshop.when?.split('T')[0] ?? ''}T12:00`).getTime()
  const facts = [
    [printed.date, Number.isNaN(day) ? '' : formatDay(lang, day)],
    [printed.times, form.times],
    [printed.place, form.place],
    [printed.organiser, form.organiser],
  ] as const
  const field = (name: 'place' | 'organiser' | 'times') => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{ui.sheet[name]}</label>
      <input
        id={`${id}-${name}`}
        dir="auto"
        maxLength={120}
        value={form[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </div>
  )
  return (
    <div className="columns wide-second signing">
      <div className="stack no-print">
        <Link href={`/office/${handle}/w/${detail.id}/presence`} className="quiet back-link">
          <g-icon name="arrowLeft" />
          {ui.sheet.back}
        </Link>
        <div className="sheet stack">
          <h2>{ui.sheet.settings}</h2>
          <p className="soft">{ui.sheet.lead}</p>
          <fieldset className="segments words" aria-label={ui.sheet.lang}>
            {(Object.keys(langNames) as Lang[]).map((code) => (
              <label key={code} lang={code}>
                <input type="radio" name={`${id}-lang`} checked={code === lang} onChange={() => setLang(code)} />
                {langNames[code]}
              </label>
            ))}
          </fieldset>
          {field('times')}
          {field('place')}
          {field('organiser')}
          <NumberField
            label={ui.sheet.lines}
            value={form.lines}
            min={1}
            max={320}
            change={(lines) => change({ lines: lines ?? form.lines })}
          />
          <label>
            <input
              type="checkbox"
              checked={form.funding}
              onChange={(event) => change({ funding: event.target.checked })}
            />
            {ui.sheet.funding}
          </label>
          {form.funding && (
            <div className="field">
              <label htmlFor={`${id}-mention`}>{ui.sheet.mention}</label>
              <input
                id={`${id}-mention`}
                dir="auto"
                maxLength={160}
                value={form.mention ?? printed.mentionText}
                onChange={(event) => change({ mention: event.target.value })}
              />
            </div>
          )}
          <button type="button" className="primary" onClick={() => window.print()}>
            <g-icon name="print" />
            {t.print}
          </button>
        </div>
      </div>
      <div className="stack" lang={lang} dir={directionOf(lang)}>
        {Array.from({ length: pages }, (_, page) => (
          <article key={printed.page(page + 1, pages)} className="a4 sign">
            <header className="sign-head">
              <div>
                <p className="soft">{printed.title}</p>
                <h2 dir="auto">{say(detail.workshop.title, lang)}</h2>
              </div>
              {form.funding && (
                <div className="funding">
                  <span className="emblem">{printed.emblem}</span>
                  <span dir="auto">{form.mention ?? printed.mentionText}</span>
                </div>
              )}
            </header>
            <dl className="sign-facts">
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd dir="auto">{value}</dd>
                </div>
              ))}
            </dl>
            <table className="sign-lines">
              <thead>
                <tr>
                  <th scope="col">{printed.number}</th>
                  <th scope="col">{printed.name}</th>
                  <th scope="col">{printed.signature}</th>
                </tr>
              </thead>
              <tbody>
                {Array.from({ length: Math.min(linesAPage, form.lines - page * linesAPage) }, (_, line) => (
                  <tr key={page * linesAPage + line + 1}>
                    <td>{page * linesAPage + line + 1}</td>
                    <td />
                    <td />
                  </tr>
                ))}
              </tbody>
            </table>
            <footer className="a4-foot">
              <span>{printed.promise}</span>
              <span>{printed.page(page + 1, pages)}</span>
            </footer>
          </article>
        ))}
      </div>
    </div>
  )
}
