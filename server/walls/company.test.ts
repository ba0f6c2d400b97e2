import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bucket } from './bucket.ts'
import { Company, type Speaker } from './company.ts'
import { presenceEntries, presenceEntry, presenceMessage, readMessage } from './protocol.ts'

const speaker = (session: string): Speaker => ({
  session,
  client: null,
  user: { id: session, label: null, table: 't1', role: 'host' },
})
const says = (client: number, clock: number, state: unknown): Uint8Array =>
  bodyOf(presenceMessage([presenceEntry(client, clock, state)]))

function bodyOf(message: Uint8Array | null): Uint8Array {
  const read = message && readMessage(message)
  return read?.kind === 'presence' ? read.bytes : Uint8Array.from([0])
}

const shownIn = (message: Uint8Array | null): Map<number, unknown> =>
  new Map([...presenceEntries(bodyOf(message), 100)].map(({ client, json }) => [client, JSON.parse(json)]))

test('what many do within one tick leaves as one message, each in their latest state', () => {
  const company = new Company()
  const [anna, badr] = [speaker('anna'), speaker('badr')]
  company.hear(says(1, 1, { x: 1 }), anna)
  company.hear(says(2, 1, { x: 2 }), badr)
  company.hear(says(1, 2, { x: 3 }), anna)
  expect(shownIn(company.take())).toEqual(
    new Map<number, unknown>([
      [1, { x: 3, user: { ...anna.user, mark: 0 } }],
      [2, { x: 2, user: { ...badr.user, mark: 1 } }],
    ]),
  )
  expect(company.take()).toBeNull()
})

test('[F5] whatever is said by whom: each client only ever bears the identity of the session that used it first', () => {
  const say = fc.record({
    who: fc.nat(2),
    client: fc.nat(3),
    clock: fc.nat(20),
    state: fc.oneof(fc.constant(null), fc.record({ x: fc.nat(), user: fc.constant('forged') }), fc.string()),
  })
  fc.assert(
    fc.property(fc.array(say, { maxLength: 40 }), (script) => {
      const company = new Company()
      const speakers = ['anna', 'badr', 'chloé'].map(speaker)
      const first = new Map<number, string>()
      for (const { who, client, clock, state } of script) {
        const by = speakers[who]
        if (!by) continue
        company.hear(says(client, clock, state), by)
        if (by.client === client && !first.has(client)) first.set(client, by.session)
      }
      for (const [client, state] of shownIn(company.all()))
        expect(state).toMatchObject({ user: { id: first.get(client) } })
      expect(new Set(speakers.map(({ client }) => client).filter((client) => client !== null)).size).toBe(
        speakers.filter(({ client }) => client !== null).length,
      )
    }),
  )
})

test('what a device says back of another tab of the same session is not taken for its own', () => {
  const company = new Company()
  const [one, two] = [speaker('anna'), speaker('anna')]
  company.hear(says(1, 5, { x: 1 }), one)
  company.hear(bodyOf(company.all()), two)
  expect(two.client).toBeNull()
  company.hear(says(2, 1, { x: 2 }), two)
  company.left(two)
  expect(shownIn(company.all())).toEqual(new Map([[1, { x: 1, user: { ...one.user, mark: 0 } }]]))
})

test('[F5] everybody has a mark of their own, the same on all of their lines, kept while they show anything; a free one is given again', () => {
  const company = new Company()
  const marks = (): unknown[] =>
    [...shownIn(company.all()).values()].map((state) => (state as { user: { mark: number } }).user.mark)
  const [anna, badr, again, chloe] = [speaker('anna'), speaker('badr'), speaker('anna'), speaker('chloé')]
  company.hear(says(1, 1, { user: { mark: 5 } }), anna)
  company.hear(says(2, 1, {}), badr)
  company.hear(says(3, 1, {}), again)
  expect(marks()).toEqual([0, 1, 0])
  company.left(anna)
  company.hear(says(4, 1, {}), chloe)
  expect(marks()).toEqual([1, 0, 2])
  company.hear(says(2, 2, null), badr)
  company.hear(says(2, 3, { back: true }), badr)
  expect(marks()).toEqual([0, 2, 1])
})

test('a client that came back on another line stays when the old line is found dead', () => {
  const company = new Company()
  const [old, fresh] = [speaker('anna'), speaker('anna')]
  company.hear(says(1, 5, { x: 1 }), old)
  company.hear(says(1, 6, { x: 2 }), fresh)
  company.left(old)
  expect(shownIn(company.all()).get(1)).toMatchObject({ x: 2 })
  company.take()
  company.left(fresh)
  expect(shownIn(company.take())).toEqual(new Map([[1, null]]))
})

test('[F2] a state that is too long, and bytes that are none, show nothing', () => {
  const company = new Company()
  const anna = speaker('anna')
  company.hear(says(1, 1, { long: 'x'.repeat(5000) }), anna)
  fc.assert(fc.property(fc.uint8Array(), (noise) => company.hear(noise, speaker('noise'))))
  expect([...shownIn(company.all()).values()].every((state) => JSON.stringify(state).length < 5000)).toBe(true)
})

test('[F2] whatever is asked when: never more than the bucket and its refill', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ amount: fc.nat(20), after: fc.nat(2000) }), { maxLength: 60 }), (script) => {
      const bucket = new Bucket(30, 5, 0)
      let [now, passed] = [0, 0]
      for (const { amount, after } of script) {
        now += after
        if (bucket.takes(amount, now)) passed += amount
        expect(passed).toBeLessThanOrEqual(30 + (now / 1000) * 5 + 1e-6)
      }
    }),
  )
})
