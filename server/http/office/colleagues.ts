import { Hono } from 'hono'
import { type Colleagues, inviteColleague, type Me } from '../../../shared/api/office/account.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { accountsOf } from '../../accounts/account.ts'
import { endCookie } from '../../accounts/cookie.ts'
import { colleagueToken, openLinks, revokeLink } from '../../accounts/join.ts'
import { closeStaffSession, closeStaffSessions } from '../../accounts/staff.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'

/** Oneself, and the colleagues of one's centre. */
export function colleagues({ documents, base, now }: OfficeDeps): Hono<OfficeEnv> {
  const onlyAdmins = refusal('forbidden', 'administrators alone')
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
    .get('/colleagues', async (context) => {
      const { centre, account, role } = context.var.staff
      const accounts = (await accountsOf(documents).list(centre)).map(({ id, body }) => ({
        id,
        email: body.email,
        role: body.role,
        you: id === account,
      }))
      const links = role === 'admin' ? await openLinks(documents, centre) : []
      return accept(context, { accounts, links } satisfies Colleagues)
    })
    .post('/colleagues', async (context) => {
      if (context.var.staff.role !== 'admin') return refuse(context, onlyAdmins)
      const asked = await bodyOf(context, inviteColleague)
      if (!asked.ok) return refuse(context, asked.error)
      const token = await colleagueToken(documents, context.var.staff.centre, asked.value.role, now())
      const path = `/office/join#${token}`
      return accept(context, { path, link: base() + path })
    })
    .delete('/colleagues/:id', async (context) => {
      const { staff } = context.var
      if (staff.role !== 'admin') return refuse(context, onlyAdmins)
      const id = context.req.param('id')
      if (await revokeLink(documents, staff.centre, id)) return accept(context)
      const account = await accountsOf(documents).get(id)
      if (!account || account.parent !== staff.centre) return notFound(context)
      if (account.id === staff.account) return refuse(context, refusal('forbidden', 'nobody removes their own account'))
      await accountsOf(documents).remove(id)
      await closeStaffSessions(documents, id)
      return accept(context)
    })
}
