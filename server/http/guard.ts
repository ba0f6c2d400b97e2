import { createMiddleware } from 'hono/factory'
import { refusal } from '../../shared/api/refusals.ts'
import type { WorkshopId } from '../../shared/kernel/ids.ts'
import type { Session } from '../../shared/people/participant.ts'
import type { Bus } from '../bus/port.ts'
import { refuse } from './answer.ts'
import { authenticate } from './auth.ts'

/** What a request of a device carries once its session is known. */
export interface DeviceEnv {
  Variables: { workshop: WorkshopId; session: Session }
}

/** Lets a device with the cookie of its handle through, and nobody else [F1]. */
export const guard = (bus: Bus) =>
  createMiddleware<DeviceEnv>(async (context, next) => {
    const known = await authenticate(bus, context.req.param('handle') ?? '', context.req.header('cookie'))
    if (!known) return refuse(context, refusal('unauthorised', 'no session under this handle'))
    context.set('workshop', known.workshop)
    context.set('session', known.session)
    return next()
  })

/** Requests that change something come from our own pages: browsers say where they come from, and a form of another site cannot send JSON. */
export const sameOrigin = createMiddleware(async (context, next) => {
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site')
  const foreign = (origin !== undefined && hostOf(origin) !== context.req.header('host')) || site === 'cross-site'
  return foreign && context.req.method !== 'GET'
    ? refuse(context, refusal('forbidden', 'this came from another site'))
    : next()
})

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
