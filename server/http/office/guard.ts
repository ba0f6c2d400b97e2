import { createMiddleware } from 'hono/factory'
import { refusal } from '../../../shared/api/refusals.ts'
import { tokenIn } from '../../accounts/cookie.ts'
import { mayUseAccounts } from '../../accounts/secure.ts'
import { staffOf } from '../../accounts/staff.ts'
import { refuse } from '../answer.ts'
import { Rate } from '../rate.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'

/** Lets a signed-in staff member through, over a connection fit for accounts [F6]; nobody else sees anything of the office [F1]. */
export function guard({ documents, arrival, now }: OfficeDeps) {
  // [F2] One account of one centre does not keep the others waiting.
  const requests = new Rate(1_000, 60)
  return createMiddleware<OfficeEnv>(async (context, next) => {
    if (!mayUseAccounts(arrival(context)))
      return refuse(context, refusal('login/insecure', 'accounts work over TLS, or on this machine'))
    const handle = context.req.param('handle') ?? ''
    const token = tokenIn(context.req.header('cookie'))
    const staff = token && (await staffOf(documents, handle, token, now()))
    if (!staff) return refuse(context, refusal('unauthorised', 'no session of the office'))
    if (!requests.allows(staff.account, now())) return refuse(context, refusal('too-fast', 'wait a moment'))
    context.set('staff', staff)
    context.set('handle', handle)
    return next()
  })
}
