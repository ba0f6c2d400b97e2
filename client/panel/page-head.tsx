import type { ReactNode } from 'react'
import { goTo, useWords } from './room.ts'

/** The title of a page one level down, and the way back. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  const { s } = useWords()
  return (
    <div className="page-head">
      <button type="button" className="secondary icon to-home" aria-label={s.actions.back} onClick={() => goTo('home')}>
        <g-icon name="back" />
      </button>
      <h2 className="fill" tabIndex={-1}>
        {title}
      </h2>
      {children}
    </div>
  )
}
