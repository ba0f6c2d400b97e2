import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { machineClock } from '../clock.ts'
import { Clients } from './clients.ts'
import { openWalls, tableWall } from './fixtures.ts'
import { presenceEntries, presenceEntry, presenceMessage, readMessage } from './protocol.ts'
import { type Seat, WallRoom } from './room.ts'

/** A label that a device lays, as its one update. */
function label(id: string): Uint8Array {
  const doc = new Y.Doc()
  const map = doc.getMap('records')
  doc.transact(() => {
    map.set(`${id}.kind`, 'label')
    map.set(`${id}.at`, { x: 1, y: 2, zone: null, level: null })
    map.set(`${id}.text`, id)
  })
  return Y.encodeStateAsUpdate(doc)
}

/** Messages of the frames that one write holds, whole. */
function* messagesIn(written: Buffer): Iterable<ReturnType<typeof readMessage>> {
  for (let at = 0; at < written.length; ) {
    const short = written.readUInt8(at + 1)
    const [head, length] = short < 126 ? [2, short] : [4, written.readUInt16BE(at + 2)]
    yield readMessage(written.subarray(at + head, at + head + length))
    at += head + length
  }
}

it('what one commit changes on a wall leaves in one write a seat, with what hands show on the same trip', async () => {
  const { bus, workshop, badge } = await openWalls()
  const staff = await badge('staff')
  const room = await WallRoom.open({ bus, clock: machineClock, clients: new Clients() }, workshop, tableWall, () => {})
  if (!room) throw new Error('no room')
  const written: Buffer[] = []
  const keep = (bytes: Buffer): void => void written.push(bytes)
  const seat: Seat = { session: 's', send: keep, glance: keep, end: () => {}, review: async () => {} }
  room.enter(seat)
  const user = { id: 'x', label: null, table: null, role: 'staff' }
  const shows = readMessage(presenceMessage([presenceEntry(7, 1, { held: null })]))
  if (shows?.kind !== 'presence') throw new Error('no presence')
  room.company.hear(shows.bytes, { session: 's', user, client: null })

  await Promise.all(['a', 'b', 'c'].map((id) => bus.edit(workshop, tableWall, room.epoch, staff.id, label(id))))

  expect(written).toHaveLength(1)
  const doc = new Y.Doc()
  const shown: string[] = []
  for (const message of messagesIn(written[0] ?? Buffer.alloc(0))) {
    if (message?.kind === 'update') Y.applyUpdate(doc, message.bytes)
    if (message?.kind === 'presence') for (const { json } of presenceEntries(message.bytes, 9)) shown.push(json)
  }
  expect(['a', 'b', 'c'].map((id) => doc.getMap('records').get(`${id}.text`))).toEqual(['a', 'b', 'c'])
  expect(shown.map((json) => JSON.parse(json) as unknown)).toEqual([{ held: null, user: { ...user, mark: 0 } }])
  room.close()
})
