import { Hono } from 'hono'
import { makeSheet, type SheetLine, type SheetMade } from '../../../shared/api/office/sheet.ts'
import { as, type SheetId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { cardsIn, makeCards } from '../../accounts/cards.ts'
import { drawToken } from '../../accounts/tokens.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

/** Voter cards, a sheet at a time: made, listed, voided. */
export function sheets({ documents, bus, workshops, base }: OfficeDeps): Hono<OfficeEnv> {
  return new Hono<OfficeEnv>()
    .get('/workshops/:workshop/sheets', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      const state = doc && (await workshops.read(as<WorkshopId>(doc.id)))
      if (!state) return notFound(context)
      const lines: SheetLine[] = [...state.sheets.values()].sort((a, b) => a.at - b.at)
      return accept(context, lines)
    })
    .post('/workshops/:workshop/sheets', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      if (!doc) return notFound(context)
      const asked = await bodyOf(context, makeSheet)
      if (!asked.ok) return refuse(context, asked.error)
      const workshop = as<WorkshopId>(doc.id)
      const sheet = as<SheetId>(drawToken(16))
      const reply = await bus.system(workshop, { type: 'sheet/make', sheet, ...asked.value })
      if (!reply.ok) return refuse(context, reply.refusal)
      const codes = await makeCards(documents, workshop, sheet, asked.value.count)
      return accept(context, { id: sheet, codes, link: `${base()}/c#` } satisfies SheetMade)
    })
    .delete('/workshops/:workshop/sheets/:sheet', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      if (!doc) return notFound(context)
      const workshop = as<WorkshopId>(doc.id)
      const sheet = as<SheetId>(context.req.param('sheet'))
      const reply = await bus.system(workshop, {
        type: 'sheet/void',
        sheet,
        cards: await cardsIn(documents, workshop, sheet),
      })
      return reply.ok ? accept(context) : refuse(context, reply.refusal)
    })
}
