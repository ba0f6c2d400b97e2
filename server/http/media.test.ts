import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Reply } from '../../shared/api/reply.ts'
import { as } from '../../shared/kernel/ids.ts'
import type { Session } from '../../shared/people/participant.ts'
import type { EdgeDeps } from './deps.ts'
import type { DeviceEnv } from './guard.ts'
import { media } from './media.ts'

/** The route as phones meet it, at one moment: what is judged here is judged before anything is kept. */
const route = () =>
  new Hono<DeviceEnv>()
    .use(async (context, next) => {
      const { by, as: role = 'participant' } = context.req.query()
      context.set('workshop', as('abcdefghijkl'))
      context.set('session', { id: by, role } as unknown as Session)
      await next()
    })
    .route('/', media({ clock: { now: () => 0 } } as unknown as EdgeDeps))

const send = async (to: ReturnType<typeof route>, by: string, bytes = 8): Promise<string> => {
  const response = await to.request(`/media?by=${by}`, { method: 'POST', body: new Uint8Array(bytes) })
  const reply = (await response.json()) as Reply
  return reply.ok ? 'yes' : reply.refusal.code
}
const waits = (said: readonly string[]): number => said.filter((code) => code === 'too-fast').length

test('[F2] pictures are paced: by device, and by workshop however many devices send them', async () => {
  const one = route()
  expect(waits(await Promise.all(Array.from({ length: 12 }, () => send(one, 'phone'))))).toBe(2)
  const hall = route()
  expect(waits(await Promise.all(Array.from({ length: 205 }, (_, n) => send(hall, `phone${n}`))))).toBe(5)
  // Whoever came by an invite is paced alone.
  expect(await send(hall, 'tablet&as=host')).toBe('media/type')
})

test('[F2] a picture too large is turned away unread, and what is no picture is not kept', async () => {
  expect(await send(route(), 'phone', 3_000_001)).toBe('too-large')
  expect(await send(route(), 'phone')).toBe('media/type')
})
