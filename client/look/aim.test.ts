import { expect, it } from 'vitest'
import type { ParticipantView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { cast } from '../../shared/testing/cast.ts'
import { viewOf } from '../../shared/views/view.ts'
import { youView } from '../../shared/views/you.ts'
import { aimOf } from './aim.ts'

/** A phone at the first table, and what its feed says as the workshop goes on. */
function phone() {
  const { world, staff, phones } = cast(2)
  const session = must(phones[0], 'a phone')
  const feed = () => ({
    view: viewOf(world.state, { role: 'participant', table: 't1', place: null }) as ParticipantView,
    you: youView(world.state, session),
    over: null,
  })
  return { world, staff, session, feed }
}

it('[S5] there is something to look at while the moment lets phones look, and else the way back', () => {
  const { world, staff, feed } = phone()
  expect(aimOf(feed(), null)).toBe('back')
  for (const [moment, open] of [false, true, false, true, true].entries()) {
    world.goTo(staff, 'ideas', moment)
    const aim = aimOf(feed(), 'ideas')
    if (open) expect(aim).toMatchObject({ phase: 'ideas' })
    else expect(aim).toBe('back')
  }
})

it('the wall is asked for anew when the moment or one’s table changes', () => {
  const { world, staff, session, feed } = phone()
  world.goTo(staff, 'ideas', 3)
  const talk = aimOf(feed(), null)
  world.goTo(staff, 'ideas', 4)
  const themes = aimOf(feed(), null)
  expect(themes).not.toEqual(talk)
  const [, second] = [...world.state.tables.values()]
  world.does(session, { type: 'table/join', table: must(second, 'a second table').id })
  expect(aimOf(feed(), null)).not.toEqual(themes)
})

it('a step that begins, a raised hand, a session that is over: the phone has something else to say', () => {
  const { world, staff, feed } = phone()
  world.goTo(staff, 'ideas', 3)
  expect(aimOf(feed(), 'journey')).toBe('back')
  expect(aimOf({ ...feed(), over: 'removed' }, null)).toBe('back')
  world.does(staff, { type: 'stage/attention', revision: world.stage.revision, on: true })
  expect(aimOf(feed(), null)).toBe('back')
})

it('nothing is decided before the feed has spoken', () => {
  expect(aimOf({ view: null, you: null, over: null }, null)).toBeNull()
})
