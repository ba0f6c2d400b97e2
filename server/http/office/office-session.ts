import { createHash } from 'node:crypto'
import { as, type SessionId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { drawToken, hashToken } from '../../accounts/tokens.ts'
import type { Bus } from '../../bus/port.ts'

/**
 * The office's own session of staff in a workshop, one an account. No device holds its token: it only lends the office
 * a name under which the owner judges its commands like anybody's.
 */
export async function officeSession(bus: Bus, workshop: WorkshopId, account: string): Promise<SessionId> {
  const session = as<SessionId>(
    createHash('sha256').update(`office ${workshop} ${account}`).digest('base64url').slice(0, 22),
  )
  const known = await bus.session(workshop, workshop + session)
  if (!known) {
    await bus.system(workshop, {
      type: 'session/open',
      session,
      handle: workshop + session,
      tokenHash: hashToken(drawToken()),
      role: 'staff',
      participant: null,
      table: null,
      place: null,
      label: null,
    })
  }
  return session
}
