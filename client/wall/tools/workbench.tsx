import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { RefusedAct } from '../../link/walls-left.ts'
import type { Board } from '../board.ts'
import { Followed } from '../company/here.tsx'
import { Others } from '../company/others.tsx'
import type { WallCanvas } from '../engine/canvas.ts'
import { Search, useSearchKey } from '../find/search.tsx'
import { SpokenNews } from '../list/spoken-news.tsx'
import { WallList } from '../list/wall-list.tsx'
import { WallMap } from '../map/wall-map.tsx'
import { useStore } from '../use-store.ts'
import { type OpenWall, OpenWallView } from '../wall-pane.tsx'
import { useKeptWords } from '../writing/kept-words.ts'
import { WritingLayer } from '../writing/writing-layer.tsx'
import { type Adding, useAdding } from './add-notes.ts'
import { AddSheet } from './add-sheet.tsx'
import { Clipboard } from './clipboard.tsx'
import { useComing } from './coming.ts'
import { useDesk } from './desk.ts'
import { KeysSheet } from './keys-sheet.tsx'
import { useLanding } from './landing.ts'
import { hasLevels } from './levels.ts'
import type { NoteCommands } from './note-actions.tsx'
import { Notice } from './notice.tsx'
import { saidOf } from './refusals.ts'
import { useRewording } from './reword.ts'
import { useRoomForTools } from './room-for-tools.ts'
import { SelectionBar } from './selection-bar.tsx'
import { Toolbar } from './toolbar.tsx'
import { type Undoing, useUndoing } from './undo.ts'
import { UndoRow } from './undo-row.tsx'
import { useWords } from './use-words.ts'
import './icons.ts'
import './tools.css'

/**
 * A wall with all that is needed to work on it, in the place that its parent gives: the canvas with its tools, or the
 * same wall as a list; keys, clipboard, news, and what was refused. It stands inside a `DeskContext`.
 */
export function Workbench({
  open,
  adds,
  shown,
  over,
  empty,
  adding,
  onAdded,
}: {
  open: OpenWall
  /** The wall is that of the running phase: it takes more. */
  adds: boolean
  shown: 'wall' | 'list'
  /** SVG drawn over the wall in wall units. */
  over?: ReactNode
  /** Said on the wall while nothing lies on it. */
  empty?: ReactNode
  /** The sheet for a new idea is open; `onAdded` when it is to be closed. */
  adding: boolean
  onAdded: () => void
}): ReactNode {
  const { handle, lang, words, view, unkept } = useDesk()
  const { board } = open
  const [help, setHelp] = useState(false)
  const [canvas, setCanvas] = useState<WallCanvas | null>(null)
  const added = useAdding(open, adds)
  const commands = useCommands(added)
  const rewording = useRewording(open)
  const undoing = useUndoing(open, added, rewording)
  const end = useWords(open, added, rewording)
  useKeptWords(open, handle, end, (typed) => unkept.set({ text: words.w.hands.writing.elsewhere, typed }))
  const coming = useComing(open)
  const writing = useStore(board.writing)
  useUndoKeys(undoing)
  useLanding(open)
  const search = useSearch(shown)
  useRoomForTools(open)
  useLetGo(board)
  const [one] = useStore(board.selected)
  return (
    <div className="desk">
      {shown === 'wall' ? (
        <>
          <div className="desk-wall">
            <OpenWallView open={open} handle={handle} lang={lang} words={words.w} over={over} onCanvas={setCanvas} />
            {canvas && (
              <WritingLayer
                {...{ board, canvas, coming, end }}
                words={words.w.hands}
                table={view.wall?.table ?? null}
                underway={rewording.underway}
              />
            )}
            <WhileEmpty open={open}>{empty}</WhileEmpty>
            {canvas && <Others board={board} canvas={canvas} />}
          </div>
          <div className="desk-corner">
            <Followed board={board} />
            {search.asked > 0 && <Search board={board} asked={search.asked} onClose={search.close} />}
          </div>
          {canvas && <WallMap board={board} canvas={canvas} />}
          <Toolbar open={open} undoing={undoing} help={() => setHelp(true)} search={search.ask} />
          {!writing && <SelectionBar open={open} commands={commands} />}
        </>
      ) : (
        <div className="scroll dotted">
          <UndoRow open={open} undoing={undoing} />
          <WallList
            {...{ board, lang, commands, end }}
            words={words.w}
            shared={words.s}
            underway={rewording.underway}
          />
        </div>
      )}
      <Clipboard open={open} adding={added} undo={undoing.undo} />
      <SpokenNews open={open} lang={lang} words={words.w} />
      <Refused open={open} />
      {adding && <AddSheet from={(one && board.matter.records.get(one)) || null} onClose={onAdded} />}
      {help && <KeysSheet onClose={() => setHelp(false)} />}
    </div>
  )
}

function useCommands(adding: Adding | null): NoteCommands {
  const { view, command, marks } = useDesk()
  const mayMark = marks === 'room' || (view.stage.phase?.moment.rights.mark ?? false)
  const levels = hasLevels(view)
  return useMemo(
    () => ({
      hide: (contribution) => void command({ type: 'contribution/hide', contribution }),
      mark: mayMark
        ? (contribution, chosen) => void command({ type: 'choice/mark', contribution, chosen: chosen ? marks : null })
        : null,
      marks,
      add: adding?.notes ?? null,
      levels,
    }),
    [command, mayMark, marks, levels, adding],
  )
}

/** Whether words are looked for on the canvas, and how often that was asked for; it ends with the canvas. */
function useSearch(shown: 'wall' | 'list'): { asked: number; ask: () => void; close: () => void } {
  const [asked, setAsked] = useState(0)
  const ask = useCallback(() => setAsked((times) => times + 1), [])
  const close = useCallback(() => setAsked(0), [])
  useSearchKey(shown === 'wall' ? ask : null)
  useEffect(() => {
    if (shown === 'list') close()
  }, [shown, close])
  return { asked, ask, close }
}

/** Escape beside the canvas lets go as it does on it, before the page hears of it; with nothing to let go of it is left to the page. */
function useLetGo(board: Board): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const own = 'dialog, .wall-view, .wall-search, .words-field, [type="search"], .company:has(.company-names)'
      const elsewhere = event.target instanceof Element && event.target.closest(own) !== null
      if (event.key === 'Escape' && !elsewhere && board.letGo()) event.preventDefault()
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [board])
}

/** Ctrl+Z and its return, anywhere on the page but in a field. */
function useUndoKeys({ undo, redo }: Undoing): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches('textarea, input:not([type="checkbox"], [type="radio"])')
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [undo, redo])
}

function WhileEmpty({ open, children }: { open: OpenWall; children: ReactNode }): ReactNode {
  useStore(open.board.version)
  return open.board.matter.index.size === 0 ? children : null
}

/** A gesture that the wall did not take: said once, what it moved lies again where it was, what was typed is given back. */
function Refused({ open }: { open: OpenWall }): ReactNode {
  const { words } = useDesk()
  const { refused } = useStore(open.link.state)
  const [closed, setClosed] = useState<RefusedAct | null>(null)
  if (!refused || closed === refused) return null
  return <Notice text={saidOf(refused.why, words)} typed={refused.words} onClose={() => setClosed(refused)} />
}
