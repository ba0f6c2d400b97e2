import { type ReactNode, useEffect, useRef, useState } from 'react'
import { levels } from '../../../shared/activities/levels.ts'
import { type Lang, say } from '../../../shared/kernel/text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { newId } from '../../link/ids.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import { joinWrites, levelWrites, themeWrites, zoneWrites } from '../acts/acts.ts'
import { duplicateChosen } from '../acts/duplicate.ts'
import type { NewNote, Tie } from '../acts/history.ts'
import { removeChosen } from '../acts/remove.ts'
import type { Board } from '../board.ts'
import { useStore } from '../use-store.ts'
import { ArrangeMenu } from './arrange-menu.tsx'

/** What a person may do with notes beyond arranging them: commands, which the ledger answers. */
export interface NoteCommands {
  readonly hide: (id: string) => void
  /** Null where choices are not made now. */
  readonly mark: ((id: string, chosen: boolean) => void) | null
  /** Whose choices these are. */
  readonly marks: 'table' | 'room'
  /** Adds notes of one's own words to this wall, `also` with what the act before made; null where that is not done now. */
  readonly add: ((notes: readonly NewNote[], also?: boolean, ties?: readonly Tie[]) => void) | null
  /** Whether needs are told apart by levels here. */
  readonly levels: boolean
}

interface Props {
  readonly board: Board
  readonly ids: readonly string[]
  readonly lang: Lang
  readonly words: WallWords
  readonly commands: NoteCommands
  readonly say: (done: string) => void
}

/** Everything that can be done with what is chosen, as buttons and menus: what dragging does, and the rest. */
export function NoteActions({ board, ids, lang, words, commands, say: tell }: Props): ReactNode {
  useStore(board.version)
  const records = ids.flatMap((id) => board.matter.records.get(id) ?? [])
  const notes = records.filter(({ kind }) => kind === 'note')
  const one = records.length === 1 ? records[0] : undefined
  // What the room keeps a table cannot take back; what a table chose staff may keep for the room.
  const marked = commands.marks === 'room' ? one?.chosen === 'room' : one?.chosen !== undefined
  const mark = commands.marks === 'room' ? [words.desk.keep, words.desk.keepNot] : [words.list.mark, words.list.unmark]
  if (board.mode !== 'edit' || records.length === 0) return null
  return (
    <div className="note-actions">
      {notes.length > 0 && <ZoneMenu board={board} notes={notes} lang={lang} words={words} tell={tell} />}
      {commands.levels && notes.length > 0 && <LevelMenu board={board} notes={notes} lang={lang} words={words} />}
      {notes.length > 0 && <ThemeMenu board={board} notes={notes} words={words} />}
      {one?.kind === 'note' && commands.mark && (
        <button
          type="button"
          className="secondary"
          aria-pressed={marked}
          onClick={() => commands.mark?.(one.id, !marked)}
        >
          <span className="dot" />
          {mark[Number(marked)]}
        </button>
      )}
      {one && ['note', 'frame', 'label'].includes(one.kind ?? '') && (
        <button type="button" className="secondary" onClick={() => board.write({ id: one.id })}>
          <g-icon name="text" />
          {one.kind === 'note' ? words.hands.writing.change : words.list.rename}
        </button>
      )}
      {one?.kind === 'note' && (
        <button type="button" className="secondary" onClick={() => commands.hide(one.id)}>
          <g-icon name="eyeOff" />
          {words.list.hide}
        </button>
      )}
      {records.length > notes.length && (
        <button type="button" className="secondary" onClick={() => removeChosen(board, ids)}>
          <g-icon name="trash" />
          {words.list.remove}
        </button>
      )}
      <ArrangeMenu
        board={board}
        records={records}
        words={words}
        duplicate={notes.length < records.length || commands.add ? () => duplicateChosen(board, ids, commands) : null}
        say={tell}
      />
    </div>
  )
}

const zoneMenuId = (note: string | undefined): string => `zone-of-${note ?? ''}`

function ZoneMenu({
  board,
  notes,
  lang,
  words,
  tell,
}: {
  board: Board
  notes: readonly WallRecord[]
  lang: Lang
  words: WallWords
  tell: (done: string) => void
}): ReactNode {
  const zones = board.template.zones
  if (zones.length < 2) return null
  const common = notes.every((note) => note.at?.zone === notes[0]?.at?.zone) ? (notes[0]?.at?.zone ?? '') : ''
  const move = (id: string): void => {
    const zone = zones.find((one) => one.id === id)
    if (!zone) return
    const ids = notes.map((note) => note.id)
    const writes = zoneWrites(board.matter, board.template, ids, id)
    board.tryTo(writes, 'locked', ids)
    if (writes.length === 0) return
    tell(words.list.moved(say(zone.label, lang)))
    // In the list the note now stands elsewhere: whoever moved it by keyboard goes with it.
    requestAnimationFrame(() => document.getElementById(zoneMenuId(notes[0]?.id))?.focus())
  }
  return (
    <label>
      <span>{words.list.moveTo}</span>
      <select id={zoneMenuId(notes[0]?.id)} value={common} onChange={(event) => move(event.currentTarget.value)}>
        <option value="" disabled hidden />
        {zones.map(({ id, label }) => (
          <option key={id} value={id}>
            {say(label, lang)}
          </option>
        ))}
      </select>
    </label>
  )
}

function LevelMenu({
  board,
  notes,
  lang,
  words,
}: {
  board: Board
  notes: readonly WallRecord[]
  lang: Lang
  words: WallWords
}): ReactNode {
  const ids = notes.map(({ id }) => id)
  return (
    <label>
      <span>{words.list.level}</span>
      <select
        value={notes[0]?.at?.level ?? ''}
        onChange={(event) =>
          board.tryTo(levelWrites(board.matter, ids, event.currentTarget.value || null), 'locked', ids)
        }
      >
        <option value="">{words.list.noLevel}</option>
        {levels.map(({ id, label }) => (
          <option key={id} value={id}>
            {say(label, lang)}
          </option>
        ))}
      </select>
    </label>
  )
}

const fresh = '+'
const themeMenuId = (note: string | undefined): string => `theme-of-${note ?? ''}`

function ThemeMenu({
  board,
  notes,
  words,
}: {
  board: Board
  notes: readonly WallRecord[]
  words: WallWords
}): ReactNode {
  const [naming, setNaming] = useState(false)
  const frames = [...board.matter.records.all()].filter(({ kind }) => kind === 'frame')
  const ids = notes.map(({ id }) => id)
  const choose = (value: string): void => {
    if (value === fresh) setNaming(true)
    else if (value) board.tryTo(joinWrites(board.matter, board.template, ids, value), 'locked', ids)
    else board.act(ids.map((id) => ({ key: `${id}.group`, value: null })))
  }
  if (board.template.background === 'article') return null
  if (naming)
    return (
      <NameForm
        label={words.themeName}
        done={words.list.group}
        onDone={(name) => {
          setNaming(false)
          // The field goes: the focus is on what stands in its place.
          requestAnimationFrame(() => document.getElementById(themeMenuId(ids[0]))?.focus())
          if (name) board.tryTo(themeWrites(board.matter, board.template, ids, newId(), name), 'locked', ids)
        }}
      />
    )
  if (frames.length === 0)
    return (
      <button id={themeMenuId(ids[0])} type="button" className="secondary" onClick={() => setNaming(true)}>
        <g-icon name="lasso" />
        {words.list.group}
      </button>
    )
  return (
    <label>
      <span>{words.list.theme}</span>
      <select
        id={themeMenuId(ids[0])}
        value={notes[0]?.group ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{words.list.noTheme}</option>
        {frames.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
        <option value={fresh}>{words.newTheme}</option>
      </select>
    </label>
  )
}

/** One short name, typed and given. */
function NameForm({ label, done, onDone }: { label: string; done: string; onDone: (name: string) => void }): ReactNode {
  const [name, setName] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
  }, [])
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault()
        onDone(name.trim().slice(0, 120))
      }}
    >
      <label>
        <span>{label}</span>
        <input
          ref={input}
          value={name}
          dir="auto"
          maxLength={120}
          data-first
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className="secondary">
        {done}
      </button>
    </form>
  )
}
