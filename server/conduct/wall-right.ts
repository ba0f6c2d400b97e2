import { actorOf } from '../../shared/people/actor.ts'
import { wallId } from '../../shared/walls/wall-id.ts'
import { only, type State } from '../../shared/workshop/state.ts'
import type { WallRight } from '../bus/port.ts'

/**
 * What a session may do with a wall. Staff edit every wall of the workshop; a host or a scribe edits that of their
 * table, and reads the plenary's; the screen and observers read the plenary's walls and the one in spotlight.
 * Residents hold none by default: they hear the feed.
 */
export function wallRightOf(state: State, session: string, wall: string): WallRight {
  const actor = actorOf(state, session)
  const target = wallNamed(state, wall)
  if (!actor || !target) return 'none'
  if (actor.staff) return 'edit'
  if (actor.hosts !== null) return target.table === actor.hosts ? 'edit' : target.table === null ? 'read' : 'none'
  if (actor.role !== 'screen' && actor.role !== 'observer') return 'none'
  return target.table === null || only(state, 'stage').spotlight === target.table ? 'read' : 'none'
}

/** The phase and table that a wall's name stands for; null when there is no such wall. */
export function wallNamed(state: State, wall: string): { phase: string; table: string | null } | null {
  for (const phase of state.phases.values()) {
    if (!wall.startsWith(`${phase.id}_`)) continue
    if (wall === wallId(phase.id, null)) return { phase: phase.id, table: null }
    for (const table of state.tables.values())
      if (wall === wallId(phase.id, table.id)) return { phase: phase.id, table: table.id }
  }
  return null
}
