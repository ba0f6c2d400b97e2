import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import { expect, it } from 'vitest'
import { presenceEntries, presenceEntry, presenceMessage, readMessage } from './protocol.ts'

const entry = fc.record({
  client: fc.nat(0xffff_ffff),
  clock: fc.nat(0xffff_ffff),
  state: fc.oneof(fc.constant(null), fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' }))),
})

it('presence is read back as it was written, however large its numbers and whatever the script', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
      const written = presenceMessage(entries.map(({ client, clock, state }) => presenceEntry(client, clock, state)))
      const message = readMessage(written)
      if (message?.kind !== 'presence') throw new Error('no presence')
      const read = [...presenceEntries(message.bytes, 100)]
      expect(read).toEqual(entries.map(({ client, clock, state }) => ({ client, clock, json: JSON.stringify(state) })))
      const inside = decoding.createDecoder(message.bytes)
      expect(decoding.readVarUint(inside)).toBe(entries.length)
    }),
  )
})
