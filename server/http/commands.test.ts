import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Reply } from '../../shared/api/reply.ts'
import { as } from '../../shared/kernel/ids.ts'
import type { Role, Session } from '../../shared/people/participant.ts'
import { commands } from './commands.ts'
import type { EdgeDeps } from './deps.ts'
import type { DeviceEnv } from './guard.ts'

/** The route as sessions of that role, or of another that is said, meet it. What is judged here is judged before the workshop hears of it. */
const routeOf = (role: Role) =>
  new Hono<DeviceEnv>()
    .use(async (context, next) => {
      const { by = 's', as: other = role } = context.req.query()
      context.set('workshop', as('abcdefghijkl'))
      context.set('session', { id: by, role: other } as unknown as Session)
      await next()
    })
    .route('/', commands({ clock: { now: () => 0 } } as unknown as EdgeDeps))

const said = async (route: ReturnType<typeof routeOf>, bytes: number, by = 's', role = ''): Promise<string> => {
  const response = await route.request(`/commands?by=${by}${role && `&as=${role}`}`, {
    method: 'POST',
    body: `"${'x'.repeat(bytes - 2)}"`,
  })
  const reply = (await response.json()) as Reply
  return reply.ok ? 'yes' : reply.refusal.code
}

test('[F2] a body too large is turned away unread: residents say less at once than staff', async () => {
  const kilo = 1024
  expect(await said(routeOf('participant'), 32 * kilo)).toBe('bad-request')
  expect(await said(routeOf('participant'), 32 * kilo + 1)).toBe('too-large')
  expect(await said(routeOf('staff'), 256 * kilo)).toBe('bad-request')
  expect(await said(routeOf('staff'), 256 * kilo + 1)).toBe('too-large')
})

test('[F2] a session that goes on and on is told to wait, another of the same hall is not', async () => {
  const route = routeOf('participant')
  const codes = await Promise.all(Array.from({ length: 41 }, () => said(route, 10)))
  expect(codes.filter((code) => code === 'too-fast').length).toBe(1)
  expect(await said(route, 10, 'neighbour')).toBe('bad-request')
})

test('[F2] a crowd that uses up the pace of its workshop silences residents, and neither staff, hosts nor kiosks', async () => {
  const route = routeOf('participant')
  const flood = Array.from({ length: 3_100 }, (_, n) => said(route, 10, `phone${n % 100}`))
  expect((await Promise.all(flood)).filter((code) => code === 'too-fast').length).toBe(100)
  for (const role of ['participant', 'holder']) expect(await said(route, 10, role, role)).toBe('too-fast')
  for (const role of ['staff', 'admin', 'host', 'kiosk']) expect(await said(route, 10, role, role)).toBe('bad-request')
})
