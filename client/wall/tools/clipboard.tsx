import { type ReactNode, useEffect, useState } from 'react'
import type { Point } from '../../../shared/walls/matter/geometry.ts'
import { newId } from '../../link/ids.ts'
import {
  clipOf,
  clipType,
  isWords,
  laidAround,
  maxFile,
  notesOf,
  pasteWrites,
  readClip,
  unasked,
} from '../acts/clip.ts'
import { duplicateChosen, hasPicture } from '../acts/duplicate.ts'
import type { NewNote, Tie } from '../acts/history.ts'
import { removeChosen } from '../acts/remove.ts'
import { toWall } from '../engine/camera.ts'
import { useStore } from '../use-store.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { type Adding, laidAt } from './add-notes.ts'
import { useDesk } from './desk.ts'
import { Told } from './told.tsx'

/** What waits for a yes before it becomes notes; `also`: things of the wall were pasted with them; `ties`: their arrows. */
interface Asked {
  readonly notes: readonly NewNote[]
  readonly also: boolean
  readonly ties: readonly Tie[]
}

const nothing: Asked = { notes: [], also: false, ties: [] }

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
  const [{ notes, also, ties }, ask] = useState<Asked>(nothing)
  const added = useStore(open.board.added)
  useClipboard(open, adding, ask)
  const put = (): void => {
    adding?.notes(notes, also, ties)
    ask(nothing)
  }
  return (
    <Told board={open.board} words={words.w}>
      {notes.length > 0 && (
        <div className="sheet cluster">
          <span>{hands.ask(notes.length)}</span>
          <button type="button" className="primary" onClick={put}>
            {hands.yes}
          </button>
          <button type="button" className="secondary" onClick={() => ask(nothing)}>
            {hands.no}
          </button>
        </div>
      )}
      {notes.length === 0 && added > 0 && (
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
    const add = (notes: readonly NewNote[], also = false, ties: readonly Tie[] = []): void => {
      if (!adding) board.told.set({ why: 'phase' })
      else if (notes.length > unasked) ask({ notes, also, ties })
      else adding.notes(notes, also, ties)
    }
    /** Words become notes, one a line: where they were dropped, or where their zone has room. */
    const addLines = (words: string, at: Point | null): void => {
      const lines = notesOf(words)
      if (!lines) return board.told.set({ why: 'many' })
      const places = at ? laidAround(at, lines.length) : []
      add(lines.map((text, n) => ({ text, level: null, ...laidAt(board, places[n] ?? null) })))
    }
    const addFiles = async (files: readonly File[], at: Point | null): Promise<void> => {
      const pictures = files.filter(({ type }) => type.startsWith('image/'))
      const words = files.filter((file) => isWords(file) && file.size <= maxFile)
      if (!adding) return board.told.set({ why: 'phase' })
      if (pictures.length + words.length < files.length) board.told.set({ why: 'file' })
      if (words.length > 0) addLines((await Promise.all(words.map((file) => file.text()))).join('\n'), at)
      if (pictures.length > 0) await adding.pictures(pictures, at ? laidAround(at, pictures.length) : [])
    }
    const take = (data: DataTransfer | null, at: Point | null): void => {
      const clip = readClip(data?.getData(clipType) ?? '')
      const files = [...(data?.files ?? [])]
      if (clip) {
        const { x, y, scale } = board.camera.get()
        const { w, h } = board.view.get()
        const laid = pasteWrites(clip, { x: x + w / 2 / scale, y: y + h / 2 / scale }, newId)
        board.act(laid.writes)
        board.select(laid.ids)
        if (clip.notes.length > 0)
          add(
            clip.notes.map(({ text }) => ({ text, zone: null, level: null })),
            laid.writes.length > 0,
            laid.ties,
          )
      } else if (files.length > 0) void addFiles(files, at)
      else addLines(data?.getData('text/plain') ?? '', at)
    }
    const copy = (event: ClipboardEvent): void => {
      const chosen = [...board.selected.get()]
      if (elsewhere(event.target) || chosen.length === 0 || !event.clipboardData) return
      if (getSelection()?.isCollapsed === false) return
      const { clip, words } = clipOf(board.matter, chosen)
      event.clipboardData.setData('text/plain', words)
      event.clipboardData.setData(clipType, JSON.stringify(clip))
      event.preventDefault()
      if (hasPicture(board, chosen)) board.told.set({ why: 'photo' })
      if (event.type === 'cut' && board.mode === 'edit') removeChosen(board)
    }
    const paste = (event: ClipboardEvent): void => {
      if (elsewhere(event.target) || board.mode !== 'edit') return
      event.preventDefault()
      take(event.clipboardData, null)
    }
    const keys = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd' || elsewhere(event.target)) return
      event.preventDefault()
      if (board.mode === 'edit') duplicateChosen(board, [...board.selected.get()], { add: adding?.notes ?? null })
    }
    /** Where on the wall something is dropped; null beside it. */
    const placeOf = ({ target, clientX, clientY }: DragEvent): Point | null => {
      const wall = target instanceof Element ? target.closest('.wall-view') : null
      if (!wall) return null
      const { left, top } = wall.getBoundingClientRect()
      return toWall(board.camera.get(), { x: clientX - left, y: clientY - top })
    }
    const over = (event: DragEvent): void => event.preventDefault()
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      if (board.mode === 'edit' && !elsewhere(event.target)) take(event.dataTransfer, placeOf(event))
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
