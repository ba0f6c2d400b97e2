import type { Rect } from '../../../shared/walls/matter/geometry.ts'
import { same } from '../../../shared/walls/matter/records.ts'
import type { Board } from '../board.ts'
import { closer, fitting, maxScale, seenBy } from '../engine/camera.ts'
import type { Somebody } from './company.ts'

/** The part of the wall that is seen beside the tools, as others are told of it; null while nothing is. */
export function seenOn(board: Board): Rect | null {
  const { x, y, scale } = board.camera.get()
  return board.view.get().w === 0 ? null : seenBy({ x: x + board.clear.left / scale, y, scale }, board.room())
}

/** From now on the view goes with somebody's; a journey that it is on ends where it is. */
export function follow(board: Board, whom: Somebody): void {
  board.steer(board.camera.get())
  board.company.follow(whom)
}

/** Moves the view with that of whoever is followed, a step a frame, for as long as it is shown; at once where motion is not wanted. Returns the way to stop. */
export function keepUp(board: Board): () => void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  let frame = 0
  let before = 0
  const step = (now: number): void => {
    frame = 0
    const rect = board.company.theirView()
    const view = board.view.get()
    if (!rect || view.w === 0) return
    const to = board.beside(fitting(rect, board.room(), 0, maxScale))
    if (same(board.camera.get(), to)) return
    board.camera.set(calm ? to : closer(board.camera.get(), to, view, now - before))
    before = now
    if (board.camera.get() !== to) frame = requestAnimationFrame(step)
  }
  const wake = (): void => {
    if (frame !== 0 || !board.company.theirView()) return
    before = performance.now()
    frame = requestAnimationFrame(step)
  }
  wake()
  const { moves, followed } = board.company
  const stops = [moves, followed, board.view].map((store) => store.subscribe(wake))
  return () => {
    for (const stop of stops) stop()
    cancelAnimationFrame(frame)
  }
}
