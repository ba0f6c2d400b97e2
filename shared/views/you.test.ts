import { expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import { begin } from '../testing/walk.ts'
import { note } from '../testing/world.ts'
import { youView } from './you.ts'

it('[D1] [D4] residents find what they wrote in every later phase and after the end, and take it back there', () => {
  const { world, staff, phones, hosts } = begin({ start: ['ideas', 0], phones: 2 })
  const [author, other, host] = [must(phones[0], 'an author'), must(phones[1], 'another'), must(hosts[0], 'a host')]
  const ofTheDay = Array.from({ length: [...world.state.phases.values()].length }, (_, i) =>
    note(world, 'ideas', `mine ${i}.`),
  )
  for (const idea of ofTheDay) world.does(author, idea)
  const heard = (by = author) => Object.values(youView(world.state, by).mine).map(({ text }) => text)
  const left = ofTheDay.map(({ text }) => text)
  const before = heard().filter((text) => !left.includes(text))

  for (const idea of ofTheDay) {
    expect(heard().toSorted()).toEqual([...before, ...left].toSorted())
    expect(heard(other).filter((text) => text.startsWith('mine'))).toEqual([])
    expect(world.send(author, { type: 'contribution/withdraw', contribution: idea.contribution, token: null }).ok).toBe(
      true,
    )
    left.shift()
    expect(heard().toSorted()).toEqual([...before, ...left].toSorted())
    if (world.stage.status === 'running')
      world.does(staff, { type: 'stage/advance', revision: world.stage.revision, to: 'phase' })
  }
  expect(world.stage.status).toBe('ended')
  // A tablet that stays with its table speaks for nobody: it hears of the running phase.
  expect(heard(host)).toEqual([])
})
