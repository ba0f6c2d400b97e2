import type { Board } from '../board.ts'
import { toWall } from '../engine/camera.ts'
import { restMs } from './laser.ts'

/** While the laser is the tool, wherever a mouse, a pen or one finger moves over the wall is pointed at. Returns the way to let go. */
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
    if (board.tool.get() !== 'laser' || pressed.size > 1) return
    const { left, top } = element.getBoundingClientRect()
    board.pointing.set(toWall(board.camera.get(), { x: event.clientX - left, y: event.clientY - top }))
    clearTimeout(rest)
    rest = setTimeout(still, restMs)
  }
  const press = (event: PointerEvent): void => {
    pressed.add(event.pointerId)
    point(event)
  }
  const lift = (event: PointerEvent): void => void pressed.delete(event.pointerId)
  element.addEventListener('pointerdown', press, { signal })
  element.addEventListener('pointermove', point, { signal })
  element.addEventListener('pointerup', lift, { signal })
  element.addEventListener('pointercancel', lift, { signal })
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
  }
}
