import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyFolder } from '../../server/store/folder.ts'
import type { StoredRow } from '../../server/store/port.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import { as, type ParticipantId, type WallId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { idees } from '../../shared/kits/idees.ts'
import { seedWorkshop } from '../../shared/kits/seed.ts'
import { recordsMap } from '../../shared/walls/record.ts'
import { evolve } from '../../shared/workshop/evolve.ts'
import { type Event, emptyState, put } from '../../shared/workshop/state.ts'
import { halfDone } from './atomic.ts'
import { readCopy } from './copy.ts'
import { databaseWitness } from './database-witness.ts'
import { noteText, noteThere } from './facts.ts'
import { Promises } from './promises.ts'
import { halves, wallsIn } from './whole.ts'

const seed = seedWorkshop(idees, { code: 'ABCDEFGH', centre: 'Le Pôle' })
const note = {
  id: 'n'.repeat(22),
  phase: 'ideas',
  kind: 'note',
  text: 'Un banc',
  media: null,
  author: 'a'.repeat(22),
  table: 't1',
  channel: 'phone',
  parent: null,
  zone: null,
  level: null,
  state: 'kept',
  hiddenFrom: null,
  reach: 'table',
  chosen: null,
  reason: null,
  at: 1,
} as unknown as Contribution

const stateOf = (...events: Event[]) => {
  const state = emptyState()
  for (const event of [...seed, ...events]) evolve(state, event)
  return state
}

function wallWith(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, Y.Doc> {
  const doc = new Y.Doc()
  for (const [key, value] of Object.entries(fields)) doc.getMap(recordsMap).set(`${note.id}.${key}`, value)
  return new Map([['ideas_t1', doc]])
}

const laid = { kind: 'note', text: note.text, at: { x: 0, y: 0, zone: 'free', level: null } }

describe('[T3] a half commit is seen', () => {
  it('as a note without its record, with other words, elsewhere than the feed says, or a record without its note', () => {
    const state = stateOf(put('contributions', note.id, note))
    expect(halves(state, wallWith(laid))).toEqual([])
    expect(halves(state, new Map())).toHaveLength(1)
    expect(halves(state, wallWith({ ...laid, text: 'Un autre' }))).toHaveLength(1)
    expect(halves(stateOf(), wallWith(laid))).toHaveLength(1)
    evolve(state, put('laid', note.id, { zone: 'theme-1', level: null }))
    expect(halves(state, wallWith(laid))).toHaveLength(1)
  })

  it('[S3] as a ballot without its link while its ask is open, a link after it, or a tally that is not its ballots’', () => {
    const ask = {
      id: 'mood',
      criteria: [{ id: 'pick', min: 0, max: 1, label: { fr: '' } }],
      choices: [{ id: 'sun', contribution: null, label: { fr: '' } }],
      reveal: 'totals',
      status: 'open',
      booths: { room: 'open' },
    }
    const ballot = { id: 'b'.repeat(22), booth: 'room', marks: { sun: { pick: 1 } } }
    const asked = (status: string, ...events: Event[]) =>
      stateOf({ noun: 'asks', key: 'mood', row: { ...ask, status } } as unknown as Event, ...events)
    const given = { noun: 'ballots', key: `mood:${ballot.id}`, row: ballot } as unknown as Event
    const link = put('voters', 'mood:v', { ballot: ballot.id })
    expect(halves(asked('open', given, link), new Map())).toEqual([])
    expect(halves(asked('open', given), new Map())).toHaveLength(1)
    expect(halves(asked('open', link), new Map())).toHaveLength(1)
    expect(halves(asked('closed', given), new Map())).toEqual(['ask mood is closed without a tally'])
    const told = { noun: 'tallies', key: 'mood', row: { voters: 2 } } as unknown as Event
    expect(halves(asked('closed', given, link, told), new Map())).toHaveLength(2)
  })

  it('as an outcome without its effect, or an effect without its outcome', () => {
    const promises = new Promises()
    promises.sent({ [noteThere(note.id)]: true, [noteText(note.id)]: note.text }, 'command')
    const without = databaseWitness(new Map([['w', { state: stateOf(), documents: new Map() }]]))
    const having = databaseWitness(
      new Map([['w', { state: stateOf(put('contributions', note.id, note)), documents: new Map() }]]),
    )
    const stored = (ok: boolean) => ({
      state: stateOf(),
      walls: new Map(),
      outcomes: ok ? [{ session: 's', id: 'command', outcome: '{"ok":true}' }] : [],
    })
    expect(halfDone(promises, having, [stored(true)])).toEqual([])
    expect(halfDone(promises, without, [stored(false)])).toEqual([])
    expect(halfDone(promises, having, [stored(false)])).toHaveLength(2)
    expect(halfDone(promises, without, [stored(true)])).toHaveLength(2)
  })
})

describe('what cannot be read', () => {
  const workshop = as<WorkshopId>('workshop0001')
  const spoilt = async (rows: readonly StoredRow[], update: Uint8Array) => {
    const folder = await emptyFolder()
    const { store, close } = await openSqlite(folder)
    const facts = seed.map(({ noun, key, row }) => ({ noun, key, body: JSON.stringify(row) }))
    const walls = [{ wall: as<WallId>('ideas_t1'), epoch: 0, update }]
    await store.commit({ workshop, facts: [...facts, ...rows], secrets: [], outcomes: [], walls, erases: false })
    await close()
    return readCopy(folder)
  }

  it('is named: a row that fits no schema, a wall that is no document or holds what no field holds', async () => {
    const doc = new Y.Doc()
    const good = await spoilt([], Y.encodeStateAsUpdate(doc))
    expect(good.undecodable).toEqual([])
    expect([...good.workshops.values()].flatMap((stored) => wallsIn(stored).undecodable)).toEqual([])

    doc.getMap(recordsMap).set('note.at', 'nowhere')
    const bad = await spoilt(
      [{ noun: 'participants', key: as<ParticipantId>('p'), body: '{"animal":7}' }],
      Y.encodeStateAsUpdate(doc),
    )
    expect(bad.undecodable).toEqual([`${workshop}: participants p`])
    expect([...bad.workshops.values()].flatMap((stored) => wallsIn(stored).undecodable)).toEqual([
      'wall ideas_t1: note.at',
    ])
    const torn = await spoilt([], Uint8Array.of(1, 2, 3))
    expect([...torn.workshops.values()].flatMap((stored) => wallsIn(stored).undecodable)).toHaveLength(1)
  })
})
