import { type FormEvent, useId, useState } from 'react'
import { Link } from 'wouter'
import { activities, activityOf } from '../../../shared/activities/registry.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import type { Lang, Text } from '../../../shared/kernel/text.ts'
import type { Phase, PhaseMode } from '../../../shared/workshop/phase.ts'
import { useDraft } from '../draft.ts'
import { useWords } from '../office.ts'
import { LangTabs } from '../parts/lang-tabs.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { SaveBar } from '../parts/save-bar.tsx'
import { TextField } from '../parts/text-field.tsx'
import { fieldsOf } from './fields.ts'
import { OptionsForm } from './options-form.tsx'
import { TableInstructions } from './table-instructions.tsx'

const minute = 60_000
const modes: readonly PhaseMode[] = ['plenary', 'tables', 'individual']

interface Props {
  readonly detail: WorkshopDetail
  readonly phase: Phase
  readonly home: string
  readonly save: (phase: Phase) => Promise<boolean>
}

/** Everything of one phase in plain forms. What has begun changes its words and durations only. */
export function PhaseForm({ detail, phase: saved, home, save }: Props) {
  const { t, lang: own, of } = useWords()
  const draft = useDraft<Phase>(`phase.${detail.id}.${saved.id}`, saved)
  const [lang, setLang] = useState<Lang>(own)
  const [busy, setBusy] = useState(false)
  const id = useId()
  const phase = draft.value
  const { change } = draft
  const begun = detail.begun.includes(saved.id)
  const earlier = detail.phases.slice(
    0,
    detail.phases.findIndex((one) => one.id === saved.id),
  )
  const texts: Text[] = [
    phase.title,
    phase.instruction,
    phase.script.facilitator,
    phase.script.host,
    ...Object.values(phase.tableInstructions),
  ]

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    if (await save(phase)) draft.done()
    setBusy(false)
  }
  // As they would be saved: an option that came later has its default.
  const options = activityOf(phase.kind)?.prepare(phase.options)
  const choose = (kind: string): void => {
    const read = activityOf(kind)?.prepare({})
    change({ kind, options: read?.ok ? read.value.options : {} })
  }

  return (
    <form className="sheet stack phase-form" onSubmit={(event) => void submit(event)}>
      <Link href={home} className="quiet back-link">
        <g-icon name="arrowLeft" />
        {t.plan.all}
      </Link>
      {begun && <p className="say">{t.plan.begunHint}</p>}
      <LangTabs lang={lang} choose={setLang} texts={texts} />
      <TextField label={t.phase.title} value={phase.title} lang={lang} change={(title) => change({ title })} />
      <TextField
        label={t.phase.instruction}
        hint={t.phase.instructionHint}
        value={phase.instruction}
        lang={lang}
        rows={3}
        change={(instruction) => change({ instruction })}
      />
      <div className="cluster durations">
        <NumberField
          label={t.phase.ideal}
          value={Math.round(phase.idealMs / minute)}
          min={0}
          max={1440}
          change={(n) => change({ idealMs: (n ?? 0) * minute, minMs: Math.min(phase.minMs, (n ?? 0) * minute) })}
        />
        <NumberField
          label={t.phase.min}
          value={Math.round(phase.minMs / minute)}
          min={0}
          max={1440}
          change={(n) => change({ minMs: (n ?? 0) * minute, idealMs: Math.max(phase.idealMs, (n ?? 0) * minute) })}
        />
      </div>
      <TextField
        label={t.phase.facilitator}
        hint={t.phase.facilitatorHint}
        value={phase.script.facilitator}
        lang={lang}
        rows={4}
        change={(facilitator) => change({ script: { ...phase.script, facilitator } })}
      />
      <TextField
        label={t.phase.host}
        hint={t.phase.hostHint}
        value={phase.script.host}
        lang={lang}
        rows={3}
        change={(host) => change({ script: { ...phase.script, host } })}
      />
      <TableInstructions
        tables={detail.tables}
        value={phase.tableInstructions}
        lang={lang}
        change={(tableInstructions) => change({ tableInstructions })}
      />
      <fieldset disabled={begun} className="stack">
        <legend className="visually-hidden">{t.phase.activity}</legend>
        <div className="field">
          <label htmlFor={`${id}-kind`}>{t.phase.activity}</label>
          <select id={`${id}-kind`} value={phase.kind} onChange={(event) => choose(event.target.value)}>
            {activities.map((activity) => (
              <option key={activity.kind} value={activity.kind}>
                {of(activity.name)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <span id={`${id}-mode`}>{t.phase.mode}</span>
          <div className="segments" role="radiogroup" aria-labelledby={`${id}-mode`}>
            {modes.map((mode) => (
              <label key={mode}>
                <input
                  type="radio"
                  name={`${id}-mode`}
                  checked={phase.mode === mode}
                  onChange={() => change({ mode })}
                />
                {t.modes[mode]}
              </label>
            ))}
          </div>
        </div>
        <OptionsForm
          fields={fieldsOf[phase.kind] ?? []}
          values={options?.ok ? options.value.options : phase.options}
          lang={lang}
          change={(options) => change({ options: { ...options } })}
        />
        {earlier.length > 0 && (
          <fieldset className="group stack tight">
            <legend>{t.phase.from}</legend>
            <p className="hint">{t.phase.fromHint}</p>
            {earlier.map((one) => (
              <label key={one.id}>
                <input
                  type="checkbox"
                  checked={phase.from.includes(one.id)}
                  onChange={(event) =>
                    change({
                      from: event.target.checked
                        ? [...phase.from, one.id]
                        : phase.from.filter((other) => other !== one.id),
                    })
                  }
                />
                <span dir="auto">{of(one.title)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <label>
          <input type="checkbox" checked={phase.auto} onChange={(event) => change({ auto: event.target.checked })} />
          {t.phase.auto}
        </label>
      </fieldset>
      <SaveBar changed={draft.changed} busy={busy} discard={draft.done} />
    </form>
  )
}
