import type { ReactNode } from 'react'
import { Saving } from '../../wall/tools/saving.tsx'
import { Waiting } from '../../wall/tools/waiting.tsx'
import type { OpenWall } from '../../wall/wall-pane.tsx'
import { conduct } from '../act.ts'
import { useView, useWords } from '../room.ts'
import type { PanelWall } from '../walls.ts'

interface Props {
  readonly open: OpenWall
  readonly wall: PanelWall
  readonly adds: boolean
  readonly list: boolean
  readonly setList: (list: boolean) => void
  readonly add: () => void
}

/** What is done with a whole wall: more of it, seen as a list, shown to the room; and whether it is safe. */
export function WallFoot({ open, wall, adds, list, setList, add }: Props): ReactNode {
  const { t } = useWords()
  const lent = useView((view) => view.stage.spotlight)
  const shown = useView((view) => view.wallsOn === wall.phase.id)
  const whose = wall.table?.id ?? 'plenary'
  const lit = lent === whose
  return (
    <div className="wall-foot">
      {adds && (
        <button type="button" className="secondary" onClick={add}>
          <g-icon name="plus" /> {t.walls.add}
        </button>
      )}
      <button type="button" className="secondary" onClick={() => setList(!list)}>
        <g-icon name="list" /> {list ? t.walls.wall : t.walls.list}
      </button>
      {shown && (
        <button
          type="button"
          className="secondary"
          aria-pressed={lit}
          onClick={() => void conduct({ type: 'stage/spotlight', wall: lit ? null : whose })}
        >
          <g-icon name="monitor" /> {lit ? t.spotlight.off : t.spotlight.on}
        </button>
      )}
      <span className="wall-state">
        <Waiting />
        <Saving open={open} />
      </span>
    </div>
  )
}
