import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import { as, type ParticipantId, type SessionId, type TableId } from '../kernel/ids.ts'
import { type Cast, cast } from '../testing/cast.ts'
import { ballotOf, fairMarks } from '../testing/marks.ts'
import { begin } from '../testing/walk.ts'
import type { Ask } from './ask.ts'

const t1 = as<TableId>('t1')
const t2 = as<TableId>('t2')

const asking = ({ world }: Cast, slot: string, table: string | null = null): Ask =>
  must(
    [...world.state.asks.values()].find(
      (ask) => ask.slot === slot && (table === null || (typeof ask.scope === 'object' && ask.scope.table === table)),
    ),
    `the ask ${slot}`,
  )

let drawn = 100
/** Whether this session may answer now, by answering. */
function answers(it: Cast, by: SessionId, { id }: Ask): string {
  const ask = must(it.world.state.asks.get(id), 'the ask')
  const said = it.world.send(by, {
    type: 'answer/give',
    ask: id,
    ballot: ballotOf(drawn++),
    marks: fairMarks(ask, 1, () => true),
    tookMs: 5_000,
  })
  return said.ok ? 'yes' : said.error.code
}

const room = (phones = 6) => {
  const it = begin({ start: ['smartvote', 0], phones })
  return { it, ask: asking(it, 'stickers') }
}

const participantOf = ({ world }: Cast, session: SessionId): ParticipantId =>
  must(world.state.sessions.get(session)?.participant, 'a participant')

describe('[V2] who may vote is settled by the ask', () => {
  it('whoever was seated before it opened; later comers only once staff seat them', () => {
    const { it: hall, ask } = room()
    expect(answers(hall, must(hall.phones[0], 'a phone'), ask)).toBe('yes')
    hall.world.pass(1_000)
    const late = hall.world.join('t1')
    expect(answers(hall, late.session, ask)).toBe('ask/not-eligible')
    hall.world.does(hall.staff, { type: 'table/assign', participant: late.participant, table: t1 })
    expect(answers(hall, late.session, ask)).toBe('yes')
  })

  it('joining again gives no second budget: the same device is the same voter', () => {
    const { it: hall, ask } = room()
    const phone = must(hall.phones[0], 'a phone')
    expect(answers(hall, phone, ask)).toBe('yes')
    const { handle } = must(hall.world.state.sessions.get(phone), 'its session')
    hall.world.system({
      type: 'session/open',
      session: phone,
      handle,
      tokenHash: 'again',
      role: 'participant',
      participant: hall.world.id(),
      table: t2,
      place: null,
      label: null,
    })
    expect(answers(hall, phone, ask)).toBe('yes')
    expect([...hall.world.state.ballots.values()].length).toBe(1)
  })

  it('staff, hosts and screens do not vote; whoever was sent out does not either', () => {
    const { it: hall, ask } = room()
    for (const by of [hall.staff, hall.screen, must(hall.hosts[0], 'a host')])
      expect(answers(hall, by, ask)).toBe('ask/not-eligible')
    const phone = must(hall.phones[0], 'a phone')
    hall.world.does(hall.staff, { type: 'person/remove', participant: participantOf(hall, phone) })
    expect(answers(hall, phone, ask)).toBe('removed')
  })

  it('whoever is sent out takes their ballot along while the vote lasts; a tally that was counted stays', () => {
    const { it: hall, ask } = room()
    const [first, second] = [must(hall.phones[0], 'a phone'), must(hall.phones[1], 'another')]
    for (const phone of [first, second]) expect(answers(hall, phone, ask)).toBe('yes')
    const out = (phone: SessionId): void =>
      void hall.world.does(hall.staff, { type: 'person/remove', participant: participantOf(hall, phone) })
    const counted = (): number => must(hall.world.state.tallies.get(ask.id), 'a tally').voters
    out(first)
    const left = [...hall.world.state.voters.entries()]
    expect(left.map(([key]) => key)).toEqual([`${ask.id}:${participantOf(hall, second)}`])
    expect([...hall.world.state.ballots.values()].map(({ id }) => id)).toEqual(left.map(([, { ballot }]) => ballot))
    hall.world.does(hall.staff, { type: 'ask/close', ask: ask.id, booth: null, force: true })
    expect(counted()).toBe(1)
    out(second)
    expect([counted(), [...hall.world.state.ballots.values()].length]).toEqual([1, 1])
  })

  it('a ballot that was given is taken out while the vote is closing, too; the rest stays', () => {
    const { it: hall, ask } = room()
    for (const phone of hall.phones) expect(answers(hall, phone, ask)).toBe('yes')
    hall.world.does(hall.staff, { type: 'ask/close', ask: ask.id, booth: null, force: false })
    const participant = participantOf(hall, must(hall.phones[0], 'a phone'))
    hall.world.does(hall.staff, { type: 'person/remove', participant })
    expect([...hall.world.state.ballots.values()].length).toBe(hall.phones.length - 1)
  })

  it('a tablet’s turn votes when its person sat down before; the host’s own hands do not', () => {
    const it = begin({ start: ['ideas', 3], phones: 4 })
    const host = must(it.hosts[0], 'a host')
    const before = it.world.id<ParticipantId>()
    it.world.does(host, { type: 'turn/begin', participant: before, back: null, code: '1-2-3' })
    it.world.does(host, { type: 'turn/done' })
    it.world.pass(1_000)
    it.world.goTo(it.staff, 'smartvote')
    const ask = asking(it, 'stickers')
    it.world.pass(1_000)
    it.world.does(host, { type: 'turn/begin', participant: it.world.id(), back: null, code: '0-0-0' })
    expect(answers(it, host, ask)).toBe('ask/not-eligible')
    it.world.does(host, { type: 'turn/done' })
    const { animal, number } = must(it.world.state.participants.get(before), 'the first')
    it.world.does(host, {
      type: 'turn/begin',
      participant: it.world.id(),
      back: { animal, number, code: '1-2-3' },
      code: null,
    })
    expect(answers(it, host, ask)).toBe('yes')
  })

  it('anyone at a kiosk of its places, nobody at a kiosk that is not paired or for an ask that has no places', () => {
    const { it: hall, ask } = room()
    expect(answers(hall, must(hall.kiosks[0], 'a kiosk'), ask)).toBe('yes')
    expect(answers(hall, hall.world.kiosk(null), ask)).toBe('ask/not-eligible')
    hall.world.goTo(hall.staff, 'closing')
    expect(answers(hall, must(hall.kiosks[0], 'a kiosk'), asking(hall, 'satisfaction'))).toBe('ask/not-eligible')
  })

  it('a table’s question is for those who sat there: moving by oneself gives no second voice, being moved by staff does', () => {
    const it = begin({ start: ['matrix', 0], phones: 6 })
    const [one, two] = [asking(it, 'place', 't1'), asking(it, 'place', 't2')]
    const phone = must(
      it.phones.find((session) => it.world.state.participants.get(participantOf(it, session))?.table === t1),
      'somebody at t1',
    )
    expect([answers(it, phone, one), answers(it, phone, two)]).toEqual(['yes', 'ask/not-eligible'])
    it.world.pass(1_000)
    it.world.does(phone, { type: 'table/join', table: t2 })
    expect([answers(it, phone, one), answers(it, phone, two)]).toEqual(['ask/not-eligible', 'ask/not-eligible'])
    it.world.does(phone, { type: 'table/join', table: t1 })
    expect(answers(it, phone, one)).toBe('ask/not-eligible')
    it.world.does(it.staff, { type: 'table/assign', participant: participantOf(it, phone), table: t2 })
    expect([answers(it, phone, one), answers(it, phone, two)]).toEqual(['ask/not-eligible', 'yes'])
  })

  it('a room’s question follows whoever changes tables', () => {
    const { it: hall, ask } = room()
    const phone = must(hall.phones[0], 'a phone')
    hall.world.pass(1_000)
    hall.world.does(phone, { type: 'table/join', table: t2 })
    expect(answers(hall, phone, ask)).toBe('yes')
  })
})

it('a workshop of nobody still opens what it asks', () => {
  const it = cast(0)
  it.world.goTo(it.staff, 'welcome', 1)
  expect(asking(it, 'mood')).toMatchObject({ seats: 0, status: 'open', choices: { length: 8 } })
})
