import { conduct } from './act.ts'
import { useView, useWords } from './room.ts'

/** Three switches that calm a room: paper on the screen, pens down, the wall of all. */
export function Quick() {
  const { t } = useWords()
  const blank = useView((view) => view.stage.blank)
  const frozen = useView((view) => view.stage.frozen)
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
    </div>
  )
}
