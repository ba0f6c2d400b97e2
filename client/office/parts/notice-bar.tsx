import { useEffect } from 'react'
import { tell, useOffice, useWords } from '../office.ts'

/** Long enough to read a sentence and to change one's mind, ms. */
const standing = 12_000

/** What was just done, or why it was not; said aloud by screen readers. */
export function NoticeBar() {
  const { s } = useWords()
  const notice = useOffice((office) => office.notice)
  useEffect(() => {
    if (!notice || notice.bad) return
    const timer = setTimeout(() => tell(null), standing)
    return () => clearTimeout(timer)
  }, [notice])
  const undo = notice?.undo
  return (
    <div className="notice-place no-print" role={notice?.bad ? 'alert' : 'status'}>
      {notice && (
        <div className="notice" data-bad={notice.bad || undefined}>
          <p className="fill">{notice.text}</p>
          {undo && (
            <button
              type="button"
              className="secondary"
              onClick={() => {
                tell(null)
                undo()
              }}
            >
              <g-icon name="undo" />
              {s.actions.undo}
            </button>
          )}
          <button type="button" className="quiet icon" aria-label={s.actions.close} onClick={() => tell(null)}>
            <g-icon name="x" />
          </button>
        </div>
      )}
    </div>
  )
}
