import { type ReactNode, useRef, useState } from 'react'
import { type Lang, say } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { levelName } from '../../../shared/walls/paint/level-name.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { NoteActions, type NoteCommands } from '../tools/note-actions.tsx'
import { useStore } from '../use-store.ts'
import { useKeptFocus } from './kept-focus.ts'

interface Props {
  readonly board: Board
  readonly lang: Lang
  readonly words: WallWords
  readonly shared: SharedWords
  readonly commands: NoteCommands
}

/** Records in the order in which one reads them: rows from the top, then along the row. */
const reading = (a: WallRecord, b: WallRecord): number =>
  Math.round(((a.at?.y ?? 0) - (b.at?.y ?? 0)) / 60) || (a.at?.x ?? 0) - (b.at?.x ?? 0) || (a.id < b.id ? -1 : 1)

/** A wall's notes by zone (on free paper by theme first), and apart what lies in none. Zones without notes are left out. */
function grouped(
  board: Board,
  lang: Lang,
  nowhere: string,
): { readonly id: string; readonly name: string; readonly notes: WallRecord[] }[] {
  const notes = [...board.matter.records.all()].filter(({ kind }) => kind === 'note').sort(reading)
  const themed =
    board.template.background === 'free'
      ? new Map(
          [...board.matter.records.all()]
            .filter(({ kind }) => kind === 'frame')
            .map(({ id, text }) => [id, text ?? '']),
        )
      : new Map<string, string>()
  const themes = [...themed].map(([id, name]) => ({ id, name, notes: notes.filter(({ group }) => group === id) }))
  const loose = notes.filter(({ group }) => !group || !themed.has(group))
  const groups = board.template.zones.map(({ id, label }) => ({
    id,
    name: say(label, lang),
    notes: loose.filter(({ at }) => at?.zone === id),
  }))
  const known = new Set(board.template.zones.map(({ id }) => id))
  const rest = loose.filter(({ at }) => !at?.zone || !known.has(at.zone))
  return [...themes, ...groups, { id: '', name: nowhere, notes: rest }].filter((group) => group.notes.length > 0)
}

/** The same wall as a list in the page: grouped, in reading order, with all that the canvas can do by buttons. */
export function WallList({ board, lang, words, shared, commands }: Props): ReactNode {
  useStore(board.version)
  const selected = useStore(board.selected)
  const [said, setSaid] = useState('')
  const root = useRef<HTMLElement>(null)
  useKeptFocus(root, ({ id, index }) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[data-id]') ?? [])]
    const item = items.find(({ dataset }) => dataset.id === id) ?? items[Math.min(index, items.length - 1)]
    return item ? item.querySelector('input') : root.current
  })
  const groups = grouped(board, lang, words.list.nowhere)
  const others = [...board.matter.records.all()].filter(({ kind }) => kind !== 'note' && kind !== 'link')
  const item = (record: WallRecord): ReactNode => (
    <Item
      key={record.id}
      record={record}
      board={board}
      lang={lang}
      words={words}
      shared={shared}
      commands={commands}
      chosen={selected.has(record.id)}
      alone={selected.size === 1}
      say={setSaid}
    />
  )
  return (
    <section ref={root} className="wall-list" aria-label={words.list.title} tabIndex={-1}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {selected.size > 1 && (
        <div className="sheet wall-list-many">
          <div className="row">
            <strong className="fill">{words.list.chosen(selected.size)}</strong>
            <button type="button" className="quiet" onClick={() => board.select([])}>
              {words.list.none}
            </button>
          </div>
          <NoteActions board={board} ids={[...selected]} lang={lang} words={words} commands={commands} say={setSaid} />
        </div>
      )}
      {groups.length + others.length === 0 && <p className="soft">{words.list.empty}</p>}
      {groups.map((group) => (
        <section key={group.id}>
          <h2>
            {group.name} <small>{words.canvas.ideas(group.notes.length)}</small>
          </h2>
          <ul>{group.notes.map(item)}</ul>
        </section>
      ))}
      {others.length > 0 && (
        <section>
          <h2>{words.list.others}</h2>
          <ul>{others.map(item)}</ul>
        </section>
      )}
    </section>
  )
}

function Item({
  record,
  board,
  lang,
  words,
  shared,
  commands,
  chosen,
  alone,
  say: tell,
}: Props & { record: WallRecord; chosen: boolean; alone: boolean; say: (done: string) => void }): ReactNode {
  const mark = typeof record.table === 'number' ? markOf(record.table) : null
  const frame =
    record.group && board.template.background !== 'free' ? board.matter.records.get(record.group) : undefined
  const parent = record.parent ? board.matter.records.get(record.parent) : undefined
  return (
    <li className={`wall-item ${mark?.colour ?? ''}`} data-id={record.id} aria-current={chosen || undefined}>
      <label className="wall-item-head">
        <input type="checkbox" checked={chosen} onChange={() => board.toggle(record.id)} />
        <span className="typed" dir="auto">
          {nameOf(record, words)}
        </span>
        {mark && (
          <span className="wall-item-table">
            <i className="mark" />
            <span className="visually-hidden">{shared.table(mark.shape, mark.lap)}</span>
          </span>
        )}
      </label>
      <div className="wall-item-signs">
        {record.chosen && (
          <span className="badge">
            <span className="dot" /> {record.chosen === 'room' ? words.list.byRoom : words.list.byTable}
          </span>
        )}
        {record.at?.level && <span className="badge">{levelName(record.at.level, lang)}</span>}
        {frame && <span className="badge">{frame.text}</span>}
        {record.helper && <span className="badge">{words.list.helper}</span>}
        {parent && (
          <span className="soft" dir="auto">
            {words.list.born(nameOf(parent, words))}
          </span>
        )}
      </div>
      {chosen && alone && (
        <NoteActions board={board} ids={[record.id]} lang={lang} words={words} commands={commands} say={tell} />
      )}
    </li>
  )
}

/** What a record is called in words. */
export function nameOf({ kind, text, form }: WallRecord, words: WallWords): string {
  if (text?.trim()) return text
  if (kind === 'stroke') return words.list.stroke
  return form === 'photo' ? words.list.photo : words.list.drawing
}
