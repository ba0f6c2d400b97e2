import { expect, test } from 'vitest'
import { cast } from '../testing/cast.ts'
import { note } from '../testing/world.ts'
import { termOf } from './retention.ts'
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
