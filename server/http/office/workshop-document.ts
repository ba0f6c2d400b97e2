import * as v from 'valibot'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { drawCode, drawToken } from '../../accounts/tokens.ts'
import { type Doc, type Typed, typed } from '../../accounts/typed.ts'
import type { Documents } from '../../store/port.ts'

const schema = v.strictObject({
  createdAt: v.number(),
  archived: v.boolean(),
  /** The kit that it was made from. */
  kit: v.string(),
  /** [D3] Since when its time is seen to be over; it is erased a day later. */
  dueSince: v.exactOptional(v.number()),
})
/** What the office keeps of a workshop beside its state; its parent is the centre, its look-up word the join code. */
export type WorkshopDocument = v.InferOutput<typeof schema>
export const workshopsOf = (documents: Documents): Typed<WorkshopDocument> => typed(documents, 'workshop', schema)

/** A workshop of this centre; null for any other, as for none. */
export async function ownWorkshop(
  documents: Documents,
  centre: string,
  id: string,
): Promise<Doc<WorkshopDocument> | null> {
  const found = await workshopsOf(documents).get(id)
  return found?.parent === centre ? found : null
}

/** Writes the document of a new workshop under a join code that no other has. Its id is 12 characters: handles begin with it. */
export async function enrol(
  documents: Documents,
  centre: string,
  body: WorkshopDocument,
): Promise<{ id: WorkshopId; code: string }> {
  for (;;) {
    const made = { id: as<WorkshopId>(drawToken(9)), code: drawCode() }
    if (await workshopsOf(documents).put({ id: made.id, parent: centre, lookup: made.code, body })) return made
  }
}
