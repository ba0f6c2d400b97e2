import * as v from 'valibot'
import type { Point, Rect } from '../../../shared/walls/matter/geometry.ts'
import { finite } from '../../../shared/walls/record.ts'
import type { Peer } from '../../link/wall.ts'

/** Most chosen things that a device tells of, and that are marked for others. */
export const mostChosen = 40

/** Who somebody at work on a wall is, in the server's word [F5]. */
const user = v.object({
  id: v.pipe(v.string(), v.maxLength(40)),
  label: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  role: v.picklist(['admin', 'staff', 'host']),
  mark: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
})
const size = v.pipe(finite, v.gtValue(0))
/** What they show of themselves: what cannot be read of it is nothing, and takes nothing else away. */
const shown = v.object({
  user,
  at: v.fallback(v.optional(v.object({ x: finite, y: finite })), undefined),
  view: v.fallback(v.optional(v.object({ x: finite, y: finite, w: size, h: size })), undefined),
  follows: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(40))), undefined),
  chosen: v.fallback(v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(mostChosen)), []), []),
})

/** A member of staff or a host at work on the same wall, on one of their devices. */
export interface Person {
  /** The connection of the device. */
  readonly client: number
  /** The same for all that one session has open here; it means nothing elsewhere. */
  readonly who: string
  /** What their invite calls them. */
  readonly label: string | null
  readonly role: 'admin' | 'staff' | 'host'
  /** Which of the marks is theirs here, counted from 0. */
  readonly mark: number
  /** Where their pointer is, wall units. */
  readonly at: Point | null
  /** What they see of the wall; null while they work in the list, or follow somebody. */
  readonly view: Rect | null
  /** Whose view theirs goes with. */
  readonly follows: string | null
  readonly chosen: readonly string[]
}

/**
 * [F5] Another device as a person; null for what is not at work for staff or a table, by the role that the server
 * stamped. `table` is the index of the table whose wall it is: its mark is the last to be anybody's there.
 */
export function personOf({ id, state }: Peer, table: number | null): Person | null {
  const read = v.safeParse(shown, state)
  if (!read.success) return null
  const { user, at, view, follows, chosen } = read.output
  const { id: who, label, role } = user
  const mark = user.mark + (table === null ? 0 : table + 1)
  return { client: id, who, label, role, mark, at: at ?? null, view: view ?? null, follows: follows ?? null, chosen }
}
