import type { Gauge } from '../../shared/api/view.ts'

/** How long a table may say nothing before it is worth a private hint, ms. */
export const silence = 4 * 60_000

/** What is known of the room. `since`: when the phase began, in server milliseconds. */
export interface Room {
  readonly tables: readonly string[]
  readonly seated: Readonly<Record<string, number>>
  readonly gauges: Readonly<Record<string, Gauge>>
  readonly since: number
}

/** A table that nobody has heard from, and for how many whole minutes. */
export interface Silent {
  readonly table: string
  readonly minutes: number
}

/**
 * Tables with somebody at them that have given nothing for four minutes, the longest silence first (METHOD 4: a hint for the
 * facilitator alone, about a table, never a person). When most of the room is silent the room is talking or reading, and
 * there is nothing to hint at.
 */
export function silentTables({ tables, seated, gauges, since }: Room, now: number): Silent[] {
  const peopled = tables.filter((table) => (seated[table] ?? 0) > 0)
  const silent = peopled
    .map((table) => ({ table, ms: now - Math.max(since, gauges[table]?.last ?? 0) }))
    .filter(({ ms }) => ms >= silence)
  if (silent.length * 2 > peopled.length) return []
  return silent.sort((a, b) => b.ms - a.ms).map(({ table, ms }) => ({ table, minutes: Math.floor(ms / 60_000) }))
}
