import * as v from 'valibot'
import type { Documents } from '../store/port.ts'
import { accountsOf, type Centre, centresOf, type StaffRole } from './account.ts'
import { drawToken, hashToken, sameToken } from './tokens.ts'
import { type Typed, typed } from './typed.ts'

/** The office is no workshop: its handles begin with these 12 characters instead of a workshop's id. */
const officeHome = 'office______'
/** Whether a handle belongs to a staff account in the office. */
const isOfficeHandle = (handle: string): boolean => handle.startsWith(officeHome)

const sessionSchema = v.strictObject({ account: v.string(), openedAt: v.number() })
/** Sign-in of an account on one browser; its id is the handle, its parent the account, its look-up word the hash of its token. */
type StaffSession = v.InferOutput<typeof sessionSchema>
const sessionsOf = (documents: Documents): Typed<StaffSession> => typed(documents, 'session', sessionSchema)

/** Signed in for this long, ms: a working week of a browser left open. */
export const sessionMs = 7 * 24 * 3_600_000

/** Who acts in the office. */
export interface Staff {
  readonly account: string
  readonly email: string
  readonly role: StaffRole
  readonly centre: string
  readonly centreName: Centre['name']
}

/** Opens a session of an account: the handle goes into URLs, the token into a cookie of that handle alone. */
export async function openStaffSession(
  documents: Documents,
  account: string,
  now: number,
): Promise<{ handle: string; token: string }> {
  // Those whose time is over go when a new one begins.
  for (const { id, body } of await sessionsOf(documents).list(account))
    if (now - body.openedAt > sessionMs) await sessionsOf(documents).remove(id)
  const token = drawToken(32)
  const handle = officeHome + drawToken(16)
  const put = await sessionsOf(documents).put({
    id: handle,
    parent: account,
    lookup: hashToken(token),
    body: { account, openedAt: now },
  })
  if (!put) throw new Error('broken invariant: two sessions drew the same token')
  return { handle, token }
}

/** Who holds this handle with this token; null for nobody, or no longer. */
export async function staffOf(documents: Documents, handle: string, token: string, now: number): Promise<Staff | null> {
  const session = isOfficeHandle(handle) ? await sessionsOf(documents).get(handle) : null
  if (!session?.lookup || !sameToken(token, session.lookup) || now - session.body.openedAt > sessionMs) return null
  const account = await accountsOf(documents).get(session.body.account)
  const centre = account && (await centresOf(documents).get(account.parent))
  if (!centre) return null
  return {
    account: account.id,
    email: account.body.email,
    role: account.body.role,
    centre: centre.id,
    centreName: centre.body.name,
  }
}

/** Signs out of one browser. */
export const closeStaffSession = (documents: Documents, handle: string): Promise<void> =>
  sessionsOf(documents).remove(handle)

/** Signs an account out everywhere. */
export async function closeStaffSessions(documents: Documents, account: string): Promise<void> {
  for (const session of await sessionsOf(documents).list(account)) await sessionsOf(documents).remove(session.id)
}
