import { leftAt } from '../../shared/workshop/left-at.ts'
import type { Clock as StageClock } from '../../shared/workshop/stage.ts'

/** A stage's clock as devices read it: it runs until `endsAt` (ms since 1970, server time), or stands with `leftMs` to go. */
export type Clock = Pick<StageClock, 'endsAt' | 'leftMs'>

/** Milliseconds left, never negative. `nowMs` is server time: the device's own plus the measured offset. */
export const remaining = (clock: Clock, nowMs: number): number => Math.max(0, leftAt(clock, nowMs))

/** Milliseconds by which a running clock has passed its end; 0 before it. */
export const overrun = (clock: Clock, nowMs: number): number => Math.max(0, -leftAt(clock, nowMs))

/** The share of `totalMs` that is left, 0 to 1; 0 for a phase without a length. */
export const share = (leftMs: number, totalMs: number): number =>
  totalMs > 0 ? Math.min(1, Math.max(0, leftMs / totalMs)) : 0

/** "12:24". Seconds are rounded up, so that "0:00" is shown only when nothing is left; past the hour minutes go on ("75:00"). */
export function mmss(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Minutes as one says them aloud: the nearest whole number, but 1 as long as anything is left. */
export const wholeMinutes = (ms: number): number => (ms <= 0 ? 0 : Math.max(1, Math.round(ms / 60_000)))
