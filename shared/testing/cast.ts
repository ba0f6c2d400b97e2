import type { SessionId, SheetId } from '../kernel/ids.ts'
import { World } from './world.ts'

/** A world with people in it: who may do something, by role. */
export interface Cast {
  readonly world: World
  readonly staff: SessionId
  readonly screen: SessionId
  readonly hosts: readonly SessionId[]
  readonly kiosks: readonly SessionId[]
  /** Sessions of phones; more may come in. */
  readonly phones: SessionId[]
  /** Sessions of voter cards' holders, and the sheets that there are; more come. */
  readonly holders: SessionId[]
  readonly sheets: SheetId[]
}

/** Staff, a screen, a host a table, a kiosk a place and one that has none yet, phones at the tables in turn. */
export function cast(phones: number): Cast {
  const world = new World()
  const tables = [...world.state.tables.values()]
  const places = [...world.state.places.values()]
  return {
    world,
    staff: world.staff(),
    screen: world.screen(),
    hosts: tables.map((table) => world.host(table.id)),
    kiosks: [...places.map((place) => world.kiosk(place.id)), world.kiosk(null)],
    phones: Array.from({ length: phones }, (_, i) => world.join(tables[i % tables.length]?.id ?? null).session),
    holders: [],
    sheets: [],
  }
}

/** The n-th of some things, around and around; undefined when there are none. */
export const pick = <T>(list: Iterable<T>, n: number): T | undefined => {
  const all = [...list]
  return all[n % all.length]
}
