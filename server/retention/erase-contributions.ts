import { forgetIn } from '../../shared/briefs/forget.ts'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import type { WorkshopId } from '../../shared/kernel/ids.ts'
import { briefsOf, removePicture, storeBrief } from '../http/office/brief-document.ts'
import type { MediaShelf } from '../media/port.ts'
import type { Documents } from '../store/port.ts'

/** Where words and pictures of a contribution are kept beside the workshop's own rows and walls. */
export interface Copies {
  readonly documents: Documents
  readonly media: Pick<MediaShelf, 'remove'>
}

/**
 * [D4] Takes what is about to be erased out of all that was made of it: its picture, and in every brief of its workshop
 * its words and the picture of the wall. Before the rows go, since nothing would say afterwards what to look for;
 * interrupted, the same call ends the work.
 */
export async function eraseCopies(
  { documents, media }: Copies,
  workshop: WorkshopId,
  rows: readonly Contribution[],
): Promise<void> {
  for (const { media: picture } of rows) if (picture) await media.remove(workshop, picture)
  for (const { body } of await briefsOf(documents).list(workshop)) {
    const clean = rows.reduce((brief, { id, text }) => forgetIn(brief, id, text), body)
    await removePicture(documents, body.id)
    await storeBrief(documents, clean)
  }
}
