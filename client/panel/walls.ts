import type { PanelView } from '../../shared/api/view.ts'
import type { Table } from '../../shared/people/table.ts'
import type { Template } from '../../shared/walls/template.ts'
import { wallId } from '../../shared/walls/wall-id.ts'
import type { Phase } from '../../shared/workshop/phase.ts'

/** A wall that the panel may open. */
export interface PanelWall {
  readonly id: string
  readonly phase: Phase
  /** Whose it is; null for the plenary's. */
  readonly table: Table | null
  readonly template: Template
}

/** All walls that there are, in the order of the plan: in each phase the plenary's, then the tables'. */
export function wallsOf({ walls, plan, tables }: Pick<PanelView, 'walls' | 'plan' | 'tables'>): PanelWall[] {
  const seats = Object.values(tables).toSorted((a, b) => a.index - b.index)
  return plan.phases.flatMap((phase) => {
    const its = walls[phase.id]
    if (!its) return []
    return [null, ...(its.tables ? seats : [])].map((table) => ({
      id: wallId(phase.id, table?.id ?? null),
      phase,
      table,
      template: its.template,
    }))
  })
}

/** The wall that a table (null: the plenary) has now; null while the running phase has none. All together have one. */
export function wallNow(
  view: Pick<PanelView, 'walls' | 'plan' | 'tables' | 'wallsOn'>,
  table: string | null,
): string | null {
  const { wallsOn, walls } = view
  if (wallsOn === null) return null
  return wallId(wallsOn, walls[wallsOn]?.tables ? table : null)
}
