import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { planCommand } from '../../../shared/api/office/workshop.ts'
import { as, type SessionId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { drawToken, hashToken } from '../../accounts/tokens.ts'
import type { Bus } from '../../bus/port.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

/**
 * The office's own session of staff in a workshop, one an account. No device holds its token: it only lends the office
 * a name under which the owner judges its commands like anybody's.
 */
async function officeSession(bus: Bus, workshop: WorkshopId, account: string): Promise<SessionId> {
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

/** Changes of the sequence, before the workshop and while it runs: the owner says yes or no. */
export function plan({ documents, bus }: OfficeDeps): Hono<OfficeEnv> {
  return new Hono<OfficeEnv>().post('/workshops/:workshop/plan', async (context) => {
    const { centre, account } = context.var.staff
    const doc = await ownWorkshop(documents, centre, context.req.param('workshop'))
    if (!doc) return notFound(context)
    const asked = await bodyOf(context, planCommand)
    if (!asked.ok) return refuse(context, asked.error)
    const workshop = as<WorkshopId>(doc.id)
    const reply = await bus.command(workshop, await officeSession(bus, workshop, account), asked.value)
    return reply.ok ? accept(context, reply.result) : refuse(context, reply.refusal)
  })
}
