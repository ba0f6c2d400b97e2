import { goTo, useRoom, useView, useWords } from './room.ts'
import { slip, worthSaying } from './slip.ts'
import { useNow } from './use-now.ts'

/** Who is here, whether the line holds, and whether the sequence runs late or ahead. */
export function Head() {
  const { s, t } = useWords()
  const seated = useView((view) => view.seated)
  const tables = useView((view) => Object.keys(view.tables).length)
  const waiting = useRoom((room) => room.link === 'waiting')
  const people = Object.values(seated).reduce((sum, n) => sum + n, 0)
  return (
    <header className="head">
      <p>
        <b>{s.count.people(people)}</b> · {s.count.tables(tables)}
      </p>
      <span className="fill" />
      {waiting && (
        <span className="badge" role="status">
          <g-icon name="wifiOff" /> <span>{t.offline}</span>
        </span>
      )}
      <Slip />
    </header>
  )
}

function Slip() {
  const { t } = useWords()
  const now = useNow(10_000)
  const { phases, startedAt } = useView((view) => view.plan)
  const phase = useView((view) => view.stage.phase?.id)
  const clock = useView((view) => view.stage.clock)
  const rehearsal = useView((view) => view.workshop.rehearsal)
  // A rehearsal runs faster than life: its clock says nothing of the plan's.
  if (rehearsal) return <span className="badge">{t.rehearsal}</span>
  if (!phase || startedAt === null || !clock) return null
  const ms = slip({ phases, phase, startedAt, clock }, now)
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (Math.abs(ms) < worthSaying) return null
  return (
    <button type="button" className="badge" onClick={() => goTo('plan')}>
      {ms > 0 ? t.slip.late(minutes) : t.slip.ahead(minutes)}
    </button>
  )
}
