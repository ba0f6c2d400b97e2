import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { invitesOf } from '../../accounts/invites.ts'
import type { OfficeDeps } from './ports.ts'
import { workshopsOf } from './workshop-document.ts'

/**
 * Ends the panels and screens that an account opened from the office: who is signed out of it does not go on conducting.
 * Links that it made for others are theirs, and stay.
 */
export async function closeOpened(
  { documents, bus }: Pick<OfficeDeps, 'documents' | 'bus'>,
  centre: string,
  account: string,
): Promise<void> {
  for (const { id } of await workshopsOf(documents).list(centre)) {
    for (const invite of await invitesOf(documents).list(id)) {
      if (invite.body.opener !== account) continue
      if (invite.body.usedBy)
        await bus.system(as<WorkshopId>(id), { type: 'session/revoke', session: invite.body.usedBy })
      await invitesOf(documents).remove(invite.id)
    }
  }
}
