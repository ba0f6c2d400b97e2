import * as v from 'valibot'
import { expect, test } from 'vitest'
import { askSchema } from '../answers/ask.ts'
import { as, type PlaceId, type SessionId } from '../kernel/ids.ts'
import { World } from '../testing/world.ts'
import { decideSystem } from './decide-system.ts'
import { evolve } from './evolve.ts'
import { put } from './state.ts'

test('[T4] a place that waits for a kiosk alone closes when staff take that kiosk away', () => {
  const { state, now } = new World()
  const place = [...state.places.values()][0]?.id as PlaceId
  const kiosk = as<SessionId>('k'.repeat(22))
  const opened = decideSystem(
    state,
    {
      type: 'session/open',
      session: kiosk,
      handle: 'h'.repeat(34),
      tokenHash: 'x',
      role: 'kiosk',
      participant: null,
      table: null,
      place,
      label: null,
    },
    now,
  )
  if (opened.ok) for (const event of opened.value.events) evolve(state, event)
  const ask = v.parse(askSchema, {
    id: 'p_stickers_1',
    phase: 'p',
    slot: 'stickers',
    round: 1,
    scope: 'places',
    title: { fr: '' },
    choices: [],
    criteria: [],
    budget: 3,
    own: null,
    most: null,
    life: 'own',
    live: false,
    reveal: 'totals',
    status: 'closing',
    openedAt: 0,
    drainsUntil: null,
    seats: 0,
    booths: { room: 'closed', [place]: 'closing' },
    drained: [],
    admitted: [],
  })
  evolve(state, put('asks', ask.id, ask))
  const revoked = decideSystem(state, { type: 'session/revoke', session: kiosk }, now)
  if (revoked.ok) for (const event of revoked.value.events) evolve(state, event)
  expect(state.asks.get(ask.id)?.status).toBe('closed')
  expect(state.asks.get(ask.id)?.booths[place]).toBe('closed')
})
