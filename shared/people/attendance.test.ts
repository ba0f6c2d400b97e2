import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { participantSchema, sessionSchema } from './participant.ts'

/** All that is known of a person and of a device: a pseudonym, a seat, a right. What they think or are is in neither. */
const person = ['id', 'animal', 'number', 'table', 'seatedAt', 'tableSince', 'scribe', 'removed', 'code']
const device = [
  'id',
  'handle',
  'tokenHash',
  'role',
  'table',
  'place',
  'participant',
  'turn',
  // Of a card's holder: what the card is for, never which card it is.
  'vote',
  'label',
  'openedAt',
  'revoked',
]

it('[S4][D2] no row holds a person’s profile: neither a name, an address, nor an answer stands beside a seat', () => {
  expect(Object.keys(participantSchema.entries).toSorted()).toEqual(person.toSorted())
  expect(Object.keys(sessionSchema.entries).toSorted()).toEqual(device.toSorted())
})

it('[S4] counts name nobody: who is here, who voted and what a table gave are numbers under a place’s key', () => {
  fc.assert(
    fc.property(arbWalk, (walk) => {
      const it = begin(walk)
      for (const move of walk.moves) play(it, move)
      const { state } = it.world
      const people = [...state.participants.entries(), ...state.sessions.entries()].map(([key]) => key)
      const counted = JSON.stringify([
        [...state.turnouts.entries()],
        [...state.gauges.entries()],
        [...state.tallies.entries()],
      ])
      for (const id of people) expect(counted).not.toContain(`"${id}"`)
    }),
    { numRuns: 30 },
  )
}, 60_000)
