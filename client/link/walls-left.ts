import { store } from './store.ts'

/** An act that a wall did not take, or of which nothing is left because what it touched is gone. */
export interface RefusedAct {
  /**
   * The server's code; `gone` when there was nothing left to do it to, `fixed` when what it moved is locked by now, `closed`
   * when this device may not change its wall any more.
   */
  readonly why: string
  /** [T5] The words typed come back. */
  readonly words: string | null
}

/** What became of acts on a wall that has gone from the screen. */
export interface Left {
  readonly wall: string
  readonly acts: number
  /** Null while they wait to be saved, and what came of them once they are not taken. */
  readonly lost: RefusedAct | null
}

/**
 * Walls of this page that went from its screen before all that was done there was saved. They are still being sent; what
 * waits, and what came to nothing, is said here, in the order in which it was found out.
 */
export const leftWalls = store<readonly Left[]>([])

/** The ways to stop sending, by address of the wall. */
const stops = new Map<string, () => void>()

/** Notes that a wall goes on being sent without a screen. */
export const leave = (address: string, stop: () => void): void => void stops.set(address, stop)

/** Stops sending to a wall that nobody sees: it is open again, or all is saved. */
export function takeBack(address: string): void {
  const stop = stops.get(address)
  stops.delete(address)
  stop?.()
}

/** Stops all sending without a screen, and says nothing of it any more. */
export function forgetLeft(): void {
  for (const address of [...stops.keys()]) takeBack(address)
  leftWalls.set([])
}

/** Says how many acts wait on a wall that has gone from the screen; none when they do no more. */
export function sayWaiting(wall: string, acts: number): void {
  const now = leftWalls.get()
  const before = now.find((one) => one.wall === wall && !one.lost)
  if ((before?.acts ?? 0) === acts) return
  const others = now.filter((one) => one !== before)
  leftWalls.set(acts > 0 ? [...others, { wall, acts, lost: null }] : others)
}

/** Says that acts on a wall that has gone from the screen came to nothing, until somebody has read it. */
export const sayLost = (wall: string, acts: number, lost: RefusedAct): void =>
  leftWalls.set([...leftWalls.get(), { wall, acts, lost }])

/** Somebody has read what came of these acts. */
export const heard = (read: Left): void => leftWalls.set(leftWalls.get().filter((one) => one !== read))
