import { type ReactNode, useEffect, useState } from 'react'
import { newId } from '../../link/ids.ts'
import { clipOf, clipType, notesOf, pasteWrites, readClip, unasked } from '../acts/clip.ts'
import { duplicateChosen } from '../acts/duplicate.ts'
import type { NewNote } from '../acts/history.ts'
import { removeChosen } from '../acts/remove.ts'
import { useStore } from '../use-store.ts'
import type { OpenWall } from '../wall-pane.tsx'
import type { Adding } from './add-notes.ts'
import { useDesk } from './desk.ts'
import { Told } from './told.tsx'

/** Lines that wait for a yes before they become notes; `also`: things of the wall were pasted with them. */
interface Asked {
  readonly lines: readonly string[]
  readonly also: boolean
}

const nothing: Asked = { lines: [], also: false }
const asNote = (text: string): NewNote => ({ text, zone: null, level: null })

/** Whether keys and the clipboard are meant for a field, a sheet or words that somebody marked, and not for the wall. */
const elsewhere = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])')) ||
  document.querySelector('dialog[open]') !== null

/**
 * Copy, cut, paste, duplicate and drop on a table's wall. A hall's plain HTTP has no `navigator.clipboard`: the events
 * carry what is needed. Words from elsewhere become notes, one a line; many of them are asked about first, beside the wall.
 */
export function Clipboard({
  open,
  adding,
  undo,
}: {
  open: OpenWall
  adding: Adding | null
  undo: () => void
}): ReactNode {
  const { words } = useDesk()
  const { hands } = words.w
  const [{ lines, also }, ask] = useState<Asked>(nothing)
  const added = useStore(open.board.added)
  useClipboard(open, adding, ask)
  const put = (): void => {
    adding?.notes(lines.map(asNote), also)
    ask(nothing)
  }
  return (
    <Told board={open.board} words={words.w}>
      {lines.length > 0 && (
        <div className="sheet cluster">
          <span>{hands.ask(lines.length)}</span>
          <button type="button" className="primary" onClick={put}>
            {hands.yes}
          </button>
          <button type="button" className="secondary" onClick={() => ask(nothing)}>
            {hands.no}
          </button>
        </div>
      )}
      {lines.length === 0 && added > 0 && (
        <div className="sheet cluster">
          <span>{hands.pasted(added)}</span>
          <button type="button" className="secondary" onClick={undo}>
            <g-icon name="undo" />
            {hands.takeBack}
          </button>
          <button
            type="button"
            className="quiet icon"
            aria-label={words.s.actions.close}
            onClick={() => open.board.added.set(0)}
          >
            <g-icon name="x" />
          </button>
        </div>
      )}
    </Told>
  )
}

function useClipboard({ board }: OpenWall, adding: Adding | null, ask: (asked: Asked) => void): void {
  useEffect(() => {
    const add = (lines: readonly string[], also: boolean): void => {
      if (!adding) board.told.set({ why: 'phase' })
      else if (lines.length > unasked) ask({ lines, also })
      else if (lines.length > 0) adding.notes(lines.map(asNote), also)
    }
    const take = (data: DataTransfer | null): void => {
      const clip = readClip(data?.getData(clipType) ?? '')
      const pictures = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
      if (clip) {
        const { x, y, scale } = board.camera.get()
        const { w, h } = board.view.get()
        const laid = pasteWrites(clip, { x: x + w / 2 / scale, y: y + h / 2 / scale }, newId)
        board.act(laid.writes)
        board.select(laid.ids)
        if (clip.notes.length > 0)
          add(
            clip.notes.map(({ text }) => text),
            laid.writes.length > 0,
          )
      } else if (pictures.length > 0 && adding) void adding.pictures(pictures)
      else if (pictures.length > 0) board.told.set({ why: 'phase' })
      else {
        const lines = notesOf(data?.getData('text/plain') ?? '')
        if (lines) add(lines, false)
        else board.told.set({ why: 'many' })
      }
    }
    const copy = (event: ClipboardEvent): void => {
      const chosen = [...board.selected.get()]
      if (elsewhere(event.target) || chosen.length === 0 || !event.clipboardData) return
      if (getSelection()?.isCollapsed === false) return
      const { clip, words } = clipOf(board.matter, chosen)
      event.clipboardData.setData('text/plain', words)
      event.clipboardData.setData(clipType, JSON.stringify(clip))
      event.preventDefault()
      if (event.type === 'cut' && board.mode === 'edit') removeChosen(board)
    }
    const paste = (event: ClipboardEvent): void => {
      if (elsewhere(event.target) || board.mode !== 'edit') return
      event.preventDefault()
      take(event.clipboardData)
    }
    const keys = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd' || elsewhere(event.target)) return
      event.preventDefault()
      if (board.mode === 'edit') duplicateChosen(board, [...board.selected.get()], { add: adding?.notes ?? null })
    }
    const over = (event: DragEvent): void => event.preventDefault()
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      if (board.mode === 'edit' && !elsewhere(event.target)) take(event.dataTransfer)
    }
    const stop = new AbortController()
    const { signal } = stop
    document.addEventListener('copy', copy, { signal })
    document.addEventListener('cut', copy, { signal })
    document.addEventListener('paste', paste, { signal })
    document.addEventListener('keydown', keys, { signal })
    document.addEventListener('dragover', over, { signal })
    document.addEventListener('drop', drop, { signal })
    return () => stop.abort()
  }, [board, adding, ask])
}
