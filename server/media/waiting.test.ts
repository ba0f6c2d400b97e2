import { expect, test } from 'vitest'
import { as, type MediaId, type SessionId } from '../../shared/kernel/ids.ts'
import { Waiting } from './waiting.ts'

const session = as<SessionId>('s')
const picture = (n: number): MediaId => as<MediaId>(`p${n}`)

test('[F2] ten pictures may wait to be used; each one used makes room, and so does an hour', async () => {
  const waiting = new Waiting()
  const used = new Set<string>()
  const may = (now: number, who = session) => waiting.takes(who, now, async (id) => used.has(id))
  for (let n = 0; n < 10; n++) {
    expect(await may(0)).toBe(true)
    waiting.sent(session, picture(n), 0)
  }
  expect(await may(0)).toBe(false)
  expect(await may(0, as<SessionId>('other'))).toBe(true)
  used.add('p3')
  expect(await may(0)).toBe(true)
  waiting.sent(session, picture(10), 1_000)
  expect(await may(1_000)).toBe(false)
  expect(await may(3_600_001)).toBe(true)
})

test('who sends and uses, sends on and on', async () => {
  const waiting = new Waiting()
  for (let n = 0; n < 200; n++) {
    expect(await waiting.takes(session, n, async () => true)).toBe(true)
    waiting.sent(session, picture(n), n)
  }
})
