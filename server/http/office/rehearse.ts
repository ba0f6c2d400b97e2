import { Hono } from 'hono'
import { rehearse as rehearseSchema } from '../../../shared/api/office/workshop.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { kitOf } from '../../../shared/kits/from-workshop.ts'
import { makeInvite } from '../../accounts/invites.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'
import { makeWorkshop } from './workshops.ts'

/** "Répétition": a copy of the workshop, marked as rehearsed, that simulated residents come into. */
export function rehearse(deps: OfficeDeps): Hono<OfficeEnv> {
  return new Hono<OfficeEnv>().post('/workshops/:workshop/rehearse', async (context) => {
    const { staff } = context.var
    const doc = await ownWorkshop(deps.documents, staff.centre, context.req.param('workshop'))
    const state = doc && (await deps.workshops.read(as<WorkshopId>(doc.id)))
    if (!state) return notFound(context)
    const asked = await bodyOf(context, rehearseSchema)
    if (!asked.ok) return refuse(context, asked.error)
    const { residents, speed, conductedBy } = asked.value
    if (residents > 0 && deps.rehearsals.busy())
      return refuse(context, refusal('too-fast', 'other rehearsals are under way'))
    const method = kitOf(state, { id: doc.body.kit, name: { fr: '' }, about: { fr: '' } })
    const { id: workshop, code } = await makeWorkshop(deps, staff, method, { rehearsal: true, speed })
    const invite =
      conductedBy === 'itself'
        ? (
            await makeInvite(deps.documents, {
              workshop,
              role: 'staff',
              table: null,
              place: null,
              label: null,
              createdAt: deps.now(),
            })
          ).token
        : null
    if (residents > 0) await deps.rehearsals.begin({ workshop, code, residents, speed, invite })
    // With nobody sent in, whoever asked brings residents of their own: they need the way in.
    return accept(context, residents > 0 ? { id: workshop } : { id: workshop, code, invite })
  })
}
