import { type ReactNode, useEffect } from 'react'
import type { Lang } from '../../shared/kernel/text.ts'
import { around } from '../../shared/walls/matter/geometry.ts'
import { x } from '../ui/icon-set.ts'
import { defineIcons } from '../ui/icons.ts'
import type { Board } from '../wall/board.ts'
import { nameOf } from '../wall/list/groups.ts'
import { Told } from '../wall/list/reading-list.tsx'
import { colourOf } from '../wall/list/signs.tsx'
import { useStore } from '../wall/use-store.ts'
import type { Words } from './load-words.ts'

defineIcons({ x })

interface Props {
  readonly board: Board
  readonly handle: string
  readonly lang: Lang
  readonly words: Words
}

/** What was touched on the wall, in large and read aloud; before that, how to. */
export function Chosen({ board, handle, lang, words }: Props): ReactNode {
  useStore(board.version)
  const [id] = useStore(board.selected)
  const record = id === undefined ? undefined : board.matter.records.get(id)
  // The wall gives its room to the words below: what they are about stays in view.
  useEffect(
    () =>
      board.view.subscribe(() => {
        const chosen = around([...board.selected.get()].flatMap((one) => board.matter.box(one) ?? []))
        if (chosen) board.reveal(chosen)
      }),
    [board],
  )
  if (!record) return <p className="look-hint">{board.matter.bounds() === null ? words.w.list.empty : words.t.touch}</p>
  return (
    <section className={`look-chosen ${colourOf(record)}`} aria-label={words.w.desk.selection}>
      <div className="row">
        <div className="fill stack" role="status">
          <Told record={record} board={board} handle={handle} lang={lang} words={words.w} shared={words.s} />
        </div>
        <button
          type="button"
          className="quiet icon"
          aria-label={words.s.actions.close}
          onClick={() => board.select([])}
        >
          <g-icon name="x" />
        </button>
      </div>
      {record.text?.trim() && <g-listen text={nameOf(record, words.w)} voice={lang} label={words.s.actions.listen} />}
    </section>
  )
}
