import { useState } from 'react'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { conduct, replan } from '../act.ts'
import { CatchUp } from '../catch-up.tsx'
import { nextPhase } from '../next-step.ts'
import { PageHead } from '../page-head.tsx'
import { PhaseForm } from '../phase-form.tsx'
import { useView, useWords } from '../room.ts'

/** The sequence: what was, what is with its moments, what comes and can still be changed. */
export function PlanPage() {
  const { t } = useWords()
  const { phases, begun } = useView((view) => view.plan)
  const stage = useView((view) => view.stage)
  const [open, setOpen] = useState<string | null>(null)
  const at = stage.status === 'ended' ? phases.length : phases.findIndex(({ id }) => id === stage.phase?.id)
  return (
    <div className="stack">
      <PageHead title={t.nav.plan} />
      <CatchUp />
      <ol className="plan">
        {phases.map((phase, index) => (
          <PlanLine
            key={phase.id}
            phase={phase}
            number={index + 1}
            when={index < at ? 'past' : index === at ? 'now' : 'coming'}
            begun={begun.some((b) => b.phase === phase.id)}
            before={phases[index - 1] ?? null}
            after={phases.slice(index + 1)}
            open={open === phase.id}
            toggle={() => setOpen(open === phase.id ? null : phase.id)}
          />
        ))}
      </ol>
      {stage.status !== 'lobby' && (
        <button type="button" className="secondary" onClick={() => void conduct({ type: 'stage/back' })}>
          <g-icon name="undo" /> {t.back}
        </button>
      )}
    </div>
  )
}

interface LineProps {
  readonly phase: Phase
  readonly number: number
  readonly when: 'past' | 'now' | 'coming'
  readonly begun: boolean
  readonly before: Phase | null
  readonly after: readonly Phase[]
  readonly open: boolean
  readonly toggle: () => void
}

function PlanLine({ phase, number, when, begun, before, after, open, toggle }: LineProps) {
  const { t, s, of } = useWords()
  return (
    <li className={`plan-line is-${when}`} aria-current={when === 'now' ? 'step' : undefined}>
      <button type="button" className="who" aria-expanded={open} onClick={toggle}>
        <b className="number figures">{number}</b>
        <span className="fill" dir="auto">
          {of(phase.title)}
          <small>{t.modes[phase.mode]}</small>
        </span>
        <span className="figures">{s.time.short(Math.round(phase.idealMs / 60_000))}</span>
        <g-icon name={open ? 'up' : 'down'} />
      </button>
      {when === 'now' && <Moments />}
      {open && !begun && <Order phase={phase} before={before} after={after} />}
      {open && <PhaseForm key={phase.id} phase={phase} done={toggle} />}
    </li>
  )
}

/** The moments of the running phase, each to jump to, and the way straight to the next phase. */
function Moments() {
  const { t, of } = useWords()
  const moments = useView((view) => view.moments)
  const stage = useView((view) => view.stage)
  const plan = useView((view) => view.plan)
  const at = stage.phase?.moment.index ?? 0
  const straight = nextPhase({ stage, plan })
  if (moments.length < 2) return null
  return (
    <div className="moments">
      <ol>
        {moments.map((label, index) => (
          <li key={label.fr}>
            <button
              type="button"
              className="secondary"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => void conduct({ type: 'stage/moment', moment: index })}
            >
              <span dir="auto">{of(label)}</span>
            </button>
          </li>
        ))}
      </ol>
      {at < moments.length - 1 && (
        <button type="button" className="quiet" onClick={() => void conduct({ type: 'stage/advance', to: 'phase' })}>
          {'title' in straight ? t.straightTo(of(straight.title)) : t.next.end}
        </button>
      )}
    </div>
  )
}

/** Sooner, later, or out; what was taken out comes back with one tap. */
function Order({ phase, before, after }: Pick<LineProps, 'phase' | 'before' | 'after'>) {
  const { t, s, of } = useWords()
  const begun = useView((view) => view.plan.begun)
  const settled = before === null || begun.some((b) => b.phase === before.id)
  const restore = (): void => void replan({ type: 'plan/insert', phase, before: after[0]?.id ?? null })
  return (
    <div className="cluster order">
      <button
        type="button"
        className="secondary"
        disabled={settled}
        onClick={() => before && void replan({ type: 'plan/move', phase: phase.id, before: before.id })}
      >
        <g-icon name="up" /> {t.plan.sooner}
      </button>
      <button
        type="button"
        className="secondary"
        disabled={after.length === 0}
        onClick={() => void replan({ type: 'plan/move', phase: phase.id, before: after[1]?.id ?? null })}
      >
        <g-icon name="down" /> {t.plan.later}
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() =>
          void replan(
            { type: 'plan/remove', phase: phase.id },
            { text: t.plan.removed(of(phase.title)), undo: restore },
          )
        }
      >
        <g-icon name="trash" /> {s.actions.remove}
      </button>
    </div>
  )
}
