import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { type Colleagues, colleagueRole } from '../../../shared/api/office/account.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { type Account, accountsOf } from '../../accounts/account.ts'
import { dropResets, resetToken } from '../../accounts/change-password.ts'
import { colleagueToken, openLinks, revokeLink } from '../../accounts/join.ts'
import { closeStaffSessions } from '../../accounts/staff.ts'
import type { Doc } from '../../accounts/typed.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import { closeOpened } from './opened.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'

/** Colleagues of one's centre: listed for all; invited, given a role, signed out and removed by administrators. */
export function colleagues(deps: OfficeDeps): Hono<OfficeEnv> {
  const { documents, base, now } = deps
  const adminsOnly = createMiddleware<OfficeEnv>((context, next) =>
    context.var.staff.role === 'admin'
      ? next()
      : Promise.resolve(refuse(context, refusal('forbidden', 'administrators alone'))),
  )
  /** Somebody else of this centre: nobody demotes or removes themselves, so that each centre keeps an administrator. */
  const colleague = async (context: Context<OfficeEnv>): Promise<Doc<Account> | Response> => {
    const { staff } = context.var
    const account = await accountsOf(documents).get(context.req.param('id') ?? '')
    if (account?.parent !== staff.centre) return notFound(context)
    return account.id === staff.account
      ? refuse(context, refusal('forbidden', 'somebody else of the administration does this'))
      : account
  }
  const signOut = async (account: Doc<Account>): Promise<void> => {
    await closeStaffSessions(documents, account.id)
    await closeOpened(deps, account.parent, account.id)
  }
  return new Hono<OfficeEnv>()
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
    .post('/colleagues', adminsOnly, async (context) => {
      const asked = await bodyOf(context, colleagueRole)
      if (!asked.ok) return refuse(context, asked.error)
      const token = await colleagueToken(documents, context.var.staff.centre, asked.value.role, now())
      const path = `/office/join#${token}`
      return accept(context, { path, link: base() + path })
    })
    .patch('/colleagues/:id', adminsOnly, async (context) => {
      const account = await colleague(context)
      if (account instanceof Response) return account
      const asked = await bodyOf(context, colleagueRole)
      if (!asked.ok) return refuse(context, asked.error)
      await accountsOf(documents).put({ ...account, body: { ...account.body, role: asked.value.role } })
      return accept(context)
    })
    .delete('/colleagues/:id/sessions', adminsOnly, async (context) => {
      const account = await colleague(context)
      if (account instanceof Response) return account
      await signOut(account)
      return accept(context)
    })
    .post('/colleagues/:id/password', adminsOnly, async (context) => {
      const account = await colleague(context)
      if (account instanceof Response) return account
      const path = `/office/password#${await resetToken(documents, account.id, now())}`
      return accept(context, { path, link: base() + path })
    })
    .delete('/colleagues/:id', adminsOnly, async (context) => {
      const { centre } = context.var.staff
      if (await revokeLink(documents, centre, context.req.param('id'))) return accept(context)
      const account = await colleague(context)
      if (account instanceof Response) return account
      await accountsOf(documents).remove(account.id)
      await dropResets(documents, account.id)
      await signOut(account)
      return accept(context)
    })
}
