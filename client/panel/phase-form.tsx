import { type FormEvent, useId, useState } from 'react'
import type { Text } from '../../shared/kernel/text.ts'
import type { Phase } from '../../shared/workshop/phase.ts'
import { replan } from './act.ts'
import { useWords } from './room.ts'

const minute = 60_000
const longest = 24 * 60

/** Words and durations of a phase, in the panel's language. What a begun phase may still change is just this. */
export function PhaseForm({ phase, done }: { phase: Phase; done: () => void }) {
  const { t, s, lang, of } = useWords()
  const [title, setTitle] = useState(of(phase.title))
  const [instruction, setInstruction] = useState(of(phase.instruction))
  const [script, setScript] = useState(of(phase.script.facilitator))
  const [minutes, setMinutes] = useState(Math.round(phase.idealMs / minute))
  const id = useId()
  const worded = (text: Text, words: string): Text => (words === of(text) ? text : { ...text, [lang]: words })

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const idealMs = minutes * minute
    const edited: Phase = {
      ...phase,
      title: worded(phase.title, title),
      instruction: worded(phase.instruction, instruction),
      script: { ...phase.script, facilitator: worded(phase.script.facilitator, script) },
      idealMs,
      minMs: Math.min(phase.minMs, idealMs),
    }
    if (await replan({ type: 'plan/edit', phase: edited }, { text: t.plan.saved })) done()
  }
  const step = (by: number) => () => setMinutes((now) => Math.min(longest, Math.max(1, now + by)))

  return (
    <form className="stack phase-form" onSubmit={(event) => void save(event)}>
      <div className="row">
        <span className="fill" id={`${id}-time`}>
          {t.plan.duration}
        </span>
        <fieldset className="stepper" aria-labelledby={`${id}-time`}>
          <button type="button" aria-label={s.actions.fewer} disabled={minutes <= 1} onClick={step(-1)}>
            <g-icon name="minus" />
          </button>
          <output>{s.time.short(minutes)}</output>
          <button type="button" aria-label={s.actions.more} onClick={step(1)}>
            <g-icon name="plus" />
          </button>
        </fieldset>
      </div>
      <div className="field">
        <label htmlFor={`${id}-title`}>{t.plan.title}</label>
        <input
          id={`${id}-title`}
          dir="auto"
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-instruction`}>{t.plan.instruction}</label>
        <textarea
          id={`${id}-instruction`}
          dir="auto"
          rows={3}
          maxLength={4000}
          value={instruction}
          onChange={(event) => setInstruction(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-script`}>{t.plan.script}</label>
        <textarea
          id={`${id}-script`}
          dir="auto"
          rows={3}
          maxLength={4000}
          value={script}
          onChange={(event) => setScript(event.target.value)}
        />
      </div>
      <div className="cluster">
        <button type="submit" className="good">
          {s.actions.save}
        </button>
        <button type="button" className="secondary" onClick={done}>
          {s.actions.cancel}
        </button>
      </div>
    </form>
  )
}
