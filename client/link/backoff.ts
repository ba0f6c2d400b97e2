/**
 * How long to wait before the next try, ms: doubles from half a second to 20 s, and half of it is drawn at random, so
 * that a hall of phones does not come back at one instant. `failures` counts from 1; `random` is 0–1.
 */
export function backoff(failures: number, random = Math.random()): number {
  const whole = Math.min(20_000, 500 * 2 ** Math.min(failures - 1, 6))
  return Math.round(whole / 2 + (whole / 2) * random)
}
