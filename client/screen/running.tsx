import { useFace } from '../activities/walls.ts'
import { markOf } from '../ui/marks.ts'
import { tableName } from '../words/names.ts'
import { Bottom } from './bottom.tsx'
import { Clock } from './clock.tsx'
import { sizeOf } from './look.ts'
import { Middle } from './middle.tsx'
import { useView, useWords } from './room.ts'

/** A phase: what is asked, the time left, and beneath what the moment shows. */
export function Running() {
  const phase = useView((view) => view.stage.phase)
  const face = useFace(phase?.kind ?? null)
  if (!phase) return null
  return (
    <div className="running">
      <header>
        <Instruction />
        <Clock />
      </header>
      <Middle face={face} />
      <Bottom />
    </div>
  )
}

/** The instruction; while a table's wall has the light, whose it is. */
function Instruction() {
  const { t, s, lang, of } = useWords()
  const phase = useView((view) => view.stage.phase)
  const lit = useView((view) => (view.stage.spotlight ? view.tables[view.stage.spotlight] : undefined))
  if (!phase) return null
  const moment = of(phase.moment.label)
  if (lit) {
    return (
      <div className={`lit ${markOf(lit.index).colour}`}>
        <i className="mark" />
        <div>
          <p className="step" dir="auto">{of(phase.title)}</p>
          <h1>{tableName(s, lang, lit)}</h1>
        </div>
      </div>
    )
  }
  const instruction = of(phase.instruction) || of(phase.title)
  return (
    <div>
      <p className="step" dir="auto">
        {t.step(phase.number)} · {moment || t.modes[phase.mode]}
      </p>
      <h1 className={sizeOf(instruction)} dir="auto">{instruction}</h1>
    </div>
  )
}
