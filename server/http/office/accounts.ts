import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { joinCentre, resetPassword } from '../../../shared/api/office/account.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { resetPassword as reset } from '../../accounts/change-password.ts'
import { sessionCookie } from '../../accounts/cookie.ts'
import { joinCentre as join } from '../../accounts/join.ts'
import { mayUseAccounts } from '../../accounts/secure.ts'
import { sessionMs } from '../../accounts/staff.ts'
import { accept, bodyOf, maxJson, refuse } from '../answer.ts'
import { isSecure } from '../arrival.ts'
import type { OfficeDeps } from './ports.ts'

/** `POST /api/accounts`: a link that works once becomes an account, signed in. `POST /api/passwords`: another becomes a new password. */
export function accounts({ documents, arrival, now }: OfficeDeps): Hono {
  const safely = createMiddleware((context, next) =>
    mayUseAccounts(arrival(context))
      ? next()
      : Promise.resolve(refuse(context, refusal('login/insecure', 'accounts work over TLS, or on this machine'))),
  )
  const small = bodyLimit({ maxSize: maxJson, onError: (c) => refuse(c, refusal('too-large', 'too large')) })
  const signedIn = (context: Context, { handle, token }: { handle: string; token: string }): Response => {
    context.header(
      'Set-Cookie',
      sessionCookie(handle, token, { secure: isSecure(arrival(context)), maxAgeMs: sessionMs }),
    )
    return accept(context, { handle })
  }
  return new Hono()
    .post('/api/accounts', safely, small, async (context) => {
      const asked = await bodyOf(context, joinCentre)
      if (!asked.ok) return refuse(context, asked.error)
      const joined = await join(documents, { ...asked.value, now: now() })
      return joined.ok ? signedIn(context, joined.value) : refuse(context, joined.error)
    })
    .post('/api/passwords', safely, small, async (context) => {
      const asked = await bodyOf(context, resetPassword)
      if (!asked.ok) return refuse(context, asked.error)
      const chosen = await reset(documents, { ...asked.value, now: now() })
      return chosen.ok ? signedIn(context, chosen.value) : refuse(context, chosen.error)
    })
}
