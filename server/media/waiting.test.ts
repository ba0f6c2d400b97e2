import { expect, test } from 'vitest'
import { as, type MediaId, type SessionId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { type Sent, unusedMs, Waiting } from './waiting.ts'

const hall = as<WorkshopId>('hall')
const hourMs = 3_600_000

/** A book of what waits, and the pictures that wait no more. */
function book() {
  const waiting = new Waiting()
  const over = new Set<string>()
  let drawn = 0
  const send = (by: string, at: number, { crowd = true, workshop = hall } = {}): Promise<string> => {
    const one: Sent = { id: as<MediaId>(`p${drawn++}`), session: as<SessionId>(by), at, crowd }
    return waiting.takes(workshop, one, async ({ id }) => !over.has(id))
  }
  return { send, over }
}

test('[F2] ten pictures of a session may wait to be used; each one used makes room, and so does an hour', async () => {
  const { send, over } = book()
  for (let n = 0; n < 10; n++) expect(await send('s', 0)).toBe('yes')
  expect(await send('s', 0)).toBe('session')
  expect(await send('other', 0)).toBe('yes')
  over.add('p3')
  expect(await send('s', 1_000)).toBe('yes')
  expect(await send('s', 1_000)).toBe('session')
  expect(await send('s', hourMs)).toBe('yes')
})

test('[F2] so may three hundred of a workshop’s crowd until they are swept, however many sessions sent them; staff and other halls go on', async () => {
  const { send, over } = book()
  for (let n = 0; n < 300; n++) expect(await send(`phone${n % 40}`, n)).toBe('yes')
  expect(await send('newcomer', hourMs)).toBe('crowd')
  expect(await send('tablet', hourMs, { crowd: false })).toBe('yes')
  expect(await send('newcomer', hourMs, { workshop: as<WorkshopId>('elsewhere') })).toBe('yes')
  over.add('p7')
  expect(await send('newcomer', hourMs)).toBe('yes')
  expect(await send('newcomer', hourMs)).toBe('crowd')
  expect(await send('newcomer', unusedMs)).toBe('yes')
})

test('many that arrive at the same instant are no more than many one after another', async () => {
  const { send } = book()
  const said = await Promise.all(Array.from({ length: 400 }, (_, n) => send(`phone${n}`, 0)))
  expect(said.filter((how) => how === 'yes').length).toBe(300)
})

test('who sends and uses, sends on and on', async () => {
  const { send, over } = book()
  for (let n = 0; n < 1_000; n++) {
    expect(await send(`phone${n % 3}`, n)).toBe('yes')
    over.add(`p${n}`)
  }
})
