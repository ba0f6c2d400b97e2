import { Hono } from 'hono'
import { changePassword, type Me } from '../../../shared/api/office/account.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { changePassword as change } from '../../accounts/change-password.ts'
import { endCookie, sessionCookie } from '../../accounts/cookie.ts'
import { Pace } from '../../accounts/pace.ts'
import { closeStaffSession, closeStaffSessions, sessionMs } from '../../accounts/staff.ts'
import { accept, bodyOf, refuse } from '../answer.ts'
import { isSecure } from '../arrival.ts'
import { closeOpened } from './opened.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'

/** Oneself: who one is, signing out here or everywhere, one's own password. */
export function me(deps: OfficeDeps): Hono<OfficeEnv> {
  const { documents, base, arrival, now } = deps
  const pace = new Pace()
  return new Hono<OfficeEnv>()
    .get('/me', (context) => {
      const { email, role, centreName } = context.var.staff
      return accept(context, { email, role, centre: centreName, base: base() } satisfies Me)
    })
    .delete('/session', async (context) => {
      await closeStaffSession(documents, context.var.handle)
      context.header('Set-Cookie', endCookie(context.var.handle))
      return accept(context)
    })
    .delete('/sessions', async (context) => {
      const { account, centre } = context.var.staff
      await closeStaffSessions(documents, account)
      await closeOpened(deps, centre, account)
      context.header('Set-Cookie', endCookie(context.var.handle))
      return accept(context)
    })
    .post('/password', async (context) => {
      const asked = await bodyOf(context, changePassword)
      if (!asked.ok) return refuse(context, asked.error)
      const { account, centre } = context.var.staff
      if (pace.tooFast(account, now()))
        return refuse(context, refusal('too-fast', 'many wrong passwords: wait a little'))
      pace.tried(account, now())
      const changed = await change(documents, { account, ...asked.value, now: now() })
      if (!changed.ok) return refuse(context, changed.error)
      pace.right(account)
      await closeOpened(deps, centre, account)
      const { handle, token } = changed.value
      context.header(
        'Set-Cookie',
        sessionCookie(handle, token, { secure: isSecure(arrival(context)), maxAgeMs: sessionMs }),
      )
      return accept(context, { handle })
    })
}
