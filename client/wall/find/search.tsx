import { type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Board } from '../board.ts'
import { useDesk } from '../tools/desk.ts'
import { useStore } from '../use-store.ts'
import { foundOn, onward } from './found.ts'

/** While others write, what is marked is looked for again so often, ms. */
const againMs = 250

/** Asks for the search by Ctrl+F anywhere on the page, unless a sheet lies over the wall; null: the key is the browser's. */
export function useSearchKey(ask: (() => void) | null): void {
  useEffect(() => {
    if (!ask) return
    const listen = (event: KeyboardEvent): void => {
      const plain = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!plain || event.key.toLowerCase() !== 'f' || document.querySelector('dialog[open]')) return
      event.preventDefault()
      ask()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [ask])
}

/**
 * Words that are looked for on the canvas: as one types, all that holds them is marked and counted; each is travelled to
 * and chosen. `asked` counts how often the search was asked for: once more gives the field the focus.
 */
export function Search({ board, asked, onClose }: { board: Board; asked: number; onClose: () => void }): ReactNode {
  const { words } = useDesk()
  const { find } = words.w.ways
  const [typed, type] = useState('')
  const query = useDeferredValue(typed)
  const field = useRef<HTMLInputElement>(null)
  const found = useStore(board.found)
  const chosen = useStore(board.selected)
  const [one, more] = chosen
  const at = one !== undefined && more === undefined ? found.indexOf(one) : -1
  useMarked(board, query)
  useReturn()
  useEffect(() => {
    if (asked > 0) field.current?.select()
  }, [asked])

  const go = (back: boolean): void => {
    // What was typed a moment ago counts, also before it is marked.
    const now = query === typed ? found : foundOn(board.matter, typed)
    const id = now[onward(one === undefined ? -1 : now.indexOf(one), now.length, back)]
    const box = id !== undefined && board.matter.box(id)
    if (id === undefined || !box) return
    board.select([id])
    board.visit(box)
  }
  const count =
    query.trim() === ''
      ? ''
      : found.length === 0
        ? find.none
        : at < 0
          ? find.found(found.length)
          : find.at(at + 1, found.length)
  const idle = found.length === 0
  return (
    <search className="wall-search sheet">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.shiftKey) go(true)
          else if (event.key === 'Escape') onClose()
          else return
          event.preventDefault()
        }}
      >
        <g-icon name="search" />
        <input
          ref={field}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={200}
          aria-label={find.words}
          placeholder={find.words}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <output className="count">{count}</output>
        {/* Not `disabled`: it would take the focus from whoever goes by buttons while somebody takes away the last one. */}
        <button
          type="button"
          className="quiet icon"
          aria-label={find.before}
          title={find.before}
          aria-disabled={idle}
          onClick={() => go(true)}
        >
          <g-icon name="up" />
        </button>
        <button type="submit" className="quiet icon" aria-label={find.next} title={find.next} aria-disabled={idle}>
          <g-icon name="down" />
        </button>
        <button
          type="button"
          className="quiet icon"
          aria-label={words.s.actions.close}
          title={words.s.actions.close}
          onClick={onClose}
        >
          <g-icon name="x" />
        </button>
      </form>
    </search>
  )
}

/** What holds these words is marked on the board for as long as it is looked for. */
function useMarked(board: Board, query: string): void {
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      due = undefined
      board.found.set(foundOn(board.matter, query))
    }
    look()
    const stop = board.version.subscribe(() => {
      due ??= setTimeout(look, againMs)
    })
    return () => {
      clearTimeout(due)
      stop()
    }
  }, [board, query])
  useEffect(() => () => board.found.set([]), [board])
}

/** Once the search is closed the focus is where it was before, or on the wall. */
function useReturn(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      const back = before instanceof HTMLElement && before !== document.body && before.isConnected ? before : null
      // Whoever went elsewhere meanwhile stays there.
      if (document.activeElement === document.body || document.activeElement?.closest('.wall-search'))
        (back ?? document.querySelector<HTMLElement>('.wall-view'))?.focus({ preventScroll: true })
    }
  }, [])
}
