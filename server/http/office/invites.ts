import { type Context, Hono } from 'hono'
import { conduct, type InviteLine, type InviteMade, makeInvite } from '../../../shared/api/office/invite.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { invitesOf, makeInvite as make } from '../../accounts/invites.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

/** Links for the team and its devices: made, listed, revoked; and the short way from the office into the room. */
export function invites({ documents, bus, base, now }: OfficeDeps): Hono<OfficeEnv> {
  const own = (context: Context<OfficeEnv>) =>
    ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop') ?? '')
  const linkTo = (path: string): { path: string; link: string } => ({ path, link: base() + path })
  return new Hono<OfficeEnv>()
    .get('/workshops/:workshop/invites', async (context) => {
      const doc = await own(context)
      if (!doc) return notFound(context)
      const lines: InviteLine[] = (await invitesOf(documents).list(doc.id)).map(
        ({ id, body: { role, table, place, label, createdAt, usedBy } }) => ({
          id,
          role,
          table,
          place,
          label,
          createdAt,
          used: usedBy !== null,
        }),
      )
      return accept(
        context,
        lines.sort((a, b) => a.createdAt - b.createdAt),
      )
    })
    .post('/workshops/:workshop/invites', async (context) => {
      const doc = await own(context)
      if (!doc) return notFound(context)
      const asked = await bodyOf(context, makeInvite)
      if (!asked.ok) return refuse(context, asked.error)
      const { id, token } = await make(documents, {
        ...asked.value,
        workshop: as<WorkshopId>(doc.id),
        createdAt: now(),
      })
      return accept(context, { id, ...linkTo(`/i#${token}`) } satisfies InviteMade)
    })
    .delete('/workshops/:workshop/invites/:invite', async (context) => {
      const doc = await own(context)
      const invite = doc && (await invitesOf(documents).get(context.req.param('invite')))
      if (!doc || invite?.parent !== doc.id) return notFound(context)
      if (invite.body.usedBy) {
        const reply = await bus.system(as<WorkshopId>(doc.id), { type: 'session/revoke', session: invite.body.usedBy })
        if (!reply.ok) return refuse(context, reply.refusal)
      }
      await invitesOf(documents).remove(invite.id)
      return accept(context)
    })
    .post('/workshops/:workshop/conduct', async (context) => {
      const doc = await own(context)
      if (!doc) return notFound(context)
      const asked = await bodyOf(context, conduct)
      if (!asked.ok) return refuse(context, asked.error)
      if (asked.value.face === 'phone')
        return accept(context, linkTo(`/j/${must(doc.lookup, 'a workshop has a join code')}`))
      const role = asked.value.face === 'panel' ? 'staff' : 'screen'
      const { token } = await make(documents, {
        workshop: as<WorkshopId>(doc.id),
        role,
        table: null,
        place: null,
        label: null,
        createdAt: now(),
        opener: context.var.staff.account,
      })
      return accept(context, linkTo(`/i#${token}`))
    })
}
