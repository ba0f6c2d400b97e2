import type { KeySet } from '../../../shared/walls/matter/records.ts'
import { longestLine } from '../../../shared/walls/record.ts'
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
