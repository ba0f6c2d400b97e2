import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { WallRef } from '../../shared/api/view.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import type { Point } from '../../shared/walls/matter/geometry.ts'
import { same } from '../../shared/walls/matter/records.ts'
import type { Rect } from '../../shared/walls/template.ts'
import { openWall, type WallLink } from '../link/wall.ts'
import type { WallWords } from '../words/wall.fr.ts'
import { Board, type Held, type Mode } from './board.ts'
import { seenOn } from './company/keep-up.ts'
import { mostChosen, personOf } from './company/person.ts'
import { heldBy } from './hands/hand-layer.tsx'
import { laserOf } from './hands/laser.ts'
import { telling } from './hands/telling.ts'
import { WallView, type WallViewProps } from './wall-view.tsx'

/** An open wall with the board that shows it. */
export interface OpenWall {
  readonly id: string
  readonly link: WallLink
  readonly board: Board
}

/** One and the same, so that a move of somebody's pointer draws no hands anew. */
const nothingHeld: readonly Held[] = []

/**
 * Opens a session's wall for as long as a component lives; null until it is, and from the moment on in which another is
 * wanted. A wall of the same id with a new template is opened anew.
 */
export function useWall(handle: string, wall: WallRef | null, mode: Mode, also: Rect | null = null): OpenWall | null {
  const [opened, setOpened] = useState<{ readonly wanted: object; readonly open: OpenWall } | null>(null)
  const id = wall?.id ?? null
  const table = wall?.table ?? null
  const template = useSame(wall?.template ?? null)
  const room = useSame(also)
  const wanted = useMemo(() => ({ handle, id, table, template, mode }), [handle, id, table, template, mode])
  const open = opened?.wanted === wanted ? opened.open : null
  useEffect(() => {
    const { id, mode } = wanted
    if (!id || !wanted.template) return
    const link = openWall(wanted.handle, id)
    const board = new Board(link.records, wanted.template, mode, link.act)
    const hear = (): void => {
      const peers = link.peers.get()
      const held = peers?.flatMap((peer) => heldBy(peer) ?? []) ?? []
      board.others.set(held.length > 0 ? held : nothingHeld)
      board.lasers.set(peers?.flatMap((peer) => laserOf(peer) ?? []) ?? [])
      // The projection stays calm: it shows nobody's hand but where it points.
      if (mode !== 'calm') board.company.hear(peers?.flatMap((peer) => personOf(peer, wanted.table) ?? []) ?? null)
    }
    const stops = [link.peers.subscribe(hear), mode === 'edit' ? tellWhatIsDone(link, board) : () => {}]
    setOpened({ wanted, open: { id, link, board } })
    return () => {
      for (const stop of stops) stop()
      board.close()
      link.close()
      setOpened(null)
    }
  }, [wanted])
  useEffect(() => {
    if (!open) return
    open.board.also = room
    // A room that comes late takes nobody away from what they are at.
    if (mode === 'calm') open.board.begin()
    else open.board.refit()
  }, [open, room, mode])
  return open
}

/** The first of equal values: a view's delta may bring the same template again as another object. */
function useSame<T>(value: T): T {
  const kept = useRef(value)
  if (!same(kept.current, value)) kept.current = value
  return kept.current
}

/** Most held things that are told of: what a device shows of itself is bounded by the server as a whole. */
const mostHeld = 60

/** Who works here shows where: positions in between are presence, at most twenty a second; the drop is the edit. */
function tellWhatIsDone(link: WallLink, board: Board): () => void {
  const mine = telling((state) => link.show(state))
  const rounded = (at: Point | null): Point | null => at && { x: Math.round(at.x), y: Math.round(at.y) }
  /** Whoever follows says whom, and no view of their own: two who follow each other do not push each other about. */
  const tellView = (): void => {
    const followed = board.company.followed.get()
    const seen = followed ? null : seenOn(board)
    mine.set('follows', followed?.who ?? null)
    mine.set(
      'view',
      seen && { x: Math.round(seen.x), y: Math.round(seen.y), w: Math.ceil(seen.w), h: Math.ceil(seen.h) },
    )
  }
  const stops = [
    board.held.subscribe(() => {
      const held = board.held.get()
      mine.set(
        'held',
        held && { ids: [...held.ids].slice(0, mostHeld), dx: Math.round(held.dx), dy: Math.round(held.dy) },
      )
    }),
    board.selected.subscribe(() => {
      const ids = [...board.selected.get()].slice(0, mostChosen)
      mine.set('chosen', ids.length > 0 ? ids : null)
    }),
    board.pointing.subscribe(() => mine.set('laser', rounded(board.pointing.get()))),
    board.cursor.subscribe(() => mine.set('at', rounded(board.cursor.get()))),
    board.camera.subscribe(tellView),
    board.view.subscribe(tellView),
    board.company.followed.subscribe(tellView),
    mine.stop,
  ]
  // Somebody is here before they do anything.
  mine.set('here', true)
  return () => {
    for (const stop of stops) stop()
  }
}

/** A wall that is open. */
export function OpenWallView({
  open,
  handle,
  lang,
  words,
  over,
  onCanvas,
}: {
  open: OpenWall
  handle: string
  lang: Lang
  words: WallWords
  over?: ReactNode
  onCanvas?: WallViewProps['onCanvas']
}): ReactNode {
  return (
    <WallView
      board={open.board}
      handle={handle}
      lang={lang}
      words={words}
      over={over}
      {...(onCanvas ? { onCanvas } : {})}
    />
  )
}

/** A wall that is only looked at: the projection's, fitted to its place by itself. */
export function WallPane({
  handle,
  wall,
  lang,
  words,
  over,
  overRoom,
}: {
  handle: string
  wall: WallRef
  lang: Lang
  words: WallWords
  over?: ReactNode
  overRoom?: Rect
}): ReactNode {
  const open = useWall(handle, wall, 'calm', overRoom ?? null)
  return open ? (
    <OpenWallView open={open} handle={handle} lang={lang} words={words} over={over} />
  ) : (
    <div className="wall-view calm" />
  )
}
