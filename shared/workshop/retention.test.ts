import { expect, test } from 'vitest'
import { must } from '../kernel/assert.ts'
import { cast } from '../testing/cast.ts'
import { note } from '../testing/world.ts'
import { termOf, toldErasure } from './retention.ts'
import { only } from './state.ts'

const day = 24 * 3_600_000

test('[D3] each thing that somebody does puts the day off; being counted does not, and nobody’s workshop has no day', () => {
  expect(termOf(cast(0).world.state)).toBeNull()
  const it = cast(1)
  const { world, staff } = it
  const [phone] = it.phones
  const ms = only(world.state, 'workshop').retentionDays * day
  world.goTo(staff, 'ideas')
  const first = world.now
  expect(termOf(world.state)).toEqual({ from: first, ms })
  world.pass(2 * day)
  if (phone) world.does(phone, { type: 'attendance/give', question: 'age', choices: ['from16'] })
  expect(termOf(world.state)).toEqual({ from: first, ms })
  if (phone) world.does(phone, note(world, 'ideas', 'une idée'))
  expect(termOf(world.state)).toEqual({ from: world.now, ms })
})

test('[D1, D3] once it is ended neither a newcomer nor a late idea puts the day off; a vote that opens does', () => {
  const it = cast(1)
  const { world, staff } = it
  const [phone] = it.phones
  world.goTo(staff, 'ideas')
  if (phone) world.does(phone, note(world, 'ideas', 'une idée'))
  for (let step = 0; step < 20 && world.stage.status !== 'ended'; step++)
    world.does(staff, { type: 'stage/advance', revision: world.stage.revision, to: 'phase' })
  const ended = world.stage.endedAt
  expect(ended).not.toBeNull()
  world.pass(150 * day)
  const late = world.join(null).session
  expect(world.send(late, note(world, 'ideas', 'une idée de plus')).ok).toBe(true)
  expect(termOf(world.state)?.from).toBe(ended)
  expect(toldErasure(world.state, world.now)).toBe((ended ?? 0) + 180 * day)
})

test('[D1] the door tells a day that what one does now will not put off', () => {
  const it = cast(1)
  const { world, staff } = it
  const [phone] = it.phones
  world.goTo(staff, 'ideas')
  world.pass(day)
  const told = toldErasure(world.state, world.now)
  if (phone) world.does(phone, note(world, 'ideas', 'une idée'))
  const term = termOf(world.state)
  expect(term && term.from + term.ms).toBe(told)
})

test('[D1] once somebody has read after how many days all is erased, they can only become fewer', () => {
  const { world } = cast(0)
  const set = (retentionDays: number) => world.system({ type: 'workshop/set', patch: { workshop: { retentionDays } } })
  expect(set(200).ok).toBe(true)
  world.join(null)
  expect(set(201)).toMatchObject({ ok: false, error: { code: 'workshop/promised' } })
  expect(set(200).ok).toBe(true)
  expect(set(30).ok).toBe(true)
  expect(set(31).ok).toBe(false)
  expect(only(world.state, 'workshop').retentionDays).toBe(30)
})

test('[D3] a vote that is under way is not erased, however few the days; one that nobody closes is, in the end', () => {
  const it = cast(9)
  const { world, staff } = it
  world.system({ type: 'workshop/set', patch: { workshop: { retentionDays: 1 } } })
  world.goTo(staff, 'ideas')
  for (const phone of it.phones) world.does(phone, note(world, 'ideas', 'une idée'))
  const vote = () => [...world.state.asks.values()].find(({ status }) => status === 'open')
  for (let step = 0; step < 40 && !vote(); step++)
    world.does(staff, { type: 'stage/advance', revision: world.stage.revision, to: 'moment' })
  const open = must(vote(), 'a vote')
  const over = (): number => {
    const term = must(termOf(world.state), 'a term')
    return term.from + term.ms
  }
  expect(over()).toBe(open.openedAt + 60 * day)
  for (const { id, status } of [...world.state.asks.values()])
    if (status === 'open') world.does(staff, { type: 'ask/close', ask: id, booth: null, force: false })
  expect(over()).toBe(open.openedAt + 60 * day)
  world.pass(10_000)
  world.system({ type: 'alarm/ring' })
  expect(vote()).toBeUndefined()
  expect(over()).toBeLessThan(open.openedAt + 2 * day)
})
