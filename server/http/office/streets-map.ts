import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refusal } from '../../../shared/api/refusals.ts'
import type { Asked } from '../../../shared/attendance/asked.ts'
import { nothingAsked } from '../../../shared/attendance/question.ts'
import { as, type MediaId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { only } from '../../../shared/workshop/state.ts'
import { drawToken } from '../../accounts/tokens.ts'
import { cleanImage, maxImageBytes } from '../../media/inspect.ts'
import { accept, notFound, refuse } from '../answer.ts'
import { pictureHeaders } from '../headers.ts'
import type { OfficeDeps, OfficeEnv } from './ports.ts'
import { ownWorkshop } from './workshop-document.ts'

/** The picture on which residents find their street: judged and rewritten like any other, one a workshop. */
export function streetsMap({ documents, workshops, bus, media }: OfficeDeps): Hono<OfficeEnv> {
  const own = async (context: Context<OfficeEnv>): Promise<{ id: WorkshopId; asked: Asked } | null> => {
    const doc = await ownWorkshop(documents, context.var.staff.centre, context.req.param('workshop') ?? '')
    const state = doc && (await workshops.read(as<WorkshopId>(doc.id)))
    return doc && state
      ? { id: as<WorkshopId>(doc.id), asked: only(state, 'workshop').attendance ?? nothingAsked }
      : null
  }
  /** Shows that picture from now on, or none; the one before goes. */
  const show = async (
    context: Context<OfficeEnv>,
    { id, asked }: { id: WorkshopId; asked: Asked },
    map: MediaId | null,
  ): Promise<Response> => {
    const patch = { workshop: { attendance: { ...asked, map } } }
    const reply = await bus.system(id, { type: 'workshop/set', patch })
    if (!reply.ok) return refuse(context, reply.refusal)
    if (asked.map) await media.remove(id, asked.map)
    return accept(context, { map })
  }
  return new Hono<OfficeEnv>()
    .get('/workshops/:workshop/attendance/map', async (context) => {
      const found = await own(context)
      const picture = found?.asked.map && (await media.get(found.id, found.asked.map))
      if (!picture) return notFound(context)
      return context.body(picture.bytes.slice().buffer, 200, {
        'content-type': picture.type,
        'cache-control': 'private, no-cache',
        ...pictureHeaders,
      })
    })
    .put(
      '/workshops/:workshop/attendance/map',
      bodyLimit({
        maxSize: maxImageBytes,
        onError: (context) => refuse(context, refusal('too-large', 'at most 3 MB')),
      }),
      async (context) => {
        const found = await own(context)
        if (!found) return notFound(context)
        const clean = cleanImage(new Uint8Array(await context.req.arrayBuffer()))
        if (!clean.ok) return refuse(context, clean.error)
        const map = as<MediaId>(drawToken(16))
        await media.put(found.id, map, clean.value)
        return show(context, found, map)
      },
    )
    .delete('/workshops/:workshop/attendance/map', async (context) => {
      const found = await own(context)
      return found ? show(context, found, null) : notFound(context)
    })
}
