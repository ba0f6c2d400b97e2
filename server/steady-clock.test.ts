import { expect, test } from 'vitest'
import { steadyClock } from './steady-clock.ts'

const hour = 3_600_000

/** A machine whose clock can be set, and which can sleep. */
function machineAt(wall: number) {
  const time = { wall, alive: 500, awake: 9_000 }
  const said: string[] = []
  const clock = steadyClock({
    wall: () => time.wall,
    alive: () => time.alive,
    awake: () => time.awake,
    report: (sentence) => said.push(sentence),
  })
  const pass = (ms: number): void => {
    for (const one of ['wall', 'alive', 'awake'] as const) time[one] += ms
  }
  return { time, said, clock, pass }
}

test('what is running goes on by the hour before, however far the clock is set, and takes the new hour over when it has ended', () => {
  for (const jump of [3 * hour, -6 * hour]) {
    const { time, said, clock, pass } = machineAt(10 * hour)
    let running = true
    clock.heed?.(() => running)
    time.wall += jump
    pass(1_000)
    expect(clock.now()).toBe(10 * hour + 1_000)
    pass(hour)
    expect(clock.now()).toBe(11 * hour + 1_000)
    expect(said).toHaveLength(1)
    running = false
    expect(clock.now()).toBe(time.wall)
    running = true
    pass(1_000)
    expect(clock.now()).toBe(time.wall)
    expect(said).toHaveLength(2)
  }
})

test('a clock that is set right by little is followed', () => {
  const { time, said, clock, pass } = machineAt(10 * hour)
  clock.heed?.(() => true)
  for (let i = 0; i < 50; i++) {
    pass(1_000)
    time.wall += 100
    expect(clock.now()).toBe(time.wall)
  }
  expect(said).toEqual([])
})

test('a machine that has slept has not jumped', () => {
  const { time, said, clock } = machineAt(10 * hour)
  clock.heed?.(() => true)
  time.wall += 8 * hour
  time.awake += 8 * hour
  expect(clock.now()).toBe(18 * hour)
  expect(said).toEqual([])
})

test('the machine is asked how long it is up once a second, and at once when the hour does not fit', () => {
  let asked = 0
  const time = { wall: 10 * hour, alive: 0 }
  const awake = (): number => {
    asked++
    return time.alive
  }
  const clock = steadyClock({ wall: () => time.wall, alive: () => time.alive, awake, report: () => {} })
  clock.heed?.(() => true)
  const began = asked
  for (let ms = 0; ms < 3_000; ms++) {
    time.wall++
    time.alive++
    expect(clock.now()).toBe(time.wall)
  }
  expect(asked - began).toBe(3)
  time.wall += hour
  expect(clock.now()).toBe(10 * hour + 3_000)
  expect(asked - began).toBe(4)
})
