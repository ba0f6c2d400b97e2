import type { WorkshopId } from '../../shared/kernel/ids.ts'
import { only, type State } from '../../shared/workshop/state.ts'
import type { MediaShelf } from '../media/port.ts'

/** A picture that no contribution uses goes after so long, ms: what an outbox still holds has been sent by then. */
const waitsMs = 7 * 24 * 3_600_000

/** What is asked of the workshops, and where their pictures lie. */
export interface UnusedDeps {
  readonly media: Pick<MediaShelf, 'list' | 'remove'>
  readonly workshops: { read(workshop: WorkshopId): Promise<State | null> }
  readonly now: () => number
}

/** [F2] Throws away pictures that were sent and never used; returns how many. A workshop that cannot be read keeps its own. */
export async function dropUnused({ media, workshops, now }: UnusedDeps): Promise<number> {
  const old = (await media.list()).filter(({ since }) => now() - since > waitsMs)
  let dropped = 0
  for (const [workshop, kept] of Map.groupBy(old, (picture) => picture.workshop)) {
    const state = await workshops.read(workshop)
    if (!state) continue
    const used = new Set([...state.contributions.values()].map((row) => row.media))
    used.add(only(state, 'workshop').attendance?.map ?? null)
    for (const { id } of kept) {
      if (used.has(id)) continue
      await media.remove(workshop, id)
      dropped++
    }
  }
  return dropped
}
