import { must } from '../../shared/kernel/assert.ts'
import { markOf } from '../../shared/people/marks.ts'
import { useFace } from '../activities/walls.ts'
import { tableName } from '../words/names.ts'
import { Bottom } from './bottom.tsx'
import { Clock } from './clock.tsx'
import { sizeOf } from './look.ts'
import { Middle } from './middle.tsx'
import { useRoom, useView, useWords } from './room.ts'
import { type Showing, showingOf } from './showing.ts'
import { TableSign } from './table-sign.tsx'

/** A phase: what is asked, the time left, and beneath what the moment shows. */
export function Running() {
  const view = must(
    useRoom((room) => room.view),
    'a screen without its view',
  )
  const face = useFace(view.stage.phase?.kind ?? null)
  if (!view.stage.phase) return null
  const showing = showingOf(view, face)
  return (
    <div className="running">
      <header>
        <Heading showing={showing} />
        <Clock />
      </header>
      <Middle showing={showing} face={face} />
      <Bottom />
    </div>
  )
}

/**
 * The instruction; the phase's title while the instruction stands large beneath; what a result is of; while a table's wall has
 * the light, whose it is.
 */
function Heading({ showing }: { showing: Showing }) {
  const { t, s, lang, of } = useWords()
  const phase = useView((view) => view.stage.phase)
  const lit = useView((view) => (view.stage.spotlight ? view.tables[view.stage.spotlight] : undefined))
  if (!phase) return null
  const moment = of(phase.moment.label)
  if (lit) {
    return (
      <div className={`lit ${markOf(lit.index).colour}`}>
        <TableSign index={lit.index} />
        <div>
          <p className="step" dir="auto">
            {of(phase.title)}
          </p>
          <h1>{tableName(s, lang, lit)}</h1>
        </div>
      </div>
    )
  }
  const title = of(phase.title)
  const result = phase.moment.shows.screen === 'result' && showing === 'result'
  const heading = result ? moment : (showing === 'words' ? '' : of(phase.instruction)) || title
  return (
    <div>
      <p className="step" dir="auto">
        {t.step(phase.number)} · {result ? title : moment || t.modes[phase.mode]}
      </p>
      <h1 className={sizeOf(heading)} dir="auto">
        {heading}
      </h1>
    </div>
  )
}
