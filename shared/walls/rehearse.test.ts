import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { acts, copyOf, laidWall, noteIds, play, sent } from './fixtures.ts'
import { foreseen } from './foresee.ts'
import { replayBounds, scan } from './guard.ts'
import { judge } from './judge.ts'
import { fields, splitKey } from './record.ts'
import { mostRecords, rehearse } from './rehearse.ts'
import { changeOf, shadowOf } from './shadow.ts'

const wall = laidWall()
const state = Y.encodeStateAsUpdate(wall)
const at = (x: number, zone: string | null = null) => ({ x, y: 0, zone, level: null })

/** Rehearses what a device does on a copy of the wall. */
function edit(act: (map: Y.Map<unknown>) => void, setUp: (map: Y.Map<unknown>) => void = () => {}) {
  const device = copyOf(wall)
  const before = sent(device, setUp)
  const shadow = shadowOf([state, ...before])
  const updates = sent(device, act)
  return { shadow, device, result: rehearse(shadow, Y.mergeUpdates(updates), replayBounds) }
}

test('[F3] whatever honest devices do at once is taken, and the shadow holds what they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), acts), { maxLength: 20 }), (script) => {
      const devices = [copyOf(wall), copyOf(wall)]
      const shadow = shadowOf([state])
      for (const [who, act] of script) {
        const device = devices[who]
        const other = devices[1 - who]
        if (!device || !other) continue
        for (const update of sent(device, (map) => play(map, act))) {
          const result = rehearse(shadow, update)
          expect(result).toMatchObject({ ok: true })
          Y.applyUpdate(other, update)
        }
      }
      for (const device of devices) expect(shadow.map.toJSON()).toEqual(device.getMap('records').toJSON())
      expect(shadow.records).toBe([...shadow.map.keys()].filter((key) => key.endsWith('.kind')).length)
    }),
  )
})

test('an edit tells which notes it laid where, and gives the update to store', () => {
  const { result, shadow } = edit((map) => map.set('note-2.at', { x: 5, y: 6, zone: 'left', level: 'safety' }))
  if (!result.ok || !result.value.update) throw new Error('refused')
  expect(result.value.laid).toEqual([{ contribution: 'note-2', zone: 'left', level: 'safety' }])
  const stored = copyOf(wall)
  Y.applyUpdate(stored, result.value.update)
  expect(stored.getMap('records').toJSON()).toEqual(shadow.map.toJSON())
})

test('an edit that was taken before changes nothing the second time', () => {
  const device = copyOf(wall)
  const [update] = sent(device, (map) => map.set('note-1.at', at(9)))
  const shadow = shadowOf([state])
  if (!update) throw new Error('nothing was sent')
  expect(rehearse(shadow, update)).toMatchObject({ ok: true })
  expect(rehearse(shadow, update)).toEqual({ ok: true, value: { update: null, laid: [] } })
})

const frame = (map: Y.Map<unknown>): void => {
  map.set('own-1.kind', 'frame')
  map.set('own-1.at', at(1))
}

test.each<[string, (map: Y.Map<unknown>) => void, ((map: Y.Map<unknown>) => void)?]>([
  ['the words of a note', (map) => map.set('note-1.text', 'autre chose')],
  ['the same words again', (map) => map.set('note-1.text', 'Une cabane pour dormir')],
  ['whose a note is', (map) => map.set('note-1.table', 3)],
  ['a chosen note', (map) => map.set('note-1.chosen', 'room')],
  [
    'a note that nobody contributed',
    (map) => {
      map.set('own-2.kind', 'note')
      map.set('own-2.at', at(1))
    },
  ],
  [
    'a deleted note',
    (map) => {
      for (const field of ['kind', 'text', 'at']) map.delete(`note-1.${field}`)
    },
  ],
  ['a note that lies nowhere', (map) => map.delete('note-1.at')],
  ['a note turned into a frame', (map) => map.set('note-1.kind', 'frame')],
  ['a frame turned into a note', (map) => map.set('own-1.kind', 'note'), frame],
  ['a field that there is not', (map) => map.set('note-1.author', 'Leïla')],
  ['a key without a record', (map) => map.set('at', at(1))],
  ['a record without a kind', (map) => map.set('own-3.at', at(1))],
  ['a frame that loses its kind alone', (map) => map.delete('own-1.kind'), frame],
  ['a place that is no number', (map) => map.set('note-1.at', { ...at(1), x: Number.NaN })],
  ['a place beyond the paper', (map) => map.set('note-1.at', at(1e7))],
  ['a place with something hidden in it', (map) => map.set('note-1.at', { ...at(1), note: 'secret' })],
  [
    'ink longer than a hand draws',
    (map) => {
      frame(map)
      map.set('own-1.points', Array(6001).fill(1))
    },
  ],
  [
    'a locked line that is drawn elsewhere',
    (map) => map.set('own-1.points', [5, 5, 0.5, 9, 9, 0.5]),
    (map) => {
      map.set('own-1.kind', 'stroke')
      map.set('own-1.points', [0, 0, 0.5, 4, 4, 0.5])
      map.set('own-1.locked', true)
    },
  ],
  [
    'a locked record that moves',
    (map) => map.set('own-1.at', at(2)),
    (map) => {
      frame(map)
      map.set('own-1.locked', true)
    },
  ],
])('[F3] %s is refused, whole', (_name, act, setUp) => {
  const { result, shadow } = edit((map) => {
    map.set('note-3.at', at(77))
    act(map)
  }, setUp)
  expect(result).toMatchObject({ ok: false, error: { code: 'wall/edit' } })
  // Nothing of it was played: no shadow has to be made anew for it.
  expect(shadow.spoilt).toBe(false)
  expect(shadow.map.get('note-3.at')).not.toMatchObject({ x: 77 })
})

test('a locked record may be unlocked and moved at once', () => {
  const { result } = edit(
    (map) => {
      map.set('own-1.locked', false)
      map.set('own-1.at', at(2))
    },
    (map) => {
      frame(map)
      map.set('own-1.locked', true)
    },
  )
  expect(result.ok).toBe(true)
})

test('[F3] an edit that builds on what the wall has not seen is refused before it touches the shadow', () => {
  const device = copyOf(wall)
  sent(device, (map) => map.set('note-1.at', at(1)))
  const [second] = sent(device, (map) => map.set('note-1.at', at(2)))
  const other = copyOf(device)
  const [foreign] = sent(other, (map) => map.set('note-1.at', at(3)))
  for (const update of [second, foreign]) {
    const shadow = shadowOf([state])
    expect(rehearse(shadow, update ?? new Uint8Array())).toMatchObject({ ok: false, error: { code: 'wall/edit' } })
    expect(shadow.spoilt).toBe(false)
    expect(shadow.map.toJSON()).toEqual(wall.getMap('records').toJSON())
  }
})

test('[F3] an honest edit with any bytes changed is taken or refused, and never leaves a wall that its rules forbid', () => {
  const honest = sent(copyOf(wall), (map) => {
    frame(map)
    map.set('note-1.at', at(1, 'left'))
    map.set('note-2.group', 'own-1')
    map.delete('note-3.group')
  })[0]
  if (!honest) throw new Error('nothing was sent')
  const changes = fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  let taken = 0
  fc.assert(
    fc.property(changes, (some) => {
      const update = honest.slice()
      for (const [where, byte] of some) update[where] = byte
      const shadow = shadowOf([state])
      const result = rehearse(shadow, update)
      if (!result.ok) return
      taken++
      for (const [key, value] of shadow.map.entries()) {
        const parts = splitKey(key)
        expect(parts && v.is(fields[parts.field], value)).toBe(true)
      }
      for (const id of noteIds) expect(shadow.map.get(`${id}.text`)).toBe('Une cabane pour dormir')
      if (result.value.update) expect(() => shadowOf([state, result.value.update ?? new Uint8Array()])).not.toThrow()
    }),
    { numRuns: 1500 },
  )
  expect(taken).toBeGreaterThan(0)
})

test('[F3] a deletion of what the wall does not hold is refused', () => {
  const device = copyOf(wall)
  sent(device, frame)
  const [gone] = sent(device, (map) => map.delete('own-1.kind'))
  expect(rehearse(shadowOf([state]), gone ?? new Uint8Array()).ok).toBe(false)
})

test('[F3] nobody writes in the name of the server’s own document', () => {
  const shadow = shadowOf([state])
  const forger = copyOf(wall)
  forger.clientID = shadow.doc.clientID
  const [update] = sent(forger, (map) => map.set('note-1.at', at(1)))
  expect(rehearse(shadow, update ?? new Uint8Array()).ok).toBe(false)
})

test('[F3] thousands of values that build on one long gone, over which Yjs would search for minutes, are refused', () => {
  const pair = [copyOf(wall), copyOf(wall)]
  const shadow = shadowOf([state])
  for (let i = 0; i < 1200; i++) {
    const [device, other] = i % 2 === 0 ? pair : [pair[1], pair[0]]
    if (!device || !other) continue
    for (const update of sent(device, (map) => map.set('note-1.at', at(i)))) {
      expect(rehearse(shadow, update).ok).toBe(true)
      Y.applyUpdate(other, update)
    }
  }
  const text = (words: string): number[] => [words.length, ...Buffer.from(words)]
  const struct = [8 | 32, 1, ...text('records'), ...text('note-1.at'), 1, 126]
  const count = 100
  const bomb = Uint8Array.from([1, count, 7, 0, ...Array<number[]>(count).fill(struct).flat(), 0])
  expect(rehearse(shadow, bomb)).toMatchObject({ ok: false, error: { message: expect.stringContaining('long gone') } })
  expect(shadow.spoilt).toBe(false)
})

test('[F3] thousands of values of one update that all build on the same one are refused', () => {
  const text = (words: string): number[] => [words.length, ...Buffer.from(words)]
  const first = [8 | 32, 1, ...text('records'), ...text('own-9.z'), 1, 126]
  const follower = [8 | 128, 7, 0, 1, 126]
  const many = (structs: readonly number[][]): Uint8Array =>
    Uint8Array.from([1, 0xa0, 0x1f, 7, 0, ...structs.flat(), 0])
  for (const bomb of [
    many(Array<number[]>(4_000).fill(first)),
    many([first, ...Array<number[]>(3_999).fill(follower)]),
  ]) {
    const shadow = shadowOf([state])
    expect(rehearse(shadow, bomb)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('long gone') },
    })
    expect(shadow.spoilt).toBe(false)
  }
})

test('[F5] what was sent before may come again; other values under the same client id are somebody else’s', () => {
  const shadow = shadowOf([state])
  const [honest, forger] = [copyOf(wall), copyOf(wall)]
  forger.clientID = honest.clientID
  const [mine] = sent(honest, (map) => map.set('own-1.kind', 'frame'))
  const [theirs] = sent(forger, (map) => map.set('own-2.kind', 'frame'))
  expect(rehearse(shadow, theirs ?? new Uint8Array()).ok).toBe(true)
  expect(rehearse(shadow, theirs ?? new Uint8Array())).toMatchObject({ ok: true, value: { update: null } })
  // Said to be saved it would be lost: it is refused, so that its device takes a new client id and says it again.
  expect(rehearse(shadow, mine ?? new Uint8Array())).toMatchObject({ ok: false })
  expect(shadow.spoilt).toBe(false)
})

test('[F3] what is the ledger’s is refused before it is played: the shadow stays as it is', () => {
  const device = copyOf(wall)
  const all = [...Y.decodeStateVector(Y.encodeStateVector(wall))]
  const uint = (n: number): number[] => (n < 128 ? [n] : [(n % 128) | 128, ...uint(Math.floor(n / 128))])
  const everything = all.flatMap(([client, clock]) => [...uint(client), 1, 0, ...uint(clock)])
  for (const update of [
    ...sent(device, (map) => map.set('note-1.text', 'mes mots')),
    ...sent(device, (map) => map.set('note-1.text', 'encore')),
    ...sent(copyOf(wall), (map) => map.delete('note-2.kind')),
    Uint8Array.from([0, ...uint(all.length), ...everything]),
  ]) {
    const shadow = shadowOf([state])
    expect(rehearse(shadow, update).ok).toBe(false)
    expect(shadow.spoilt).toBe(false)
  }
  // One’s own records, and places of notes, are nobody’s but the wall’s.
  const shadow = shadowOf([state])
  const other = copyOf(wall)
  for (const act of [
    (map: Y.Map<unknown>) => map.set('own-1.kind', 'frame'),
    (map: Y.Map<unknown>) => map.set('own-1.text', 'Dormir'),
    (map: Y.Map<unknown>) => map.set('note-1.at', at(3)),
    (map: Y.Map<unknown>) => {
      for (const key of [...map.keys()]) if (key.startsWith('own-1.')) map.delete(key)
    },
  ])
    for (const update of sent(other, act)) expect(rehearse(shadow, update).ok).toBe(true)
})

test('a wall has room for so many records and no more; taking away is always possible', () => {
  const device = copyOf(wall)
  sent(device, (map) => {
    for (let i = 0; i < mostRecords - noteIds.length; i++) map.set(`own-${i}.kind`, 'label')
  })
  const full = Y.encodeStateAsUpdate(device)
  const [more] = sent(copyOf(device), (map) => map.set('one-more.kind', 'label'))
  const [less] = sent(copyOf(device), (map) => map.delete('own-0.kind'))
  expect(rehearse(shadowOf([full]), more ?? new Uint8Array()).ok).toBe(false)
  expect(rehearse(shadowOf([full]), less ?? new Uint8Array()).ok).toBe(true)
})

test('[T6] a log with a gap or with bytes that are no update is never taken for a wall', () => {
  const device = copyOf(wall)
  sent(device, (map) => map.set('note-1.at', at(1)))
  const [late] = sent(device, (map) => map.set('note-1.at', at(2)))
  expect(() => shadowOf([state, late ?? new Uint8Array()])).toThrow()
  expect(() => shadowOf([Uint8Array.from([5, 1, 2])])).toThrow()
})

test('[F3] an edit is refused unplayed only if it would be refused once played', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 8 }), fc.array(acts, { maxLength: 8 }), (theirs, mine) => {
      const [shadow, other, device] = [shadowOf([state]), copyOf(wall), copyOf(wall)]
      for (const act of theirs) for (const update of sent(other, (map) => play(map, act))) rehearse(shadow, update)
      const updates = mine.flatMap((act) => sent(device, (map) => play(map, act)))
      if (updates.length === 0) return
      const merged = Y.mergeUpdates(updates)
      const scanned = scan(merged, replayBounds)
      if (!scanned.ok) throw new Error(scanned.error)
      const why = foreseen(shadow, scanned.value)
      const played = changeOf(shadow, () => Y.applyUpdate(shadow.doc, merged))
      const judged = judge(shadow, played)
      if (why !== null) expect(judged).toMatchObject({ ok: false })
    }),
  )
})
