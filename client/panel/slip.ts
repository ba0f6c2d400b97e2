import { type Clock, leftAt } from '../../shared/workshop/stage.ts'

/** A phase as far as its time is concerned; durations in milliseconds. */
export interface Timed {
  readonly id: string
  readonly minMs: number
  readonly idealMs: number
}

/** What the sequence is measured against. `startedAt` in server milliseconds. */
export interface Course {
  readonly phases: readonly Timed[]
  readonly phase: string
  readonly startedAt: number
  readonly clock: Pick<Clock, 'endsAt' | 'leftMs'>
}

/**
 * Milliseconds by which the sequence will be late when the running phase ends, if nothing more is changed; negative when it
 * runs ahead. The phase is taken to end when its clock does, or now once that is over; the plan would have it end after all
 * ideal durations up to its own.
 */
export function slip({ phases, phase, startedAt, clock }: Course, now: number): number {
  const at = phases.findIndex(({ id }) => id === phase)
  const planned = phases.slice(0, at + 1).reduce((sum, { idealMs }) => sum + idealMs, startedAt)
  return now + Math.max(0, leftAt(clock, now)) - planned
}

/** Slips shorter than this are not worth a word, ms. */
export const worthSaying = 90_000

/**
 * Where late time is best won back (METHOD 5): the phase to come that stands furthest above its shortest duration, and by
 * how much, in milliseconds. The last phase is never proposed: a hurried end is what people remember. Null when on time,
 * or when nothing can give.
 */
export function catchUp(
  toCome: readonly Timed[],
  lateMs: number,
): { readonly phase: string; readonly ms: number } | null {
  if (lateMs < worthSaying) return null
  let best: Timed | null = null
  for (const phase of toCome.slice(0, -1)) if (slack(phase) > (best ? slack(best) : 0)) best = phase
  if (!best) return null
  const wanted = Math.ceil(lateMs / 60_000) * 60_000
  return { phase: best.id, ms: Math.min(wanted, slack(best)) }
}

const slack = ({ idealMs, minMs }: Timed): number => idealMs - minMs
