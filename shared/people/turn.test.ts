import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import type { ParticipantId } from '../kernel/ids.ts'
import { ballotOf } from '../testing/marks.ts'
import { begin } from '../testing/walk.ts'
import { note } from '../testing/world.ts'
import { audienceOf } from '../views/audience.ts'
import { youView } from '../views/you.ts'
import { actorOf } from './actor.ts'

/** A table's tablet in the idea phase, at the hands of its host. */
function tablet(moment = 0) {
  const it = begin({ start: ['ideas', moment], phones: 3 })
  const host = must(it.hosts[0], 'a host')
  const sit = (code: string | null): ParticipantId => {
    const participant = it.world.id<ParticipantId>()
    it.world.does(host, { type: 'turn/begin', participant, back: null, code })
    return participant
  }
  return { ...it, host, sit, done: () => it.world.does(host, { type: 'turn/done' }) }
}

describe('a turn on a shared tablet', () => {
  it('lets the host’s rights rest: in a child’s hands the tablet is a child’s', () => {
    const { world, host, sit, done } = tablet(4)
    const note = must(
      [...world.state.contributions.values()].find((row) => row.table === 't1' && row.reach !== 'author'),
      'a note of its table',
    )
    const hide = () => world.send(host, { type: 'contribution/hide', contribution: note.id })
    sit('1-2-3')
    expect(hide()).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(audienceOf(must(actorOf(world.state, host), 'an actor'), 'table')).toEqual({
      role: 'participant',
      table: 't1',
      place: null,
    })
    expect(world.send(host, { type: 'turn/begin', participant: world.id(), back: null, code: null })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    done()
    expect(hide().ok).toBe(true)
  })

  it('shows nothing of one to the next, nor to the host', () => {
    const { world, host, sit, done } = tablet(0)
    const first = sit('1-2-3')
    world.does(host, note(world, 'ideas', 'my very own secret'))
    expect(JSON.stringify(youView(world.state, host))).toContain('my very own secret')
    done()
    expect(JSON.stringify(youView(world.state, host))).not.toMatch(/my very own secret/)
    sit('4-5-6')
    const next = youView(world.state, host)
    expect(JSON.stringify(next)).not.toMatch(/my very own secret/)
    expect(JSON.stringify(next)).not.toContain(first)
  })

  it('marks what is written as the tablet’s, by the person and not by the host', () => {
    const { world, host, sit } = tablet(1)
    const who = sit(null)
    const said = note(world, 'ideas', 'a locker', { channel: 'helper' })
    world.does(host, said)
    expect(world.state.contributions.get(said.contribution)).toMatchObject({
      author: who,
      channel: 'tablet',
      table: 't1',
    })
  })

  it('gives each person a ballot of their own, and one only when they come back', () => {
    const { world, staff, host, sit, done } = tablet(3)
    const [first] = [sit('1-2-3'), done(), sit('0-0-0'), done()]
    world.goTo(staff, 'closing')
    const ask = must(
      [...world.state.asks.values()].find(({ slot }) => slot === 'satisfaction'),
      'the question',
    )
    const { animal, number } = must(world.state.participants.get(first), 'the first')
    const back = (code: string) =>
      world.send(host, { type: 'turn/begin', participant: world.id(), back: { animal, number, code }, code: null })
    expect(back('9-9-9')).toMatchObject({ ok: false, error: { code: 'turn/code' } })
    for (const n of [1, 2]) {
      expect(back('1-2-3')).toMatchObject({ ok: true, value: { result: { participant: first } } })
      world.does(host, { type: 'answer/give', ask: ask.id, ballot: ballotOf(n), marks: {}, tookMs: null })
      done()
    }
    expect([...world.state.ballots.values()].map(({ id }) => id)).toEqual([ballotOf(2)])
  })

  it('ends when its person is sent out: the tablet is the host’s again', () => {
    const { world, staff, host, sit } = tablet(0)
    const who = sit(null)
    world.does(staff, { type: 'person/remove', participant: who })
    expect(actorOf(world.state, host)).toMatchObject({ role: 'host', hosts: 't1' })
    expect(youView(world.state, host)).toMatchObject({ role: 'host', participant: null, turn: false })
    expect(sit(null)).not.toBe(who)
  })

  it('lets nobody new in while the entrance is locked, and whoever sat here back', () => {
    const { world, staff, host, sit, done } = tablet(0)
    const who = must(world.state.participants.get(sit('1-2-3')), 'somebody')
    done()
    world.does(staff, { type: 'person/lock', on: true })
    const begin = (back: { animal: string; number: number; code: string } | null) =>
      world.send(host, { type: 'turn/begin', participant: world.id(), back, code: back ? null : '0-0-0' })
    expect(begin(null)).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(begin({ animal: who.animal, number: who.number, code: '1-2-3' }).ok).toBe(true)
    done()
    world.does(staff, { type: 'person/lock', on: false })
    expect(begin(null).ok).toBe(true)
  })

  it('is not for phones', () => {
    const { world, phones } = tablet(0)
    expect(
      world.send(must(phones[0], 'a phone'), { type: 'turn/begin', participant: world.id(), back: null, code: null }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })
})
