import { useState } from 'react'
import { Link } from 'wouter'
import { activityOf } from '../../../shared/activities/registry.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { useWords } from '../office.ts'
import { after } from './replan.ts'

interface Props {
  readonly detail: WorkshopDetail
  readonly open: string | null
  readonly home: string
  readonly move: (phase: string, before: string | null) => void
  readonly remove: (phase: Phase) => void
}

/** Phases in order: buttons move them, a mouse may drag them, what has begun stays. */
export function PhaseList({ detail, open, home, move, remove }: Props) {
  const { t, s, of } = useWords()
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const { phases } = detail
  const begun = (id: string | undefined): boolean => id !== undefined && detail.begun.includes(id)

  const drop = (on: string): void => {
    setOver(null)
    if (!dragged || dragged === on) return
    const [from, to] = [phases.findIndex((p) => p.id === dragged), phases.findIndex((p) => p.id === on)]
    move(dragged, from < to ? after(phases, on) : on)
  }

  return (
    <ol className="phase-list edited">
      {phases.map((phase, i) => (
        <li
          key={phase.id}
          draggable={!begun(phase.id)}
          data-over={over === phase.id || undefined}
          data-current={open === phase.id || undefined}
          onDragStart={() => setDragged(phase.id)}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => {
            if (!dragged || begun(phase.id)) return
            event.preventDefault()
            setOver(phase.id)
          }}
          onDragLeave={() => setOver(null)}
          onDrop={() => drop(phase.id)}
        >
          <Link
            href={`${home}/${phase.id}`}
            className="fill phase-link"
            aria-current={open === phase.id ? 'true' : undefined}
          >
            <b dir="auto">{of(phase.title) || t.plan.untitled}</b>
            <span className="soft">
              {activityOf(phase.kind) ? of(activityOf(phase.kind)?.name ?? phase.title) : phase.kind} ·{' '}
              {s.time.short(Math.round(phase.idealMs / 60_000))}
              {begun(phase.id) && ` · ${t.plan.begun}`}
            </span>
          </Link>
          {!begun(phase.id) && (
            <span className="row tools">
              <button
                type="button"
                className="quiet icon"
                aria-label={t.plan.up(of(phase.title))}
                disabled={i === 0 || begun(phases[i - 1]?.id)}
                onClick={() => move(phase.id, phases[i - 1]?.id ?? null)}
              >
                <g-icon name="up" />
              </button>
              <button
                type="button"
                className="quiet icon"
                aria-label={t.plan.down(of(phase.title))}
                disabled={i === phases.length - 1}
                onClick={() => move(phase.id, phases[i + 2]?.id ?? null)}
              >
                <g-icon name="down" />
              </button>
              <button
                type="button"
                className="quiet icon"
                aria-label={`${s.actions.remove} : ${of(phase.title)}`}
                onClick={() => remove(phase)}
              >
                <g-icon name="trash" />
              </button>
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
