import { expect, it } from 'vitest'
import { cast } from '../testing/cast.ts'
import { only } from '../workshop/state.ts'
import { visitorView } from './visitor.ts'

it('[D1] the door says, before the first word: whose house, what for, and after how many days all is erased', () => {
  const { world } = cast(3)
  const { centre, promise, retentionDays } = only(world.state, 'workshop')
  expect(visitorView(world.state, world.now).workshop).toMatchObject({ centre, promise, retentionDays })
  expect(promise.fr).not.toBe('')
  expect(retentionDays).toBeGreaterThan(0)
})

it('[S1] the door tells nothing of what happens inside: seats are counted, nobody and nothing is named', () => {
  const it = cast(3)
  it.world.goTo(it.staff, 'ideas')
  const view = visitorView(it.world.state, it.world.now)
  expect(Object.keys(view).toSorted()).toEqual(['erasedAt', 'full', 'role', 'tables', 'workshop'])
  const json = JSON.stringify(view)
  for (const person of it.world.state.participants.values()) {
    expect(json).not.toContain(person.id)
    expect(json).not.toContain(person.animal)
  }
  expect(json).not.toContain(only(it.world.state, 'workshop').code)
})
