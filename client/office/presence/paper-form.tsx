import type { FormEvent } from 'react'
import type { Paper } from '../../../shared/attendance/asked.ts'
import { type Question, questionIds, questions } from '../../../shared/attendance/question.ts'
import type { AttendanceWords } from '../../words/attendance.fr.ts'
import { useAct } from '../api.ts'
import { useDraft } from '../draft.ts'
import { tell, useWords } from '../office.ts'
import { NumberField } from '../parts/number-field.tsx'
import { SaveBar } from '../parts/save-bar.tsx'

const nothing: Paper = { people: 0, counts: { age: {}, gender: {}, status: {}, quarter: {}, before: {} } }

interface Props {
  readonly workshop: string
  readonly paper: Paper | null
  readonly words: AttendanceWords
  readonly reload: () => Promise<void>
}

/** Totals that staff counted on paper, a number an answer. */
export function PaperForm({ workshop, paper, words, reload }: Props) {
  const { t } = useWords()
  const act = useAct()
  const draft = useDraft<Paper>(`paper.${workshop}`, paper ?? nothing)
  const form = draft.value
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!(await act('PUT', `workshops/${workshop}/attendance/paper`, form))) return
    draft.done()
    tell({ text: t.saved })
    await reload()
  }
  const change = (question: Question, choice: string, count: number): void =>
    draft.change({ counts: { ...form.counts, [question]: { ...form.counts[question], [choice]: count } } })
  return (
    <form className="sheet stack" onSubmit={(event) => void save(event)}>
      <h2>{words.paper.title}</h2>
      <p className="soft">{words.paper.lead}</p>
      <NumberField
        label={words.paper.people}
        value={form.people}
        min={0}
        max={10_000}
        change={(people) => draft.change({ people: people ?? 0 })}
      />
      {questionIds.map((question) => (
        <details key={question} className="paper-question">
          <summary>
            <b>{words.asked.questions[question].name}</b>{' '}
            <span className="soft figures">
              {Object.values(form.counts[question]).reduce((sum, count) => sum + count, 0) || ''}
            </span>
          </summary>
          <div className="paper-counts">
            {questions[question].map((choice) => (
              <NumberField
                key={choice}
                label={(words.asked.questions[question].choices as Readonly<Record<string, string>>)[choice] ?? choice}
                value={form.counts[question][choice] ?? 0}
                min={0}
                max={10_000}
                change={(count) => change(question, choice, count ?? 0)}
              />
            ))}
          </div>
        </details>
      ))}
      <SaveBar changed={draft.changed} discard={draft.done} />
    </form>
  )
}
