import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deviceOf, Rounds } from './rounds.ts'

const turn = (): Promise<void> => new Promise((done) => setImmediate(done))

/** Enters requests of these devices together; the order in which they begin, and how many had begun after each turn. */
async function begun(devices: readonly string[]): Promise<{ order: string[]; turns: number[] }> {
  const [rounds, order, turns]: [Rounds, string[], number[]] = [new Rounds(), [], []]
  const each = new Map<string, number>()
  for (const device of devices) {
    const nth = each.get(device) ?? 0
    each.set(device, nth + 1)
    rounds.enter(device, () => order.push(`${device}${nth}`))
  }
  do {
    turns.push(order.length)
    await turn()
  } while (order.length < devices.length)
  return { order, turns: [...turns, order.length] }
}

test('[F2] every request begins once, each device’s in its own order, and few in one turn of the event loop', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 }), async (devices) => {
      const { order, turns } = await begun(devices)
      expect(order).toHaveLength(devices.length)
      expect(new Set(order).size).toBe(devices.length)
      for (const device of new Set(devices)) {
        const own = order.filter((name) => name.startsWith(device))
        expect(own).toEqual(own.map((_, nth) => `${device}${nth}`))
      }
      for (const [at, count] of turns.entries()) expect(count - (turns[at - 1] ?? 0)).toBeLessThanOrEqual(3)
    }),
  )
})

test('[F2] whoever asks once waits for a round, however many requests of another came before', async () => {
  const { order } = await begun([...Array<string>(300).fill('flood'), 'neighbour'])
  expect(order.indexOf('neighbour0')).toBeLessThan(10)
})

test('what comes alone begins at once', async () => {
  const rounds = new Rounds()
  for (let n = 0; n < 20; n++) {
    let here = false
    rounds.enter('a', () => {
      here = true
    })
    expect(here).toBe(true)
    await turn()
  }
})

test('a request is of the session in its path, or of nobody in particular', () => {
  expect(deviceOf('/api/s/abc/commands?x=1')).toBe('abc')
  expect(deviceOf('/api/s/abc')).toBe('abc')
  expect(deviceOf('/j/ABCD2345')).toBe('')
})
