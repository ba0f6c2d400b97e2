import type { WorkshopId } from '../../shared/kernel/ids.ts'
import type { Session } from '../../shared/people/participant.ts'
import { tokenIn } from '../accounts/cookie.ts'
import { sameToken } from '../accounts/tokens.ts'
import type { Bus } from '../bus/port.ts'

/** Characters of a handle that are its workshop's id. */
const idLength = 12

/** The workshop that a handle belongs to. */
const workshopOf = (handle: string): WorkshopId => handle.slice(0, idLength) as WorkshopId

/** The session of a handle whose cookie proves it; null for anyone else, and for a revoked session [F1]. */
export async function authenticate(
  bus: Bus,
  handle: string,
  cookie: string | undefined,
): Promise<{ workshop: WorkshopId; session: Session } | null> {
  const token = tokenIn(cookie)
  if (!token || !/^[A-Za-z0-9_-]{34}$/.test(handle)) return null
  const workshop = workshopOf(handle)
  const session = await bus.session(workshop, handle)
  return session && !session.revoked && sameToken(token, session.tokenHash) ? { workshop, session } : null
}
