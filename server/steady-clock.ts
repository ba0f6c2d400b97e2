import { uptime } from 'node:os'
import { type Clock, machineClock } from './clock.ts'

/** A difference that is no jump, ms: clocks are set right by little, all the time. */
const little = 2_000

/** How long an hour that fits needs no second look, ms. */
const often = 1_000

/** Where time comes from. */
export interface TimeSources {
  /** What the machine says the hour is, ms. */
  wall(): number
  /** Time since the process began, ms; stands still while the machine sleeps. */
  alive(): number
  /** Time since the machine began, its sleep included, ms. */
  awake(): number
  readonly report: (sentence: string) => void
}

const machine = { wall: Date.now, alive: () => performance.now(), awake: () => uptime() * 1000 }

/**
 * The machine's time, but steady: when its clock is set by hours, forward or back, time goes on as it did for as long as
 * somebody needs it to (`heed`), so that no phase ends early and nothing waits for hours. Then the new hour is taken over.
 * A machine that has slept has not jumped.
 */
export function steadyClock(
  { wall, alive, awake, report }: TimeSources = { ...machine, report: console.error },
): Clock {
  let anchor = { wall: wall(), alive: alive(), awake: awake() }
  let needed = (): boolean => false
  let jumped = false
  return {
    ...machineClock,
    now() {
      const [hour, life] = [wall(), alive()]
      // Asking how long the machine is up costs as much as hearing a hand move: once a second is enough, and at a jump.
      const since = life - anchor.alive
      if (!jumped && since < often && Math.abs(hour - anchor.wall - since) <= little) return hour
      const at = { wall: hour, alive: life, awake: awake() }
      const lived = at.alive - anchor.alive
      const slept = at.awake - anchor.awake - lived
      const expected = anchor.wall + lived + (slept > little ? slept : 0)
      const jump = at.wall - expected
      if (Math.abs(jump) <= little || !needed()) {
        if (jumped) report('The hour that this machine says is taken over.')
        jumped = false
        anchor = at
        return at.wall
      }
      if (!jumped)
        report(
          `The machine’s clock was set by ${Math.round(jump / 1000)} s: what is running goes on by the hour before.`,
        )
      jumped = true
      return Math.round(expected)
    },
    heed(isNeeded) {
      needed = isNeeded
    },
  }
}
