import { useState } from 'react'
import type { TrayNoteView } from '../../shared/api/view.ts'
import { markOf } from '../../shared/people/marks.ts'
import { tableName } from '../words/names.ts'
import { act } from './act.ts'
import { useRoom, useView, useWords } from './room.ts'
import { TableSign } from './table-sign.tsx'

/** A contribution with what can be done to it: kept or hidden at one tap, given back, kept as the room's choice. */
export function NoteLine({ note }: { note: TrayNoteView }) {
  const { t, s, lang } = useWords()
  const handle = useRoom((room) => room.handle)
  const table = useView((view) => (note.table ? view.tables[note.table] : undefined))
  const title = useView((view) =>
    note.phase === view.stage.phase?.id ? null : view.plan.phases.find(({ id }) => id === note.phase)?.title,
  )
  const waits = note.state === 'pending' || note.state === 'late'
  const where = [
    waits || note.state === 'hidden' ? s.states[note.state] : '',
    table ? tableName(s, lang, table) : '',
    title ? title[lang] || title.fr : '',
    note.helper ? t.helped : '',
    note.chosen ? t.choice[note.chosen] : '',
  ]
  return (
    <li className={`line ${table ? markOf(table.index).colour : ''}${note.state === 'hidden' ? ' gone' : ''}`}>
      <div className="fill">
        {note.media && <img src={`/api/s/${handle}/media/${note.media}`} alt={note.text || t.picture} loading="lazy" />}
        <p className="typed" dir="auto">
          {note.text}
        </p>
        <small>
          {table && <TableSign index={table.index} />} {where.filter(Boolean).join(', ')}
        </small>
      </div>
      <Actions note={note} waits={waits} />
    </li>
  )
}

function Actions({ note, waits }: { note: TrayNoteView; waits: boolean }) {
  const { t } = useWords()
  const contribution = note.id
  const unhide = (): void => void act({ type: 'contribution/unhide', contribution })
  const hide = (): void => void act({ type: 'contribution/hide', contribution }, { text: t.hidden, undo: unhide })
  if (note.state === 'hidden') return <Hidden contribution={contribution} unhide={unhide} />
  const kept = note.chosen === 'room'
  return (
    <div className="row">
      {note.state === 'kept' && (
        <button
          type="button"
          className="secondary icon"
          aria-pressed={kept}
          aria-label={kept ? t.choice.drop : t.choice.keep}
          title={kept ? t.choice.drop : t.choice.keep}
          onClick={() => void act({ type: 'choice/mark', contribution, chosen: kept ? null : 'room' })}
        >
          <g-icon name="star" />
        </button>
      )}
      <button type="button" className="secondary" onClick={hide}>
        {t.hide}
      </button>
      {waits && (
        <button type="button" className="good" onClick={() => void act({ type: 'contribution/admit', contribution })}>
          {t.admit}
        </button>
      )}
    </div>
  )
}

/** Given back, or erased everywhere for good: words and picture, asked twice since nothing brings them back. */
function Hidden({ contribution, unhide }: { contribution: string; unhide: () => void }) {
  const { t } = useWords()
  const [sure, setSure] = useState(false)
  const erase = (): void => void act({ type: 'contribution/erase', contribution })
  return (
    <div className="row">
      <button type="button" className="secondary" onClick={sure ? erase : () => setSure(true)}>
        {sure ? t.eraseSure : t.erase}
      </button>
      <button type="button" className="secondary" onClick={unhide}>
        {t.unhide}
      </button>
    </div>
  )
}
