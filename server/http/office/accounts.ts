import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { joinCentre } from '../../../shared/api/office/account.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { sessionCookie } from '../../accounts/cookie.ts'
import { joinCentre as join } from '../../accounts/join.ts'
import { mayUseAccounts } from '../../accounts/secure.ts'
import { sessionMs } from '../../accounts/staff.ts'
import { bodyOf, maxJson, refuse } from '../answer.ts'
import type { OfficeDeps } from './ports.ts'

/** `POST /api/accounts`: a link that works once becomes an account, signed in. */
export function accounts({ documents, arrival, now }: OfficeDeps): Hono {
  return new Hono().post(
    '/api/accounts',
    bodyLimit({ maxSize: maxJson, onError: (c) => refuse(c, refusal('too-large', 'too large')) }),
    async (context) => {
      const from = arrival(context)
      if (!mayUseAccounts(from))
        return refuse(context, refusal('login/insecure', 'accounts work over TLS, or on this machine'))
      const asked = await bodyOf(context, joinCentre)
      if (!asked.ok) return refuse(context, asked.error)
      const joined = await join(documents, { ...asked.value, now: now() })
      if (!joined.ok) return refuse(context, joined.error)
      const { handle, token } = joined.value
      context.header(
        'Set-Cookie',
        sessionCookie(handle, token, { secure: from.tls || from.trustedProxyProto === 'https', maxAgeMs: sessionMs }),
      )
      return context.json({ ok: true, result: { handle } })
    },
  )
}
