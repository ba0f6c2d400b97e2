import type { WorkshopId } from '../../shared/kernel/ids.ts'
import type { MediaShelf } from '../media/port.ts'
import type { Documents } from '../store/port.ts'

/** Everywhere that something of a workshop is kept. */
export interface Shelves {
  readonly documents: Documents
  readonly media: Pick<MediaShelf, 'eraseWorkshop'>
  readonly workshops: { erase(workshop: WorkshopId): Promise<void> }
}

/**
 * [D3] Erases a workshop with all that was made of it: briefs and their pictures, invites, cards, photos, and its state with
 * every trace in the database. Its own document goes last: interrupted, the same call ends the work.
 */
export async function eraseWorkshop({ documents, media, workshops }: Shelves, workshop: WorkshopId): Promise<void> {
  for (const brief of await documents.list('brief', workshop)) {
    for (const picture of await documents.list('brief', brief.id)) await documents.remove('brief', picture.id)
    await documents.remove('brief', brief.id)
  }
  for (const invite of await documents.list('invite', workshop)) await documents.remove('invite', invite.id)
  for (const card of await documents.list('card', workshop)) await documents.remove('card', card.id)
  await media.eraseWorkshop(workshop)
  await workshops.erase(workshop)
  await documents.remove('workshop', workshop)
}
