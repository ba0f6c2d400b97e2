import { Hono } from 'hono'
import type { ContributionLine } from '../../../shared/api/office/contribution.ts'
import type { Contribution } from '../../../shared/contributions/contribution.ts'
import { sees } from '../../../shared/contributions/sees.ts'
import { as, type MediaId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import type { State } from '../../../shared/workshop/state.ts'
import { accept, notFound, replied } from '../answer.ts'
import { pictureHeaders } from '../headers.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

/** [S1] What staff may read of a workshop: never a private idea, nor a reason before its vote is revealed. */
const readable = (state: State): Contribution[] =>
  [...state.contributions.values()].filter(
    (row) => !row.copyOf && sees(row, { who: 'staff' }, (ask) => state.asks.get(ask)),
  )

const line = ({ id, phase, kind, text, media, table, state }: Contribution): ContributionLine => ({
  id,
  phase,
  kind,
  text,
  media,
  table,
  state,
})

/** What people gave, for whoever is asked to take one of it away for good [D4]. */
export function contributions({ documents, workshops, bus, media }: OfficeDeps): Hono<OfficeEnv> {
  const own = async (centre: string, id: string): Promise<{ id: WorkshopId; state: State } | null> => {
    const doc = await ownWorkshop(documents, centre, id)
    const state = doc && (await workshops.read(as<WorkshopId>(doc.id)))
    return doc && state ? { id: as<WorkshopId>(doc.id), state } : null
  }
  return new Hono<OfficeEnv>()
    .get('/workshops/:workshop/contributions', async (context) => {
      const found = await own(context.var.staff.centre, context.req.param('workshop'))
      return found ? accept(context, readable(found.state).map(line)) : notFound(context)
    })
    .delete('/workshops/:workshop/contributions/:contribution', async (context) => {
      const found = await own(context.var.staff.centre, context.req.param('workshop'))
      const contribution = context.req.param('contribution')
      if (!found || !readable(found.state).some(({ id }) => id === contribution)) return notFound(context)
      return replied(context, await bus.system(found.id, { type: 'contribution/erase', contribution }))
    })
    .get('/workshops/:workshop/media/:media', async (context) => {
      const found = await own(context.var.staff.centre, context.req.param('workshop'))
      const id = as<MediaId>(context.req.param('media'))
      const picture =
        found && readable(found.state).some((row) => row.media === id) ? await media.get(found.id, id) : null
      if (!picture) return notFound(context)
      return context.body(picture.bytes.slice().buffer, 200, {
        'content-type': picture.type,
        'cache-control': 'private, no-store',
        ...pictureHeaders,
      })
    })
}
