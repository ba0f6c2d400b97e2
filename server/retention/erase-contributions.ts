import { forgetIn } from '../../shared/briefs/forget.ts'
import type { Contribution } from '../../shared/contributions/contribution.ts'
import type { WorkshopId } from '../../shared/kernel/ids.ts'
import { briefsOf, removePicture, storeBrief } from '../http/office/brief-document.ts'
import type { Documents } from '../store/port.ts'

/**
 * [D4] Takes what is about to be erased or withdrawn out of what staff made of it: in every brief of its workshop its
 * words and the picture of the wall. Before the rows go, since nothing would say afterwards what to look for;
 * interrupted, the same call ends the work. What nobody else could read is in no brief.
 */
export async function eraseCopies(
  documents: Documents,
  workshop: WorkshopId,
  rows: readonly Contribution[],
): Promise<void> {
  const told = rows.filter(({ reach }) => reach !== 'author')
  if (told.length === 0) return
  for (const { body } of await briefsOf(documents).list(workshop)) {
    const clean = told.reduce((brief, { id, text }) => forgetIn(brief, id, text), body)
    if (clean === body) continue
    await removePicture(documents, body.id)
    await storeBrief(documents, clean)
  }
}
