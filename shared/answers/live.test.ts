import { expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import type { SessionId } from '../kernel/ids.ts'
import { begin } from '../testing/walk.ts'
import { viewOf } from '../views/view.ts'
import { only } from '../workshop/state.ts'

it('[S2] between two live tallies lie 5 new ballots, and 5 between the last one and the result; a replaced ballot moves none', () => {
  const it = begin({ start: ['ideas', 4], phones: 17 })
  const phase = must(
    [...it.world.state.phases.values()].find((p) => p.id === 'smartvote'),
    'a smartvote',
  )
  const { revision } = only(it.world.state, 'plan')
  it.world.does(it.staff, { type: 'plan/edit', revision, phase: { ...phase, options: { live: true } } })
  it.world.goTo(it.staff, 'smartvote')
  const ask = must(
    [...it.world.state.asks.values()].find(({ slot }) => slot === 'stickers'),
    'its ask',
  )
  const told = () => {
    const { asks } = viewOf(it.world.state, { role: 'participant', table: 't1', place: null })
    return asks[ask.id]?.tally ?? null
  }
  const [first, second] = ask.choices
  const give = (session: SessionId, ballot: string, choice: string | undefined) =>
    it.world.does(session, {
      type: 'answer/give',
      ask: ask.id,
      ballot: ballot.padStart(22, 'v') as never,
      marks: choice === undefined ? {} : { [choice]: Object.fromEntries(ask.criteria.map(({ id }) => [id, 1])) },
      tookMs: null,
    })
  let before = told()
  for (const [i, session] of it.phones.slice(0, 17).entries()) {
    give(session, `${90 - i}`, i % 2 ? first?.id : second?.id)
    // What is told lags a batch behind: 5 are told of once 10 are in.
    expect(told()?.voters ?? 0).toBe(Math.max(0, 5 * (Math.floor((i + 1) / 5) - 1)))
    before = told()
    give(session, `${90 - i}`, undefined)
    give(session, `x${90 - i}`, undefined)
    expect(told()).toEqual(before)
  }
  expect(before?.parts).toEqual([])
  // Whoever is sent out leaves the ballot that was told of already.
  const gone = must(it.world.state.sessions.get(must(it.phones[0], 'a phone'))?.participant, 'a participant')
  const given = [...it.world.state.ballots.entries()]
  it.world.does(it.staff, { type: 'person/remove', participant: gone })
  expect([...it.world.state.ballots.entries()]).toEqual(given)
  it.world.does(it.staff, { type: 'ask/close', ask: ask.id, booth: null, force: true })
  it.world.send(it.staff, { type: 'ask/reveal', ask: ask.id })
  expect((told()?.voters ?? 0) - (before?.voters ?? 0)).toBeGreaterThanOrEqual(5)
  expect([...it.world.state.tallies.entries()].map(([key]) => key)).not.toContain(`${ask.id}~next`)
})
