import { type FormEvent, useId } from 'react'
import type { Settings } from '../../../shared/api/office/workshop.ts'
import {
  nothingAsked,
  type Question,
  questionIds,
  type WorkshopKind,
  workshopKinds,
} from '../../../shared/attendance/question.ts'
import type { AttendanceWords } from '../../words/attendance.fr.ts'
import { useAct } from '../api.ts'
import { useDraft } from '../draft.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { SaveBar } from '../parts/save-bar.tsx'

interface Form {
  readonly questions: readonly Question[]
  readonly kind: WorkshopKind | null
  /** As typed, one street a line. */
  readonly streets: string
}

/** What a workshop asks on joining: nothing, until somebody ticks something. */
export function AskedForm({ detail, reload, words }: TabProps & { words: AttendanceWords }) {
  const { t } = useWords()
  const act = useAct()
  const id = useId()
  const { questions, kind, streets } = detail.workshop.attendance ?? nothingAsked
  const draft = useDraft<Form>(`asked.${detail.id}`, { questions, kind, streets: streets.join('\n') })
  const form = draft.value
  const { settings } = words

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const lines = form.streets.split('\n').map((line) => line.trim().slice(0, 80))
    const attendance = {
      questions: questionIds.filter((question) => form.questions.includes(question)),
      kind: form.kind,
      streets: [...new Set(lines.filter(Boolean))].slice(0, 60),
    }
    if (!(await act('PATCH', `workshops/${detail.id}`, { attendance } satisfies Settings))) return
    draft.done()
    tell({ text: t.saved })
    await reload()
  }
  return (
    <form className="sheet stack" onSubmit={(event) => void save(event)}>
      <h2>{settings.title}</h2>
      <p className="soft">{settings.lead}</p>
      <fieldset className="stack tight">
        <legend className="visually-hidden">{settings.title}</legend>
        {questionIds.map((question) => (
          <label key={question}>
            <input
              type="checkbox"
              checked={form.questions.includes(question)}
              onChange={(event) =>
                draft.change({
                  questions: event.target.checked
                    ? [...form.questions, question]
                    : form.questions.filter((one) => one !== question),
                })
              }
            />
            <span>
              <b>{words.asked.questions[question].name}</b>
              <span className="hint block">{words.asked.questions[question].title}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {form.questions.includes('quarter') && (
        <div className="field">
          <label htmlFor={`${id}-streets`}>{settings.streets}</label>
          <p className="hint" id={`${id}-hint`}>
            {settings.streetsHint}
          </p>
          <textarea
            id={`${id}-streets`}
            dir="auto"
            rows={4}
            aria-describedby={`${id}-hint`}
            value={form.streets}
            onChange={(event) => draft.change({ streets: event.target.value })}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-kind`}>{settings.kind}</label>
        <select
          id={`${id}-kind`}
          value={form.kind ?? ''}
          onChange={(event) => draft.change({ kind: workshopKinds.find((one) => one === event.target.value) ?? null })}
        >
          <option value="">{settings.noKind}</option>
          {workshopKinds.map((one) => (
            <option key={one} value={one}>
              {settings.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <SaveBar changed={draft.changed} discard={draft.done} />
    </form>
  )
}
