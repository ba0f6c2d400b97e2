import type { AttendanceWords } from '../../words/attendance.fr.ts'

/** How to read these numbers: what a small one may give away, and what no number here can. */
export function Caution({ words, open }: { words: AttendanceWords; open: boolean }) {
  return (
    <div className="caution soft">
      <p>
        <span data-small>n</span> {words.small}
      </p>
      <p>{words.uncrossed}</p>
      {open && <p>{words.waiting}</p>}
    </div>
  )
}
