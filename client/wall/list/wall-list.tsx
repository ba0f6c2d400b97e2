import { type ReactNode, useRef, useState } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import type { Board } from '../board.ts'
import { NoteActions, type NoteCommands } from '../tools/note-actions.tsx'
import { useStore } from '../use-store.ts'
import { besideNotes, grouped, nameOf } from './groups.ts'
import { useKeptFocus } from './kept-focus.ts'
import { colourOf, Signs, TableSign } from './signs.tsx'

interface Props {
  readonly board: Board
  readonly lang: Lang
  readonly words: WallWords
  readonly shared: SharedWords
  readonly commands: NoteCommands
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
  const others = besideNotes(board)
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
  return (
    <li className={`wall-item ${colourOf(record)}`} data-id={record.id} aria-current={chosen || undefined}>
      <label className="wall-item-head">
        <input type="checkbox" checked={chosen} onChange={() => board.toggle(record.id)} />
        <span className="typed" dir="auto">
          {nameOf(record, words)}
        </span>
        <TableSign record={record} shared={shared} />
      </label>
      <Signs record={record} board={board} lang={lang} words={words} />
      {chosen && alone && (
        <NoteActions board={board} ids={[record.id]} lang={lang} words={words} commands={commands} say={tell} />
      )}
    </li>
  )
}
