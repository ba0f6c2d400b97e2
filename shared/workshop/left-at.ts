import type { Clock } from './stage.ts'

/** Milliseconds left on a clock at a moment; negative once it is over. */
export const leftAt = (clock: Pick<Clock, 'endsAt' | 'leftMs'>, now: number): number =>
  clock.endsAt === null ? (clock.leftMs ?? 0) : clock.endsAt - now
