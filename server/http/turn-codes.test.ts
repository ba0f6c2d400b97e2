import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Reply } from '../../shared/api/reply.ts'
import { must } from '../../shared/kernel/assert.ts'
import { as, type SessionId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { drawToken } from '../accounts/tokens.ts'
import { machineClock } from '../clock.ts'
import { commands } from './commands.ts'
import type { EdgeDeps } from './deps.ts'
import type { DeviceEnv } from './guard.ts'
import { foundArbrisseau, made, openOffice } from './office/fixtures.ts'

test('[F2] on a tablet that is passed round nobody tries all picture codes, and whoever knows theirs waits for nothing', async () => {
  const office = await openOffice()
  try {
    const workshop = as<WorkshopId>(await made(await foundArbrisseau(office), 'arbrisseau'))
    const host = as<SessionId>(drawToken(16))
    await office.bus.system(workshop, {
      type: 'session/open',
      session: host,
      handle: `${workshop}${drawToken(16)}`,
      tokenHash: 'h',
      role: 'host',
      participant: null,
      table: as('t1'),
      place: null,
      label: null,
    })
    const time = { now: 1_000 }
    const route = new Hono<DeviceEnv>()
      .use(async (context, next) => {
        context.set('workshop', workshop)
        context.set('session', must(await office.bus.session(workshop, await handleOf()), 'the tablet'))
        await next()
      })
      .route('/', commands({ bus: office.bus, clock: { ...machineClock, now: () => time.now } } as EdgeDeps))
    const handleOf = async () => must((await office.house.read(workshop))?.sessions.get(host), 'the tablet').handle
    const say = async (wish: object): Promise<string> => {
      const body = JSON.stringify({ id: drawToken(16), ...wish })
      const response = await route.request('/commands', { method: 'POST', body })
      const reply = (await response.json()) as Reply
      return reply.ok ? 'yes' : reply.refusal.code
    }
    const seat = drawToken(16)
    expect(await say({ type: 'turn/begin', participant: seat, back: null, code: '1-2-3' })).toBe('yes')
    expect(await say({ type: 'turn/done' })).toBe('yes')
    const { animal, number } = must((await office.house.read(workshop))?.participants.get(seat), 'a child')
    const back = (code: string) =>
      say({ type: 'turn/begin', participant: drawToken(16), back: { animal, number, code }, code: null })

    for (let n = 0; n < 5; n++) expect(await back(`9-9-${n}`)).toBe('turn/code')
    expect(await back('1-2-3')).toBe('too-fast')
    time.now += 2_000
    expect(await back('1-2-3')).toBe('yes')
    expect(await say({ type: 'turn/done' })).toBe('yes')
    expect(await back('1-2-3')).toBe('yes')
  } finally {
    await office.end()
  }
})
