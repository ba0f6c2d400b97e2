import { useEffect } from 'react'
import { tell, useRoom, useWords } from './room.ts'

/** How long a sentence stays at the foot of the panel, ms. One that can be undone stays longer. */
const stay = 6_000
const stayToUndo = 12_000

/** The last thing worth a sentence. It asks nothing, and goes by itself. */
export function NoticeLine() {
  const { s } = useWords()
  const notice = useRoom((room) => room.notice)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => tell(null), notice.undo ? stayToUndo : stay)
    return () => clearTimeout(timer)
  }, [notice])
  const undo = notice?.undo
  return (
    <div className="notice" role="status">
      {notice && (
        <p>
          <span className="fill">{notice.text}</span>
          {undo && (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                tell(null)
                undo()
              }}
            >
              {s.actions.undo}
            </button>
          )}
          <button type="button" className="quiet icon" aria-label={s.actions.close} onClick={() => tell(null)}>
            <g-icon name="x" />
          </button>
        </p>
      )}
    </div>
  )
}
