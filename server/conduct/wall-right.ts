import type { WallsNow } from '../../shared/api/view.ts'
import { type Actor, actorOf } from '../../shared/people/actor.ts'
import { walled } from '../../shared/views/parts.ts'
import { wallId } from '../../shared/walls/wall-id.ts'
import { runningOf } from '../../shared/workshop/running.ts'
import { only, type State } from '../../shared/workshop/state.ts'
import type { WallRight } from '../bus/port.ts'

/**
 * What a session may do with a wall. Staff edit every wall of the workshop; a host or a scribe edits that of their
 * table, and reads the plenary's; the screen and observers read the plenary's walls and the one in spotlight. A
 * resident looks at their table's and the plenary's while the moment lets them, and has none else: they hear the feed.
 */
export function wallRightOf(state: State, session: string, wall: string): WallRight {
  const actor = actorOf(state, session)
  const target = wallNamed(state, wall)
  if (!actor || !target) return 'none'
  if (actor.staff) return 'edit'
  if (actor.hosts !== null && target.table === actor.hosts) return 'edit'
  if (actor.hosts !== null) return target.table === null ? 'read' : 'none'
  if (actor.participant) return mayLook(state, actor, target) ? 'look' : 'none'
  if (actor.role !== 'screen' && actor.role !== 'observer') return 'none'
  return target.table === null || only(state, 'stage').spotlight === target.table ? 'read' : 'none'
}

/** A wall by what it is of: the plenary's has no table. */
interface Target {
  readonly phase: string
  readonly table: string | null
}

/**
 * [S1] [S5] A wall of the running phase holds what the gallery shows of it, so that it opens where both are allowed and
 * nowhere else. A tablet in somebody's turn draws none: it goes from hand to hand.
 */
function mayLook(state: State, { session, table }: Actor, target: Target): boolean {
  const running = runningOf(state)
  if (session.turn !== null || !running?.recipe.template || running.phase.id !== target.phase) return false
  const { rights, shows } = running.moment
  if (!rights.look || !shows.gallery) return false
  return target.table === null || (target.table === table && running.phase.mode !== 'plenary')
}

/** The walls that a session may open now of those that the room has before it: its table's first, the plenary's last. */
export function wallsNow(state: State, session: string): WallsNow {
  const found = walled(state)
  const table = actorOf(state, session)?.table ?? null
  if (!found) return { template: null, walls: [] }
  const { phase, template } = found
  const tables = phase.mode === 'plenary' ? [] : [...state.tables.values()]
  const walls = [...tables.filter(({ id }) => id === table), ...tables.filter(({ id }) => id !== table), null]
    .map((whose) => ({ id: wallId(phase.id, whose?.id ?? null), table: whose?.index ?? null }))
    .filter(({ id }) => wallRightOf(state, session, id) !== 'none')
  return { template: walls.length > 0 ? template : null, walls }
}

/** The phase and table that a wall's name stands for; null when there is no such wall. */
export function wallNamed(state: State, wall: string): Target | null {
  for (const phase of state.phases.values()) {
    if (!wall.startsWith(`${phase.id}_`)) continue
    if (wall === wallId(phase.id, null)) return { phase: phase.id, table: null }
    for (const table of state.tables.values())
      if (wall === wallId(phase.id, table.id)) return { phase: phase.id, table: table.id }
  }
  return null
}
