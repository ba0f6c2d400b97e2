import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { WallRef } from '../../shared/api/view.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import { same } from '../../shared/walls/matter/records.ts'
import type { Rect } from '../../shared/walls/template.ts'
import { openWall, type WallLink } from '../link/wall.ts'
import type { WallWords } from '../words/wall.fr.ts'
import { Board, type Mode } from './board.ts'
import { heldBy } from './hands/hand-layer.tsx'
import { laserOf } from './hands/laser.ts'
import { telling } from './hands/telling.ts'
import { WallView, type WallViewProps } from './wall-view.tsx'

/** An open wall with the board that shows it. */
export interface OpenWall {
  readonly link: WallLink
  readonly board: Board
}

/** Opens a session's wall for as long as a component lives; null until it is. A wall of the same id with a new template is opened anew. */
export function useWall(handle: string, wall: WallRef | null, mode: Mode, also: Rect | null = null): OpenWall | null {
  const [open, setOpen] = useState<OpenWall | null>(null)
  const id = wall?.id ?? null
  const template = useSame(wall?.template ?? null)
  const room = useSame(also)
  useEffect(() => {
    if (!id || !template) return
    const link = openWall(handle, id)
    const board = new Board(link.records, template, mode, (writes) => link.act(writes))
    const hear = (): void => {
      const peers = link.peers.get()
      board.others.set(peers.flatMap((peer) => heldBy(peer) ?? []))
      board.lasers.set(peers.flatMap((peer) => laserOf(peer) ?? []))
    }
    const stops = [link.peers.subscribe(hear), mode === 'edit' ? tellWhatIsDone(link, board) : () => {}]
    setOpen({ link, board })
    return () => {
      for (const stop of stops) stop()
      board.close()
      link.close()
      setOpen(null)
    }
  }, [handle, id, template, mode])
  useEffect(() => {
    if (!open) return
    open.board.also = room
    open.board.begin()
  }, [open, room])
  return open
}

/** The first of equal values: a view's delta may bring the same template again as another object. */
function useSame<T>(value: T): T {
  const kept = useRef(value)
  if (!same(kept.current, value)) kept.current = value
  return kept.current
}

/** Positions in between are presence, at most twenty a second; the drop is the edit. */
function tellWhatIsDone(link: WallLink, board: Board): () => void {
  const mine = telling((state) => link.show(state))
  const stops = [
    board.held.subscribe(() => {
      const held = board.held.get()
      mine.set('held', held && { ids: [...held.ids], dx: Math.round(held.dx), dy: Math.round(held.dy) })
    }),
    board.pointing.subscribe(() => {
      const at = board.pointing.get()
      mine.set('laser', at && { x: Math.round(at.x), y: Math.round(at.y) })
    }),
    mine.stop,
  ]
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
