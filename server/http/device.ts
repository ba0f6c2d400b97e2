import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { refusal } from '../../shared/api/refusals.ts'
import { type AskId, as } from '../../shared/kernel/ids.ts'
import { feed } from '../feed/sse.ts'
import { wallState } from '../walls/state.ts'
import { acceptShared, readsGzip, refuse } from './answer.ts'
import { cards } from './cards.ts'
import { commands } from './commands.ts'
import type { EdgeDeps } from './deps.ts'
import { type DeviceEnv, guard } from './guard.ts'
import { media } from './media.ts'
import { Rate } from './rate.ts'

/** Everything under `/api/s/:handle` that a device of a workshop may reach. */
export function device(deps: EdgeDeps): Hono<DeviceEnv> {
  const { bus } = deps
  // [F2] Whatever a device asks for: a gallery of pictures at once, and no more in the long run than people look at.
  const requests = new Rate(1_000, 60)
  const routes = new Hono<DeviceEnv>().use(guard(bus)).use(async (context, next) => {
    if (requests.allows(context.var.session.id, deps.clock.now())) return next()
    return refuse(context, refusal('too-fast', 'wait a moment'))
  })
  // [F2] A device that goes and comes costs a whole view each time.
  const lines = new Rate(30, 2)
  routes.get('/feed', async (context) => {
    const { workshop, session } = context.var
    // A head alone is no line to hold open.
    if (context.req.method === 'HEAD') return context.body(null, 405)
    if (!lines.allows(session.id, deps.clock.now())) return refuse(context, refusal('too-fast', 'wait a moment'))
    const face = context.req.query('face') === 'table' ? 'table' : 'own'
    const after = context.req.header('last-event-id') ?? context.req.query('after') ?? null
    const zipped = readsGzip(context)
    void feed(deps, (context.env as HttpBindings).outgoing, { workshop, session: session.id, face, after, zipped })
    return RESPONSE_ALREADY_SENT
  })
  routes.get('/asks/:ask/ballots', async (context) => {
    const { workshop, session } = context.var
    const ballots = await bus.ballots(workshop, session.id, as<AskId>(context.req.param('ask')))
    return ballots
      ? acceptShared(context, {}, 'ballots', ballots.json)
      : refuse(context, refusal('not-found', 'no list of ballots is published'))
  })
  return routes.route('/', commands(deps)).route('/', cards(deps)).route('/', media(deps)).route('/', wallState(bus))
}
