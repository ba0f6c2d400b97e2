import { conduct } from './act.ts'
import { goTo, useView, useWords } from './room.ts'
import { wallNow } from './walls.ts'

/** Two switches that calm a room: paper on the screen, pens down; and the wall of all, to be worked on. */
export function Quick() {
  const { t } = useWords()
  const blank = useView((view) => view.stage.blank)
  const frozen = useView((view) => view.stage.frozen)
  const wall = useView((view) => wallNow(view, null))
  return (
    <div className="quick">
      <button
        type="button"
        className="secondary"
        aria-pressed={blank}
        aria-keyshortcuts="b"
        onClick={() => void conduct({ type: 'stage/blank', on: !blank })}
      >
        <g-icon name={blank ? 'eye' : 'eyeOff'} /> {blank ? t.blank.off : t.blank.on}
      </button>
      <button
        type="button"
        className="secondary"
        aria-pressed={frozen}
        onClick={() => void conduct({ type: 'stage/freeze', on: !frozen })}
      >
        <g-icon name={frozen ? 'pencil' : 'stop'} /> {frozen ? t.freeze.off : t.freeze.on}
      </button>
      {wall !== null && (
        <button type="button" className="secondary" onClick={() => goTo({ wall })}>
          <g-icon name="grid" /> {t.walls.see}
        </button>
      )}
    </div>
  )
}
