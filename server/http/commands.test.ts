import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Reply } from '../../shared/api/reply.ts'
import { as } from '../../shared/kernel/ids.ts'
import type { Role, Session } from '../../shared/people/participant.ts'
import { commands } from './commands.ts'
import type { EdgeDeps } from './deps.ts'
import type { DeviceEnv } from './guard.ts'

/** The route as a session of that role meets it. What is judged here is judged before the workshop hears of it. */
const routeOf = (role: Role) =>
  new Hono<DeviceEnv>()
    .use(async (context, next) => {
      context.set('workshop', as('abcdefghijkl'))
      context.set('session', { id: context.req.query('by') ?? 's', role } as unknown as Session)
      await next()
    })
    .route('/', commands({ clock: { now: () => 0 } } as unknown as EdgeDeps))

const said = async (route: ReturnType<typeof routeOf>, bytes: number, by = 's'): Promise<string> => {
  const response = await route.request(`/commands?by=${by}`, { method: 'POST', body: `"${'x'.repeat(bytes - 2)}"` })
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
