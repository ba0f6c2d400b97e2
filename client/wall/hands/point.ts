import type { Board } from '../board.ts'
import { toWall } from '../engine/camera.ts'
import { restMs } from './laser.ts'

/** Where a mouse, a pen or one finger moves over the wall is the board's cursor, and while the laser is the tool it is pointed at. Returns the way to let go. */
export function takePointing(element: HTMLElement, board: Board): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const pressed = new Set<number>()
  let rest: ReturnType<typeof setTimeout> | undefined
  const still = (): void => {
    clearTimeout(rest)
    board.pointing.set(null)
  }
  const point = (event: PointerEvent): void => {
    if (pressed.size > 1) return board.cursor.set(null)
    const { left, top } = element.getBoundingClientRect()
    const at = toWall(board.camera.get(), { x: event.clientX - left, y: event.clientY - top })
    if (board.tool.get() !== 'laser') return board.cursor.set(at)
    board.cursor.set(null)
    board.pointing.set(at)
    clearTimeout(rest)
    rest = setTimeout(still, restMs)
  }
  const press = (event: PointerEvent): void => {
    pressed.add(event.pointerId)
    point(event)
  }
  const lift = (event: PointerEvent): void => {
    pressed.delete(event.pointerId)
    if (event.pointerType === 'touch') leave()
  }
  const leave = (): void => board.cursor.set(null)
  element.addEventListener('pointerdown', press, { signal })
  element.addEventListener('pointermove', point, { signal })
  element.addEventListener('pointerup', lift, { signal })
  element.addEventListener('pointercancel', lift, { signal })
  element.addEventListener('pointerleave', leave, { signal })
  const follow = (): void => {
    const on = board.tool.get() === 'laser'
    element.toggleAttribute('data-pointing', on)
    if (!on) still()
  }
  const unfollow = board.tool.subscribe(follow)
  follow()
  return () => {
    stop.abort()
    unfollow()
    still()
    leave()
  }
}
