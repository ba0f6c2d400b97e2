import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'
import { recordsMap } from '../../shared/walls/record.ts'

/** What an act on a document writes, as the one update that a client would send. */
export function updateOf(doc: Y.Doc, act: (records: Y.Map<unknown>) => void): Uint8Array {
  let written = new Uint8Array()
  const heard = (update: Uint8Array): void => {
    written = update.slice()
  }
  doc.on('update', heard)
  doc.transact(() => act(doc.getMap(recordsMap)))
  doc.off('update', heard)
  return written
}

/** Bytes written by hand, where no client of Yjs' would write them. */
const bytesOf = (write: (to: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

/** Bytes that are these numbers, as lib0 writes them. */
export const numbers = (...all: readonly number[]): Uint8Array =>
  bytesOf((to) => {
    for (const n of all) encoding.writeVarUint(to, n)
  })

/** An update of one client whose structs are written by hand; no deletions. */
export const structs = (
  client: number,
  clock: number,
  count: number,
  write: (to: encoding.Encoder) => void,
): Uint8Array =>
  bytesOf((to) => {
    encoding.writeVarUint(to, 1)
    encoding.writeVarUint(to, count)
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, clock)
    write(to)
    encoding.writeVarUint(to, 0)
  })

/** A plain value under a key of the records: a struct without origin. */
export function entry(to: encoding.Encoder, key: string, value: unknown): void {
  encoding.writeUint8(to, 8 | 32)
  encoding.writeVarUint(to, 1)
  encoding.writeVarString(to, recordsMap)
  encoding.writeVarString(to, key)
  encoding.writeVarUint(to, 1)
  encoding.writeAny(to, value as never)
}

/** A plain value after another: a struct whose origin is that client's, at that clock. */
export function follower(to: encoding.Encoder, client: number, clock: number, value: unknown): void {
  encoding.writeUint8(to, 8 | 128)
  encoding.writeVarUint(to, client)
  encoding.writeVarUint(to, clock)
  encoding.writeVarUint(to, 1)
  encoding.writeAny(to, value as never)
}

/** An update that deletes these ranges: client, clock, length. */
export const deletions = (ranges: readonly (readonly [number, number, number])[]): Uint8Array =>
  bytesOf((to) => {
    encoding.writeVarUint(to, 0)
    encoding.writeVarUint(to, ranges.length)
    for (const [client, clock, length] of ranges) {
      encoding.writeVarUint(to, client)
      encoding.writeVarUint(to, 1)
      encoding.writeVarUint(to, clock)
      encoding.writeVarUint(to, length)
    }
  })
