import { Hono } from 'hono'
import { planCommand } from '../../../shared/api/office/workshop.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import { officeSession } from './office-session.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

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
