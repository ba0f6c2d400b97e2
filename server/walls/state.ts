import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Hono } from 'hono'
import { refusal } from '../../shared/api/refusals.ts'
import { as, type WallId } from '../../shared/kernel/ids.ts'
import type { Bus } from '../bus/port.ts'
import { accept, refuse } from '../http/answer.ts'
import type { DeviceEnv } from '../http/guard.ts'

const compress = promisify(gzip)

/**
 * `GET /walls`: which walls there are to be opened now. `GET /walls/:wall/state`: the wall now as one Yjs V1 update, compressed once however many devices come back at the
 * same time. `x-epoch` is the epoch under which its socket is opened.
 */
export function wallState(bus: Bus): Hono<DeviceEnv> {
  const compressed = new WeakMap<Uint8Array, Promise<Uint8Array<ArrayBuffer>>>()
  const compressedOf = (state: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
    const known = compressed.get(state) ?? compress(state).then((bytes) => new Uint8Array(bytes))
    compressed.set(state, known)
    return known
  }
  const routes = new Hono<DeviceEnv>()
  routes.get('/walls', async (context) =>
    accept(context, await bus.wallsNow(context.var.workshop, context.var.session.id)),
  )
  return routes.get('/walls/:wall/state', async (context) => {
    const { workshop, session } = context.var
    const wall = as<WallId>(context.req.param('wall'))
    if ((await bus.wallRight(workshop, session.id, wall)) === 'none')
      return refuse(context, refusal('forbidden', 'this wall is not yours to see'))
    const feed = await bus.openWall(workshop, wall, { update: () => {}, rebuilt: () => {} }).catch(() => undefined)
    if (feed === undefined) return refuse(context, refusal('unavailable', 'this wall cannot be read'))
    if (feed === null) return refuse(context, refusal('not-found', 'there is no such wall'))
    const state = feed.state()
    feed.close()
    const headers = {
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      'x-epoch': String(feed.epoch),
    }
    const zipped = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
    // The same bytes for all who come at once: a copy each would be a wall's worth of memory a reader.
    const body = zipped ? await compressedOf(state) : (state as Uint8Array<ArrayBuffer>)
    return context.body(body, 200, zipped ? { ...headers, 'content-encoding': 'gzip' } : headers)
  })
}
