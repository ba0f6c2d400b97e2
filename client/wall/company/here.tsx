import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { markOf } from '../../../shared/people/marks.ts'
import { formatList } from '../../words/format.ts'
import type { Board } from '../board.ts'
import { useDesk } from '../tools/desk.ts'
import { useNarrow } from '../tools/room-for-tools.ts'
import { useStore } from '../use-store.ts'
import type { Somebody } from './company.ts'
import { follow } from './keep-up.ts'
import { initialsOf, namesOf } from './naming.ts'

/** Most discs in a row, and on a phone's width; of more the last says how many. */
const mostDiscs = 5
const fewDiscs = 2

/** Who else is at this wall, as a row of discs that opens into their names; where the wall is `seen`, each may be followed. */
export function PeopleHere({ board, seen }: { board: Board; seen: boolean }): ReactNode {
  const here = useStore(board.company.here)
  return here.length > 0 && <Row board={board} here={here} seen={seen} />
}

function Row({ board, here, seen }: { board: Board; here: readonly Somebody[]; seen: boolean }): ReactNode {
  const { words, lang } = useDesk()
  const { company } = words.w.ways
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  const followed = useStore(board.company.followed)
  const names = namesOf(here, company)
  useClosing(root, open, () => setOpen(false))
  useReturn(root)
  const most = useNarrow() ? fewDiscs : mostDiscs
  const shown = here.length > most ? here.slice(0, most - 1) : here
  return (
    <div ref={root} className="company">
      <button
        type="button"
        className="company-row"
        title={formatList(lang, [...names.values()])}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className="visually-hidden">{company.here(here.length)}</span>
        {shown.map((one) => (
          <Disc key={one.who} one={one} name={names.get(one.who) ?? ''} />
        ))}
        {here.length > shown.length && (
          <span className="avatar figures" dir="ltr" aria-hidden="true">
            +{here.length - shown.length}
          </span>
        )}
      </button>
      {open && (
        <ul id={id} className="company-names" aria-label={company.here(here.length)}>
          {here.map((one) => {
            const name = names.get(one.who) ?? ''
            return (
              <li key={one.who} className="row">
                <Disc one={one} name={name} />
                <span className="fill typed">
                  <bdi>{name}</bdi>
                </span>
                {seen && one.looks && (
                  <button
                    type="button"
                    className="secondary"
                    aria-pressed={followed?.who === one.who}
                    aria-label={company.followThis(name)}
                    onClick={() => {
                      if (followed?.who === one.who) board.company.stop()
                      else follow(board, one)
                      setOpen(false)
                      root.current?.querySelector('button')?.focus()
                    }}
                  >
                    {company.follow}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** A person in little: initials in their colour, with their shape. */
function Disc({ one, name }: { one: Somebody; name: string }): ReactNode {
  const { colour } = markOf(one.mark)
  return (
    <span className={`avatar disc ${colour}`} aria-hidden="true">
      {one.label && initialsOf(name)}
      <i className="mark" data-alone={one.label ? undefined : true} />
    </span>
  )
}

/** Whom this device follows, with the way to stop; or that they have left. */
export function Followed({ board }: { board: Board }): ReactNode {
  const { words } = useDesk()
  const { company } = words.w.ways
  const here = useStore(board.company.here)
  const followed = useStore(board.company.followed)
  const lost = useStore(board.company.lost)
  /** What somebody is called while they are here is what they are called when they are gone. */
  const called = useRef('')
  if (followed) called.current = namesOf(here, company).get(followed.who) ?? called.current
  return (
    <div className="company-said" role="status">
      {followed && (
        <div className={`sheet row followed ${markOf(followed.mark).colour}`}>
          <i className="mark" />
          <strong dir="auto">{company.following(called.current)}</strong>
          <Stop onStop={() => board.company.stop()} />
        </div>
      )}
      {lost && <p className="sheet">{company.left(called.current)}</p>}
    </div>
  )
}

function Stop({ onStop }: { onStop: () => void }): ReactNode {
  const { words } = useDesk()
  const button = useRef<HTMLButtonElement>(null)
  useReturn(button)
  return (
    <button ref={button} type="button" className="secondary" onClick={onStop}>
      {words.w.ways.company.stop}
    </button>
  )
}

/** Escape within, and a press anywhere else, closes. */
function useClosing(root: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const closing = useRef(close)
  closing.current = close
  useEffect(() => {
    const element = root.current
    if (!open || !element) return
    const leave = new AbortController()
    const { signal } = leave
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      closing.current()
      element.querySelector('button')?.focus()
    }
    const press = ({ target }: PointerEvent): void => {
      if (!(target instanceof Node && element.contains(target))) closing.current()
    }
    element.addEventListener('keydown', key, { signal })
    document.addEventListener('pointerdown', press, { signal, capture: true })
    return () => leave.abort()
  }, [root, open])
}

/** What goes from under the focus hands it to the wall, or to its list. */
function useReturn(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = root.current
    return () => {
      if (element?.contains(document.activeElement))
        document.querySelector<HTMLElement>('.wall-view, .wall-list')?.focus({ preventScroll: true })
    }
  }, [root])
}
