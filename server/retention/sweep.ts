import { as, type WorkshopId } from '../../shared/kernel/ids.ts'
import { termOf } from '../../shared/workshop/retention.ts'
import type { State } from '../../shared/workshop/state.ts'
import { allCentres } from '../accounts/account.ts'
import { asDamaged, Damaged } from '../conduct/house.ts'
import { workshopsOf } from '../http/office/workshop-document.ts'
import type { StoredDocument } from '../store/port.ts'
import { eraseWorkshop, type Shelves } from './erase.ts'
import { lostTerm, verdict } from './verdict.ts'

/** What the sweep reads beside what it erases. */
export interface SweepDeps extends Shelves {
  readonly workshops: Shelves['workshops'] & { read(workshop: WorkshopId): Promise<State | null> }
  readonly now: () => number
}

/** How often the server looks for workshops whose time has come, ms. */
export const sweepEvery = 10 * 60_000

/**
 * [D3] Notes every workshop whose retention is over, and erases those that were noted long enough ago; returns how many.
 * One that fails does not hold up the others.
 */
export async function sweep(deps: SweepDeps): Promise<number> {
  let erased = 0
  for (const centre of await deps.documents.list('centre', allCentres)) {
    for (const stored of await deps.documents.list('workshop', centre.id)) {
      try {
        if (await sweepOne(deps, stored)) erased++
      } catch (error) {
        console.error(`workshop ${stored.id} could not be erased; it is tried again in ten minutes:`, error)
      }
    }
  }
  return erased
}

/** Whether a workshop was erased. */
async function sweepOne(deps: SweepDeps, stored: StoredDocument): Promise<boolean> {
  const workshop = as<WorkshopId>(stored.id)
  const found = await deps.workshops.read(workshop).catch(asDamaged)
  const workshops = workshopsOf(deps.documents)
  const { body: known } = workshops.read(stored)
  const { dueSince: noted, ...body } = known
  const now = deps.now()
  const term = found && !(found instanceof Damaged) ? termOf(found) : lostTerm(known, found)
  const { at, dueSince } = verdict(term, known, now)
  if (at !== null && at <= now) {
    await eraseWorkshop(deps, workshop)
    return true
  }
  // Where the office changed the document meanwhile, the next sweep notes it.
  if (dueSince !== noted)
    await deps.documents.change([workshops.instead(stored, { ...body, ...(dueSince !== undefined && { dueSince }) })])
  return false
}
