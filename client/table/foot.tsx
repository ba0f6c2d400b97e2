import type { ReactNode } from 'react'
import { Saving } from '../wall/tools/saving.tsx'
import { Waiting } from '../wall/tools/waiting.tsx'
import type { OpenWall } from '../wall/wall-pane.tsx'
import { useRoom } from './room.ts'

export type Sheet = 'add' | 'script' | 'people' | 'pass'
export type Shown = 'wall' | 'list' | 'result'

interface Props {
  readonly open: OpenWall | null
  /** The wall is that of the running phase: it takes more. */
  readonly adds: boolean
  readonly shown: Shown
  readonly hasResult: boolean
  readonly show: (shown: Shown) => void
  readonly ask: (sheet: Sheet) => void
}

/** What the host does next, and whether what was done is safe. */
export function Foot({ open, adds, shown, hasResult, show, ask }: Props): ReactNode {
  const { view, you, handle, words } = useRoom()
  const { foot } = words.t
  const scribe = you?.participant != null
  const phones = Object.values(view.people).filter((person) => person.here && !person.tablet).length
  return (
    <footer className="foot">
      {open && adds && (
        <button type="button" className="primary" onClick={() => ask('add')} disabled={view.stage.frozen}>
          <g-icon name="plus" />
          {foot.add}
        </button>
      )}
      {open && (
        // One button whose word changes: whoever pressed it keeps the focus.
        <button type="button" className="secondary" onClick={() => show(shown === 'list' ? 'wall' : 'list')}>
          {shown === 'list' ? foot.wall : foot.list}
        </button>
      )}
      {open && shown === 'result' && (
        <button type="button" className="secondary" onClick={() => show('wall')}>
          {foot.wall}
        </button>
      )}
      {hasResult && open && shown !== 'result' && (
        <button type="button" className="secondary" onClick={() => show('result')}>
          {foot.result}
        </button>
      )}
      <button type="button" className="secondary" onClick={() => ask('script')}>
        <g-icon name="megaphone" />
        {foot.script}
      </button>
      {scribe ? (
        <a className="secondary button" href={`/p/${handle}`}>
          <g-icon name="phone" />
          {foot.phone}
        </a>
      ) : (
        <button type="button" className="secondary" onClick={() => ask('pass')}>
          <g-icon name="tablet" />
          {foot.pass}
        </button>
      )}
      <span className="foot-state">
        <Waiting />
        {open && <Saving open={open} />}
        <button type="button" className="quiet" onClick={() => ask('people')}>
          <g-icon name="users" />
          {foot.phones(phones)}
        </button>
      </span>
    </footer>
  )
}
