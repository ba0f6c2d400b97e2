import { type Clock, remaining } from './clock.ts'

/**
 * Calls `paint` with the milliseconds left: now, then once a second, just as the shown second changes.
 * A clock that stands, or has ended, is painted once. `offsetMs` is server time minus device time. Returns the way to stop.
 */
export function ticking(clock: Clock, offsetMs: number, paint: (leftMs: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = (): void => {
    const left = remaining(clock, Date.now() + offsetMs)
    paint(left)
    if (clock.endsAt !== null && left > 0) timer = setTimeout(tick, left % 1000 || 1000)
  }
  tick()
  return () => clearTimeout(timer)
}
