import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { Board } from '../board.ts'
import { nameOf } from '../list/groups.ts'
import { useKeptFocus } from '../list/kept-focus.ts'
import { useStore } from '../use-store.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'
import { NoteActions, type NoteCommands } from './note-actions.tsx'
import { wallOnPage } from './wall-on-page.ts'

/** What is chosen on the canvas: its whole words, and what can be done with it. */
export function SelectionBar({ open, commands }: { open: OpenWall; commands: NoteCommands }): ReactNode {
  const { lang, words } = useDesk()
  const { board } = open
  const [said, setSaid] = useState('')
  useStore(board.version)
  const bar = useRef<HTMLElement>(null)
  useEffect(
    () =>
      board.asked.subscribe(() =>
        bar.current?.querySelector<HTMLElement>('.note-actions :is(select, button)')?.focus(),
      ),
    [board],
  )
  // What was chosen is gone, and its bar: the keyboard is on the wall again.
  useKeptFocus(bar, () => bar.current?.querySelector<HTMLElement>('.note-actions :is(select, button)') ?? wallOnPage())
  useEffect(() => {
    board.covered = () => {
      const [over, view] = [bar.current, wallOnPage()].map((it) => it?.getBoundingClientRect())
      return over && view ? Math.max(0, view.bottom - over.top) : 0
    }
    return () => {
      board.covered = () => 0
    }
  }, [board])
  const selected = [...useStore(board.selected)]
  const held = useStore(board.held)
  const holding = held !== null && !held.byKey
  const reached = useReached(board)
  const one = selected.length === 1 ? board.matter.records.get(selected[0] ?? '') : undefined
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <p className="visually-hidden" role="status">
        {one && nameOf(one, words.w)}
        {selected.length > 1 && reached && `${nameOf(reached, words.w)}. `}
        {selected.length > 1 && words.w.list.chosen(selected.length)}
      </p>
      {selected.length > 0 && !holding && (
        <section ref={bar} className="selection sheet" aria-label={words.w.desk.selection}>
          <div className="row">
            <p className="fill typed" dir="auto">
              {one ? nameOf(one, words.w) : words.w.list.chosen(selected.length)}
            </p>
            <button
              type="button"
              className="quiet icon"
              aria-label={words.w.list.none}
              onClick={() => board.select([])}
            >
              <g-icon name="x" />
            </button>
          </div>
          <NoteActions board={board} ids={selected} lang={lang} words={words.w} commands={commands} say={setSaid} />
        </section>
      )}
    </>
  )
}

/** The one thing that the last choice added to what was chosen; null when that was none, or several. */
function useReached(board: Board): WallRecord | null {
  const [reached, reach] = useState<string | null>(null)
  useEffect(() => {
    let before = board.selected.get()
    return board.selected.subscribe(() => {
      const now = board.selected.get()
      const [one, more] = [...now].filter((id) => !before.has(id))
      reach((more === undefined && one) || null)
      before = now
    })
  }, [board])
  return (reached && board.matter.records.get(reached)) || null
}
