import { relative } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { refusal } from '../../shared/api/refusals.ts'
import { PasswordsBusy } from '../accounts/password.ts'
import { Damaged } from '../conduct/house.ts'
import { storageTroubleOf } from '../store/trouble.ts'
import { refuse } from './answer.ts'
import { arrivalOf, isSecure } from './arrival.ts'
import type { EdgeDeps } from './deps.ts'
import { device } from './device.ts'
import { sameOrigin } from './guard.ts'
import { headers } from './headers.ts'
import { type Health, health } from './health.ts'
import type { OfficeDeps } from './office/ports.ts'
import { officeRoutes } from './office/routes.ts'
import { pages } from './pages.ts'
import { sessions } from './sessions.ts'

/** Every route of the server. Walls' sockets are mounted beside it, on the same port. */
export function app(edge: EdgeDeps, office: OfficeDeps, state: Health): Hono {
  const root = relative(process.cwd(), edge.client)
  const routes = new Hono()
  routes.use(headers((context) => isSecure(arrivalOf(context, edge.settings))))
  routes.use('/api/*', sameOrigin)
  routes.get('/api/time', (context) => context.json({ now: edge.clock.now() }, 200, { 'cache-control': 'no-store' }))
  routes.get(
    '/assets/*',
    serveStatic({
      root,
      precompressed: true,
      onFound: (_, context) => context.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  )
  routes.route('/', health(state))
  routes.route('/', sessions(edge))
  routes.route('/', officeRoutes(office))
  routes.route('/api/s/:handle', device(edge))
  routes.route('/', pages(edge))
  routes.notFound((context) => refuse(context, refusal('not-found', 'nothing here')))
  routes.onError((error, context) => {
    if (error instanceof PasswordsBusy)
      return refuse(context, refusal('too-fast', 'many are signing in: wait a little'))
    // How the disk is, and what is damaged, is said once where it is found.
    if (!storageTroubleOf(error) && !(error instanceof Damaged)) console.error('request failed:', error)
    return refuse(context, refusal('unavailable', 'something broke here; try again'))
  })
  return routes
}
