import type { Matter } from '../../../shared/walls/matter/matter.ts'
import { type KeySet, same } from '../../../shared/walls/matter/records.ts'
import { longestLine, type WallRecord } from '../../../shared/walls/record.ts'
import { round, set } from './acts.ts'

/**
 * A pen's line: x, y, pressure triples. One that is longer than a record holds goes on in the next from where it was, as
 * part of the same act; `draw` gives each its id.
 */
export function strokeWrites(draw: () => string, points: readonly number[]): KeySet[] {
  const writes: KeySet[] = []
  for (let from = 0; from === 0 || from + 3 < points.length; from += longestLine - 3) {
    const id = draw()
    writes.push(set(id, 'kind', 'stroke'), set(id, 'points', points.slice(from, from + longestLine).map(round)))
  }
  return writes
}

/** Those of a drawn line's records, from any one of them: each but the last is full, and the next begins where it ends. */
export function lineOf(matter: Matter, piece: WallRecord): WallRecord[] {
  const line = new Set([piece])
  for (const way of [after, before])
    for (let next = way(matter, piece); next && !line.has(next); next = way(matter, next)) line.add(next)
  return [...line]
}

const isFull = ({ points }: WallRecord): boolean => points?.length === longestLine
const begin = ({ points = [] }: WallRecord): readonly number[] => points.slice(0, 3)
const end = ({ points = [] }: WallRecord): readonly number[] => points.slice(-3)

const after = (matter: Matter, piece: WallRecord): WallRecord | undefined =>
  isFull(piece) ? linesAt(matter, end(piece)).find((one) => same(begin(one), end(piece))) : undefined

const before = (matter: Matter, piece: WallRecord): WallRecord | undefined =>
  linesAt(matter, begin(piece)).find((one) => isFull(one) && same(end(one), begin(piece)))

const linesAt = (matter: Matter, [x = 0, y = 0]: readonly number[]): WallRecord[] =>
  matter.seen({ x: x - 1, y: y - 1, w: 2, h: 2 }).filter(({ kind }) => kind === 'stroke')
