import { Hono } from 'hono'
import { createWorkshop, settings, type WorkshopLine } from '../../../shared/api/office/workshop.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { kitOf } from '../../../shared/kits/from-workshop.ts'
import type { Kit } from '../../../shared/kits/kit.ts'
import { type SeedFacts, seedWorkshop } from '../../../shared/kits/seed.ts'
import { only } from '../../../shared/workshop/state.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import type { Staff } from '../../accounts/staff.ts'
import { asDamaged, Damaged } from '../../conduct/house.ts'
import { eraseWorkshop } from '../../retention/erase.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import { findKit } from './kit-document.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { enrol, ownWorkshop, workshopsOf } from './workshop-document.ts'
import { damagedLine, detailOf, lineOf } from './workshop-view.ts'

/** Makes a workshop of this centre from a kit: its document, then its first rows. */
export async function makeWorkshop(
  { documents, workshops, now }: OfficeDeps,
  staff: Staff,
  kit: Kit,
  facts: Omit<SeedFacts, 'code' | 'centre'>,
): Promise<{ id: WorkshopId; code: string }> {
  const made = await enrol(documents, staff.centre, { createdAt: now(), archived: false, kit: kit.id })
  await workshops.create(made.id, seedWorkshop(kit, { ...facts, code: made.code, centre: staff.centreName }))
  return made
}

/** The workshops of a centre: list, make, look, settle, duplicate. */
export function workshops(deps: OfficeDeps): Hono<OfficeEnv> {
  const { documents, bus } = deps
  return new Hono<OfficeEnv>()
    .get('/workshops', async (context) => {
      const lines: WorkshopLine[] = []
      for (const doc of await workshopsOf(documents).list(context.var.staff.centre)) {
        const found = await deps.workshops.read(as<WorkshopId>(doc.id)).catch(asDamaged)
        const sound = found && !(found instanceof Damaged)
        lines.push(sound ? lineOf(doc, found, deps.now()) : damagedLine(doc, found, deps.now()))
      }
      return accept(
        context,
        lines.sort((a, b) => b.createdAt - a.createdAt),
      )
    })
    .post('/workshops', async (context) => {
      const asked = await bodyOf(context, createWorkshop)
      if (!asked.ok) return refuse(context, asked.error)
      const { kit: id, ...facts } = asked.value
      const kit = await findKit(documents, context.var.staff.centre, id)
      if (!kit) return notFound(context)
      return accept(context, { id: (await makeWorkshop(deps, context.var.staff, kit, facts)).id })
    })
    .get('/workshops/:workshop', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      const state = doc && (await deps.workshops.read(as<WorkshopId>(doc.id)))
      return doc && state ? accept(context, detailOf(doc, state, deps.now())) : notFound(context)
    })
    .patch('/workshops/:workshop', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      if (!doc) return notFound(context)
      const asked = await bodyOf(context, settings)
      if (!asked.ok) return refuse(context, asked.error)
      const { archived, tables, places, attendance, ...words } = asked.value
      if (archived !== undefined) await workshopsOf(documents).put({ ...doc, body: { ...doc.body, archived } })
      if (!tables && !places && !attendance && Object.keys(words).length === 0) return accept(context)
      const state = attendance && (await deps.workshops.read(as<WorkshopId>(doc.id)))
      const map = (state && only(state, 'workshop').attendance?.map) ?? null
      const workshop = { ...words, ...(attendance && { attendance: { ...attendance, map } }) } as Partial<Workshop>
      const reply = await bus.system(as<WorkshopId>(doc.id), {
        type: 'workshop/set',
        patch: { workshop, ...(tables && { tables }), ...(places && { places }) },
      })
      return reply.ok ? accept(context) : refuse(context, reply.refusal)
    })
    .delete('/workshops/:workshop', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      if (!doc) return notFound(context)
      const found = await deps.workshops.read(as<WorkshopId>(doc.id)).catch(asDamaged)
      const sound = found && !(found instanceof Damaged)
      // What is in use is not erased by one press: it is archived first.
      if (sound && !doc.body.archived) return refuse(context, refusal('forbidden', 'archive it first'))
      await eraseWorkshop(deps, as<WorkshopId>(doc.id))
      return accept(context)
    })
    .post('/workshops/:workshop/duplicate', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      const state = doc && (await deps.workshops.read(as<WorkshopId>(doc.id)))
      if (!state) return notFound(context)
      const method = kitOf(state, { id: doc.body.kit, name: { fr: '' }, about: { fr: '' } })
      return accept(context, { id: (await makeWorkshop(deps, context.var.staff, method, {})).id })
    })
}
