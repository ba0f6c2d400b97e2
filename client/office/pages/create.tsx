import { type FormEvent, useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { KitLine } from '../../../shared/api/office/kit.ts'
import type { CreateWorkshop } from '../../../shared/api/office/workshop.ts'
import { useAct, useHandle, useLoad } from '../api.ts'
import { useDraft } from '../draft.ts'
import { tell, useWords } from '../office.ts'
import { Failed } from '../parts/failed.tsx'
import { QuestionField } from '../parts/question-field.tsx'

const nothing: { kit: string; question: string; when: string } = { kit: '', question: '', when: '' }

/** A new workshop: a method to begin from, a question, a day. */
export function Create() {
  const { t, lang } = useWords()
  const handle = useHandle()
  const [, go] = useLocation()
  const act = useAct()
  const kits = useLoad<KitLine[]>('kits')
  const draft = useDraft('create', nothing)
  const [busy, setBusy] = useState(false)
  const id = useId()
  const { question, when } = draft.value
  if (!kits.data) return kits.failed && <Failed refusal={kits.failed.refusal} retry={kits.reload} />
  const kit = kits.data.some((one) => one.id === draft.value.kit) ? draft.value.kit : (kits.data[0]?.id ?? '')

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const title = question.trim()
    const body: CreateWorkshop = {
      kit,
      when: when || null,
      ...(title && { title: lang === 'fr' ? { fr: title } : { fr: title, [lang]: title } }),
    }
    const made = await act<{ id: string }>('POST', 'workshops', body)
    setBusy(false)
    if (!made) return
    draft.done()
    go(`/office/${handle}/w/${made.result.id}`)
  }
  const remove = async (line: KitLine): Promise<void> => {
    if (!(await act('DELETE', `kits/${line.id}`))) return
    tell({ text: t.create.kitRemoved })
    await kits.reload()
  }

  return (
    <form className="stack list-page" onSubmit={(event) => void submit(event)}>
      <h1>{t.create.title}</h1>
      <fieldset className="stack">
        <legend>{t.create.kit}</legend>
        <div className="kits">
          {kits.data.map((line) => (
            <KitCard
              key={line.id}
              line={line}
              chosen={line.id === kit}
              choose={() => draft.change({ kit: line.id })}
              remove={() => void remove(line)}
            />
          ))}
        </div>
      </fieldset>
      <div className="sheet stack">
        <QuestionField value={question} lang={lang} change={(value) => draft.change({ question: value })} />
        <p className="hint">{t.create.questionLater}</p>
        <div className="field short">
          <label htmlFor={`${id}-when`}>{t.settings.when}</label>
          <input
            id={`${id}-when`}
            type="datetime-local"
            value={when}
            onChange={(event) => draft.change({ when: event.target.value })}
          />
        </div>
      </div>
      <div className="cluster">
        <button type="submit" className="primary" disabled={busy || !kit}>
          {t.create.submit}
        </button>
      </div>
    </form>
  )
}

function KitCard({
  line,
  chosen,
  choose,
  remove,
}: {
  line: KitLine
  chosen: boolean
  choose: () => void
  remove: () => void
}) {
  const { t, s, of } = useWords()
  return (
    <div className="kit sheet" data-chosen={chosen || undefined}>
      <label>
        <input type="radio" name="kit" checked={chosen} onChange={choose} />
        <span className="stack">
          <b className="kit-name" dir="auto">
            {of(line.name)}
          </b>
          <span dir="auto">{of(line.about)}</span>
          <span className="soft cluster facts">
            <span>{s.count.people(line.people)}</span>
            <span>{s.count.tables(line.tables)}</span>
            <span>{t.duration(line.lengthMs)}</span>
          </span>
        </span>
      </label>
      <ol className="kit-phases soft">
        {line.phases.map((title, i) => (
          <li key={i} dir="auto">
            {of(title)}
          </li>
        ))}
      </ol>
      {line.own && (
        <button
          type="button"
          className="quiet"
          aria-label={`${t.create.removeKit} : ${of(line.name)}`}
          onClick={remove}
        >
          <g-icon name="trash" />
          {t.create.removeKit}
        </button>
      )}
    </div>
  )
}
