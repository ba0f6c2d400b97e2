import type { Context } from 'hono'
import type { WorkshopId } from '../../../shared/kernel/ids.ts'
import type { Event, State } from '../../../shared/workshop/state.ts'
import type { Arrival } from '../../accounts/secure.ts'
import type { Staff } from '../../accounts/staff.ts'
import type { Bus } from '../../bus/port.ts'
import type { MediaShelf } from '../../media/port.ts'
import type { Documents } from '../../store/port.ts'

/** What the office needs of the workshops' owner beyond the bus. */
export interface Workshops {
  /** Lays the first rows of a new workshop; durable when it resolves. */
  create(workshop: WorkshopId, seed: readonly Event[]): Promise<void>
  /** The rows of a workshop as last committed; null for one that does not exist. Its caller hands out what staff may see. */
  read(workshop: WorkshopId): Promise<State | null>
  /** Ends it and erases its state. */
  erase(workshop: WorkshopId): Promise<void>
}

/** Simulated residents, who come through the public contract alone. */
export interface Rehearsals {
  /** Whether so many residents are out already that no more are sent for now. */
  busy(): boolean
  /** Lets them come in; resolves once they are on their way. With an invite of staff they conduct it as well. */
  begin(order: {
    readonly workshop: WorkshopId
    readonly code: string
    readonly residents: number
    readonly speed: number
    readonly invite: string | null
  }): Promise<void>
}

/** Everything that the office's routes stand on. */
export interface OfficeDeps {
  readonly documents: Documents
  readonly bus: Bus
  readonly workshops: Workshops
  readonly rehearsals: Rehearsals
  /** Photos and drawings of workshops. */
  readonly media: MediaShelf
  /** Where other devices find this server, without a slash at its end. */
  readonly base: () => string
  readonly arrival: (context: Context) => Arrival
  readonly now: () => number
}

/** What a request of the office carries once its session is known. */
export interface OfficeEnv {
  Variables: { staff: Staff; handle: string }
}
