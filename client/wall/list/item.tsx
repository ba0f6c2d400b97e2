import { memo, type ReactNode, useEffect, useEffectEvent } from 'react'
import type { Lang } from '../../../shared/kernel/text.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { SharedWords } from '../../words/shared.fr.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import { joinNext } from '../acts/arrows.ts'
import type { Board } from '../board.ts'
import { NoteActions, type NoteCommands } from '../tools/note-actions.tsx'
import { useDraft, type WordsEnd } from '../writing/draft.ts'
import { WordsField } from '../writing/words-field.tsx'
import { nameOf } from './groups.ts'
import { colourOf, Signs, TableSign } from './signs.tsx'
import type { Ties } from './ties.ts'

interface Props extends Ties {
  readonly record: WallRecord
  /** New words that the wall does not show yet. */
  readonly coming: string | null
  readonly chosen: boolean
  readonly alone: boolean
  readonly writing: boolean
  readonly board: Board
  readonly lang: Lang
  readonly words: WallWords
  readonly shared: SharedWords
  readonly commands: NoteCommands
  readonly end: WordsEnd
  readonly say: (done: string) => void
}

/** One thing of the wall in the list: drawn again when it changes, and not when another does. */
export const Item = memo(function Item(props: Props): ReactNode {
  const { record, theme, parent, to, from, coming, chosen, alone, writing, board, lang, words, shared, commands } =
    props
  const choose = (): void => {
    if (joinNext(board, record.id)) return
    board.toggle(record.id)
    const box = board.selected.get().has(record.id) ? board.matter.box(record.id) : undefined
    if (box) board.reveal(box, true)
  }
  return (
    <li className={`wall-item ${colourOf(record)}`} data-id={record.id} aria-current={chosen || undefined}>
      {writing ? (
        <ItemWords {...props} />
      ) : (
        <label className="wall-item-head">
          <input type="checkbox" checked={chosen} onChange={choose} />
          <span className="typed" dir="auto">
            {coming ?? nameOf(record, words)}
          </span>
          <TableSign record={record} shared={shared} />
        </label>
      )}
      <Signs
        record={record}
        ties={{ theme, parent, to, from }}
        underway={coming !== null}
        locked={board.mode === 'edit' && record.locked === true}
        lang={lang}
        words={words}
      />
      {chosen && alone && !writing && (
        <NoteActions board={board} ids={[record.id]} lang={lang} words={words} commands={commands} say={props.say} />
      )}
    </li>
  )
})

/** Its words while they are written: by the same rules as on the canvas. */
function ItemWords({ record, coming, board, words, end }: Props): ReactNode {
  const { id } = record
  const draft = useDraft(board, { id }, new Map(coming === null ? [] : [[id, coming]]), end)
  const left = useEffectEvent(draft.done)
  // [T5] What somebody takes away goes from the list with its field: the words in it are given back.
  useEffect(
    () => () => {
      const writing = board.writing.get()
      if (writing && 'id' in writing && writing.id === id && !board.matter.records.get(id)) left()
    },
    [board, id],
  )
  return (
    <div className="wall-item-words">
      <WordsField
        kind={draft.kind}
        value={draft.value}
        words={words.hands}
        onChange={draft.change}
        onDone={draft.done}
        onGiveUp={draft.giveUp}
      />
    </div>
  )
}
