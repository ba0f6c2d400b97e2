import { Hono } from 'hono'
import { type BriefLine, createBrief, saveBrief } from '../../../shared/api/office/brief.ts'
import { refusal } from '../../../shared/api/refusals.ts'
import type { Brief, StoredBrief } from '../../../shared/briefs/brief.ts'
import { composeBrief } from '../../../shared/briefs/compose.ts'
import { originalOf } from '../../../shared/contributions/copies.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { drawToken } from '../../accounts/tokens.ts'
import { accept, bodyOf, notFound, refuse } from '../answer.ts'
import { briefsOf, ownBrief, storeBrief, wordOf } from './brief-document.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

const line = ({ id, contribution, words, version }: StoredBrief): BriefLine => ({
  id,
  contribution,
  title: words.title,
  status: words.status,
  version,
})

/** Briefs: made of a workshop's ideas, completed by staff. */
export function briefs(deps: OfficeDeps): Hono<OfficeEnv> {
  const { documents, workshops } = deps
  return new Hono<OfficeEnv>()
    .get('/workshops/:workshop/briefs', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      if (!doc) return notFound(context)
      return accept(
        context,
        (await briefsOf(documents).list(doc.id)).map(({ body }) => line(body)),
      )
    })
    .post('/workshops/:workshop/briefs', async (context) => {
      const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop'))
      const state = doc && (await workshops.read(as<WorkshopId>(doc.id)))
      if (!state) return notFound(context)
      const asked = await bodyOf(context, createBrief)
      if (!asked.ok) return refuse(context, asked.error)
      const { lang } = asked.value
      // What a table chose on its matrix stands for the idea it is a copy of.
      const contribution = originalOf(state, asked.value.contribution)?.id ?? asked.value.contribution
      const known = await briefsOf(documents).find(wordOf(doc.id, contribution))
      if (known) return accept(context, { id: known.id })
      const brief = composeBrief(state, { id: drawToken(16), workshop: doc.id, contribution, lang })
      if (!brief) return refuse(context, refusal('contribution/unknown', 'no idea that may be told has this id'))
      await storeBrief(documents, brief)
      return accept(context, { id: brief.id })
    })
    .get('/briefs/:brief', async (context) => {
      const brief = await ownBrief(deps, context.var.staff.centre, context.req.param('brief'))
      return brief ? accept(context, brief) : notFound(context)
    })
    .put('/briefs/:brief', async (context) => {
      const brief = await ownBrief(deps, context.var.staff.centre, context.req.param('brief'))
      if (!brief) return notFound(context)
      const asked = await bodyOf(context, saveBrief)
      if (!asked.ok) return refuse(context, asked.error)
      if (asked.value.version !== brief.version)
        return refuse(context, refusal('brief/stale', `version ${brief.version} is the current one`))
      const saved: Brief = { ...brief, version: brief.version + 1, words: asked.value.words }
      await storeBrief(documents, saved)
      return accept(context, saved)
    })
    .delete('/briefs/:brief', async (context) => {
      const brief = await ownBrief(deps, context.var.staff.centre, context.req.param('brief'))
      if (!brief) return notFound(context)
      await briefsOf(documents).remove(`${brief.id}-picture`)
      await briefsOf(documents).remove(brief.id)
      return accept(context)
    })
}
