import { useId, useState } from 'react'
import { activities } from '../../../shared/activities/registry.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { as, type PhaseId } from '../../../shared/kernel/ids.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { newId } from '../../link/ids.ts'
import { useWords } from '../office.ts'

/** Ids of phases stand in names of walls and asks, whose parts `_` and `-` hold apart. */
const newPhaseId = (): PhaseId => as<PhaseId>(`p${newId().replaceAll(/[-_]/g, '0')}`)

/** A phase of some activity, with that activity's defaults; it draws on the phase before it. */
function newPhase(kind: string, phases: readonly Phase[]): Phase {
  const activity = must(
    activities.find((one) => one.kind === kind),
    'an activity of the list',
  )
  const read = activity.prepare({})
  const last = phases.at(-1)
  return {
    id: newPhaseId(),
    kind,
    title: activity.name,
    mode: activity.defaultMode,
    minMs: activity.minMs,
    idealMs: activity.idealMs,
    instruction: { fr: '' },
    tableInstructions: {},
    script: { facilitator: { fr: '' }, host: { fr: '' } },
    from: last ? [last.id] : [],
    auto: false,
    options: read.ok ? read.value.options : {},
  }
}

/** Adds a phase at the end of the sequence. */
export function AddPhase({ phases, insert }: { phases: readonly Phase[]; insert: (phase: Phase) => Promise<void> }) {
  const { t, s, of } = useWords()
  const [kind, setKind] = useState(activities[0]?.kind ?? '')
  const id = useId()
  return (
    <div className="sheet cluster">
      <label htmlFor={id}>{t.plan.add}</label>
      <select id={id} className="fill" value={kind} onChange={(event) => setKind(event.target.value)}>
        {activities.map((activity) => (
          <option key={activity.kind} value={activity.kind}>
            {of(activity.name)}
          </option>
        ))}
      </select>
      <button type="button" className="secondary" onClick={() => void insert(newPhase(kind, phases))}>
        <g-icon name="plus" />
        {s.actions.add}
      </button>
    </div>
  )
}
