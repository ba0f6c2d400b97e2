import { as, type WorkshopId } from '../../shared/kernel/ids.ts'
import { erasureDue } from '../../shared/workshop/retention.ts'
import type { State } from '../../shared/workshop/state.ts'
import { allCentres } from '../accounts/account.ts'
import { nullIfDamaged } from '../conduct/house.ts'
import { eraseWorkshop, type Shelves } from './erase.ts'

/** What the sweep reads beside what it erases. */
export interface SweepDeps extends Shelves {
  readonly workshops: Shelves['workshops'] & { read(workshop: WorkshopId): Promise<State | null> }
  readonly now: () => number
}

/** How often the server looks for workshops whose time has come, ms. */
export const sweepEvery = 10 * 60_000

/** [D3] Erases every workshop whose retention is over; returns how many. One that fails does not hold up the others. */
export async function sweep(deps: SweepDeps): Promise<number> {
  let erased = 0
  for (const centre of await deps.documents.list('centre', allCentres)) {
    for (const { id } of await deps.documents.list('workshop', centre.id)) {
      const workshop = as<WorkshopId>(id)
      try {
        const state = await deps.workshops.read(workshop).catch(nullIfDamaged)
        const due = state && erasureDue(state)
        if (due === null || due > deps.now()) continue
        await eraseWorkshop(deps, workshop)
        erased++
      } catch (error) {
        console.error(`workshop ${workshop} could not be erased; it is tried again in ten minutes:`, error)
      }
    }
  }
  return erased
}
