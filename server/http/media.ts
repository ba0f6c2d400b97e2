import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refusal } from '../../shared/api/refusals.ts'
import { as, type MediaId } from '../../shared/kernel/ids.ts'
import { drawToken } from '../accounts/tokens.ts'
import { cleanImage, maxImageBytes } from '../media/inspect.ts'
import { Waiting } from '../media/waiting.ts'
import { accept, refuse } from './answer.ts'
import { ofTheCrowd } from './crowd.ts'
import type { EdgeDeps } from './deps.ts'
import type { DeviceEnv } from './guard.ts'
import { pictureHeaders } from './headers.ts'
import { Rate } from './rate.ts'

/** `POST /media` takes a picture's bytes, judged by content and stripped of what a camera adds; `GET /media/:id` gives it to whoever may read its contribution. */
export function media({ bus, media: shelf, clock: { now } }: EdgeDeps): Hono<DeviceEnv> {
  const perSession = new Rate(10, 0.5)
  const perWorkshop = new Rate(200, 10)
  const waiting = new Waiting()
  const routes = new Hono<DeviceEnv>()
  routes.post(
    '/media',
    bodyLimit({
      maxSize: maxImageBytes,
      onError: (context) => refuse(context, refusal('too-large', 'a picture of at most 3 MB')),
    }),
    async (context) => {
      const { workshop, session } = context.var
      if (
        session.role === 'kiosk' ||
        session.role === 'holder' ||
        session.role === 'screen' ||
        session.role === 'observer'
      )
        return refuse(context, refusal('forbidden', 'this device sends no pictures'))
      const crowd = ofTheCrowd(session.role)
      if (!perSession.allows(session.id, now()) || (crowd && !perWorkshop.allows(workshop, now())))
        return refuse(context, refusal('too-fast', 'wait a moment'))
      const clean = cleanImage(new Uint8Array(await context.req.arrayBuffer()))
      if (!clean.ok) return refuse(context, clean.error)
      const id = as<MediaId>(drawToken(16))
      // Judged once its bytes are here: many that arrive slowly are no more than many at once.
      const taken = await waiting.takes(workshop, { id, session: session.id, at: now(), crowd }, (sent) =>
        bus.waits(workshop, sent.session, sent.id),
      )
      if (taken === 'session') return refuse(context, refusal('too-fast', 'pictures that were sent wait to be used'))
      if (taken === 'crowd') return refuse(context, refusal('media/many', 'too many pictures wait to be used'))
      await shelf.put(workshop, id, clean.value)
      return accept(context, { media: id })
    },
  )
  routes.get('/media/:media', async (context) => {
    const { workshop, session } = context.var
    const id = as<MediaId>(context.req.param('media'))
    if (!(await bus.mayRead(workshop, session.id, id)))
      return refuse(context, refusal('media/unknown', 'no such picture here'))
    // A picture never changes under its id, and may be taken back at any time [D4]: kept by the device, asked for each time.
    const kept = { etag: `"${id}"`, 'cache-control': 'private, no-cache' }
    if (context.req.header('if-none-match') === kept.etag) return context.body(null, 304, kept)
    const picture = await shelf.open(workshop, id)
    if (!picture) return refuse(context, refusal('media/unknown', 'no such picture here'))
    if (context.req.method === 'HEAD') await picture.stream.cancel()
    return context.body(picture.stream, 200, {
      'content-type': picture.type,
      'content-length': String(picture.size),
      ...kept,
      ...pictureHeaders,
    })
  })
  return routes
}
