import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import { as, type ParticipantId, type PlaceId, type SessionId, type TableId } from '../kernel/ids.ts'
import { cast } from '../testing/cast.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { smallKit, World } from '../testing/world.ts'
import { animals } from './animals.ts'
import { seated } from './seat.ts'

describe('coming in', () => {
  it('tables that are given fill evenly, the staff’s own table not at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (people) => {
        const world = new World({ ...smallKit, seating: 'given' })
        for (let i = 0; i < people; i++) world.join('t1')
        const { t1 = 0, t2 = 0, staff = 0 } = Object.fromEntries(seated(world.state))
        expect([t1 + t2, staff]).toEqual([people, 0])
        expect(Math.abs(t1 - t2)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 30 },
    )
  })

  it('a table that is chosen is the one, an unknown one is the emptiest', () => {
    const world = new World()
    const table = (wanted: string | null) => world.state.participants.get(world.join(wanted).participant)?.table
    expect([table('t2'), table('t2'), table('t1'), table('cellar'), table(null)]).toEqual([
      't2',
      't2',
      't1',
      't1',
      't1',
    ])
  })

  it('[F2] a workshop has so many places; who was in comes back, and who is sent out makes room', () => {
    const world = new World()
    const staff = world.staff()
    const first = world.join(null)
    for (let n = 1; n < 5_000; n++) world.join(null)
    const open = (participant: ParticipantId, session = world.id<SessionId>()) =>
      world.system({
        type: 'session/open',
        session,
        handle: session.padStart(34, 'w'),
        tokenHash: 'h',
        role: 'participant',
        participant,
        table: null,
        place: null,
        label: null,
      })
    expect(open(world.id<ParticipantId>())).toMatchObject({ ok: false, error: { code: 'full' } })
    const turn = { type: 'turn/begin', participant: world.id<ParticipantId>(), back: null, code: null } as const
    expect(world.send(world.host('t1'), turn)).toMatchObject({ ok: false, error: { code: 'full' } })
    expect(open(first.participant, first.session).ok).toBe(true)
    world.does(staff, { type: 'person/remove', participant: first.participant })
    expect(open(world.id<ParticipantId>()).ok).toBe(true)
  })

  it('[S1] nobody seats themselves at the staff’s table: staff say who sits there', () => {
    const it = begin({ start: ['ideas', 0], phones: 1 })
    const [phone, someone] = [must(it.phones[0], 'a phone'), it.world.join('staff')]
    expect(it.world.state.participants.get(someone.participant)?.table).not.toBe('staff')
    const sit = { type: 'table/join', table: as<TableId>('staff') } as const
    expect(it.world.send(phone, sit)).toMatchObject({ ok: false, error: { code: 'table/not-yours' } })
    it.world.does(it.staff, { type: 'table/assign', participant: someone.participant, table: as<TableId>('staff') })
    expect(it.world.state.participants.get(someone.participant)?.table).toBe('staff')
  })

  it('nobody bears the same animal and number as somebody else, and no number while an animal is free', () => {
    const world = new World()
    for (let i = 0; i < 2 * animals.length; i++) {
      world.join(null)
      const names = [...world.state.participants.values()].map((p) => `${p.animal} ${p.number}`)
      expect(new Set(names).size).toBe(names.length)
      if (i < animals.length) expect([...world.state.participants.values()].every((p) => p.number === 1)).toBe(true)
    }
  })

  it('a locked lobby lets nobody new in, and those who are in come back', () => {
    const it = cast(1)
    const phone = must(it.phones[0], 'a phone')
    const known = must(it.world.state.sessions.get(phone), 'its session')
    it.world.does(it.staff, { type: 'person/lock', on: true })
    const open = (session: typeof phone, participant: string) =>
      it.world.system({
        type: 'session/open',
        session,
        handle: known.handle,
        tokenHash: 'x',
        role: 'participant',
        participant: participant as never,
        table: null,
        place: null,
        label: null,
      })
    expect(open(it.world.id(), it.world.id())).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(open(phone, must(known.participant, 'a participant')).ok).toBe(true)
  })

  it('whoever was sent out stays out, on the same device too', () => {
    const it = cast(1)
    const phone = must(it.phones[0], 'a phone')
    const participant = must(it.world.state.sessions.get(phone)?.participant, 'a participant')
    it.world.does(it.staff, { type: 'person/remove', participant })
    expect(it.world.send(phone, { type: 'hand/raise' })).toMatchObject({ ok: false, error: { code: 'removed' } })
    expect(
      it.world.system({
        type: 'session/open',
        session: phone,
        handle: 'h',
        tokenHash: 'x',
        role: 'participant',
        participant,
        table: null,
        place: null,
        label: null,
      }),
    ).toMatchObject({ ok: false, error: { code: 'removed' } })
  })

  it('a crowd goes at once: who came in by themselves since then, with their ballots, and nobody else', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.nat({ max: 12 }), (earlier, later) => {
        const it = begin({ start: ['welcome', 1], phones: earlier })
        const { world, staff } = it
        world.pass(1_000)
        const since = world.now
        const crowd = Array.from({ length: later }, () => world.join(null))
        const host = must(it.hosts[0], 'a host')
        world.does(host, { type: 'turn/begin', participant: world.id(), back: null, code: null })
        const who = { type: 'person/remove-since', since } as const
        expect(world.send(must(it.hosts[1], 'another'), who)).toMatchObject({ error: { code: 'forbidden' } })
        expect(world.send(staff, who)).toMatchObject({ ok: true, value: { result: { people: later } } })
        expect(world.send(staff, who)).toMatchObject({ ok: true, value: { result: { people: 0 } } })
        for (const { session } of crowd)
          expect(world.send(session, { type: 'hand/raise' })).toMatchObject({ error: { code: 'removed' } })
        for (const session of [...it.phones, host]) expect(world.send(session, { type: 'hand/raise' }).ok).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a kiosk', () => {
  it('[V4] is paired once, by staff', () => {
    const it = cast(1)
    const kiosk = it.world.kiosk(null)
    const pair = (by: typeof kiosk, place: string) =>
      it.world.send(by, { type: 'kiosk/pair', session: kiosk, place: as<PlaceId>(place) })
    expect(pair(kiosk, 'arbrisseau')).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(pair(it.staff, 'nowhere')).toMatchObject({ ok: false, error: { code: 'place/unknown' } })
    expect([pair(it.staff, 'arbrisseau').ok, pair(it.staff, 'arbrisseau').ok]).toEqual([true, true])
    expect(pair(it.staff, 'chemin-rouge')).toMatchObject({ ok: false, error: { code: 'kiosk/paired' } })
  })
})

describe('a scribe', () => {
  it('has a host’s rights at its table, and loses them with its seat', () => {
    const it = begin({ start: ['ideas', 4], phones: 4 })
    const phone = must(it.phones[0], 'a phone')
    const participant = must(it.world.state.sessions.get(phone)?.participant, 'a participant')
    const at = must(it.world.state.participants.get(participant)?.table, 'a table')
    const note = must(
      [...it.world.state.contributions.values()].find(
        (row) => row.table === at && row.author !== participant && row.reach !== 'author',
      ),
      'a neighbour’s note',
    )
    const mark = () => it.world.send(phone, { type: 'choice/mark', contribution: note.id, chosen: 'table' })
    expect(mark().ok).toBe(false)
    it.world.does(it.staff, { type: 'table/scribe', participant, on: true })
    expect(mark().ok).toBe(true)
    it.world.does(phone, { type: 'table/join', table: as<TableId>(at === 't1' ? 't2' : 't1') })
    expect(it.world.state.participants.get(participant)?.scribe).toBe(false)
    expect(mark().ok).toBe(false)
  })
})

it('people are never lost, and each sits at a table that exists or at none', () => {
  fc.assert(
    fc.property(arbWalk, (walk) => {
      const it = begin(walk)
      const known = new Set<string>()
      for (const move of walk.moves) {
        play(it, move)
        for (const person of it.world.state.participants.values()) known.add(person.id)
        for (const id of known) {
          const person = must(it.world.state.participants.get(id), 'whoever came in is known')
          if (person.table !== null) expect(it.world.state.tables.has(person.table)).toBe(true)
        }
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)
