import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../../shared/kernel/assert.ts'
import { type Place, Turns } from './turns.ts'

/** Lets everything that is already settled go on. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done))

/** A line in which the order of turns is written down. */
function lineOf(limits: { share: number; atOnce: number }) {
  const turns = new Turns(limits)
  const began: string[] = []
  const join = (owner: string, name: string): Place | null => {
    const place = turns.place(owner)
    void place?.turn().then((came) => void (came && began.push(name)))
    return place
  }
  return { turns, began, join }
}

test('whoever comes after a flood of another waits for one of its turns, not for all', async () => {
  const { began, join } = lineOf({ share: 4, atOnce: 1 })
  const flood = [1, 2, 3, 4, 5].map((n) => join('a', `a${n}`))
  expect(flood.map((place) => place !== null)).toEqual([true, true, true, true, false])
  const late = must(join('b', 'b1'), 'b has a share of its own')
  await settled()
  expect(began).toEqual(['a1'])
  flood[0]?.leave()
  await settled()
  expect(began).toEqual(['a1', 'b1'])
  late.leave()
  await settled()
  expect(began).toEqual(['a1', 'b1', 'a2'])
})

test('a place that is given up, before its turn or in it, once or twice, is somebody else’s once', async () => {
  const { began, join, turns } = lineOf({ share: 2, atOnce: 1 })
  const [first, second] = [must(join('a', 'a1'), 'a place'), must(join('a', 'a2'), 'a place')]
  expect(turns.place('a')).toBeNull()
  second.leave()
  second.leave()
  expect(join('a', 'a3')).not.toBeNull()
  expect(turns.place('a')).toBeNull()
  first.leave()
  first.leave()
  await settled()
  expect(began).toEqual(['a1', 'a3'])
  const gone = must(turns.place('b'), 'a place')
  gone.leave()
  expect(await gone.turn()).toBe(false)
})

test('no owner ever has more than its share or more than one turn, a free turn is given, who waits is passed over once', async () => {
  const step = fc.record({ owner: fc.constantFrom('a', 'b', 'c', 'd'), act: fc.constantFrom('come', 'leave', 'end') })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), async (steps, atOnce) => {
      const turns = new Turns({ share: 3, atOnce })
      const held: { owner: string; place: Place; busy: boolean }[] = []
      /** Turns that others began while an owner waited without one, by owner and other. */
      const passed = new Map<string, Map<string, number>>()
      for (const { owner, act } of steps) {
        if (act === 'come') {
          const place = turns.place(owner)
          expect(place === null).toBe(held.filter((one) => one.owner === owner).length === 3)
          if (!place) continue
          const one = { owner, place, busy: false }
          held.push(one)
          void place.turn().then((came) => {
            one.busy = came
            passed.delete(owner)
            for (const by of came ? passed.values() : []) by.set(owner, (by.get(owner) ?? 0) + 1)
          })
        } else {
          const at = held.findIndex((one) => one.owner === owner && one.busy === (act === 'end'))
          if (at >= 0) held.splice(at, 1)[0]?.place.leave()
        }
        await settled()
        const busy = held.filter((one) => one.busy).map((one) => one.owner)
        expect(new Set(busy).size).toBe(busy.length)
        expect(busy.length).toBe(Math.min(atOnce, new Set(held.map((one) => one.owner)).size))
        for (const by of ['a', 'b', 'c', 'd']) {
          if (busy.includes(by) || !held.some((one) => one.owner === by)) passed.delete(by)
          else if (!passed.has(by)) passed.set(by, new Map())
        }
        for (const [by, others] of passed)
          for (const [other, turns] of others) expect(turns, `${other} while ${by} waited`).toBeLessThan(2)
      }
    }),
  )
})
