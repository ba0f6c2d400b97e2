import { Hono } from 'hono'
import { type KitLine, saveKit } from '../../../shared/api/office/kit.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { builtInKits } from '../../../shared/kits/built-in.ts'
import { kitOf } from '../../../shared/kits/from-workshop.ts'
import { durationOf, type Kit } from '../../../shared/kits/kit.ts'
import { drawToken } from '../../accounts/tokens.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import { kitsOf } from './kit-document.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

const line = (kit: Kit, own: boolean): KitLine => ({
  id: kit.id,
  name: kit.name,
  about: kit.about,
  people: kit.people,
  tables: kit.tables.length,
  languages: kit.languages,
  lengthMs: durationOf(kit.phases),
  phases: kit.phases.map((phase) => phase.title),
  own,
})

/** Methods to begin from: the built-in ones, and those that the centre saved. */
export function kits({ documents, workshops }: OfficeDeps): Hono<OfficeEnv> {
  return new Hono<OfficeEnv>()
    .get('/kits', async (context) => {
      const own = await kitsOf(documents).list(context.var.staff.centre)
      return accept(context, [
        ...builtInKits.map((kit) => line(kit, false)),
        ...own.map(({ body }) => line(body, true)),
      ])
    })
    .post('/kits', async (context) => {
      const asked = await bodyOf(context, saveKit)
      if (!asked.ok) return refuse(context, asked.error)
      const { centre } = context.var.staff
      const workshop = await ownWorkshop(documents, centre, asked.value.workshop)
      const state = workshop && (await workshops.read(as<WorkshopId>(workshop.id)))
      if (!state) return notFound(context)
      const kit = kitOf(state, { id: drawToken(16), name: asked.value.name, about: asked.value.about })
      await kitsOf(documents).put({ id: kit.id, parent: centre, lookup: null, body: kit })
      return accept(context, { id: kit.id })
    })
    .delete('/kits/:kit', async (context) => {
      const kit = await kitsOf(documents).get(context.req.param('kit'))
      if (kit?.parent !== context.var.staff.centre) return notFound(context)
      await kitsOf(documents).remove(kit.id)
      return accept(context)
    })
}
