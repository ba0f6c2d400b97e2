import { expect, it } from 'vitest'
import type { PanelView } from '../../shared/api/view.ts'
import { begin } from '../../shared/testing/walk.ts'
import { viewOf } from '../../shared/views/view.ts'
import { wallIn } from './address.ts'
import { faceViewOf } from './wall/face-view.ts'
import { wallNow, wallsOf } from './walls.ts'

const viewAt = (phase: string): PanelView => {
  const { world } = begin({ start: [phase as 'ideas', 0], phones: 4 })
  return viewOf(world.state, { role: 'staff', table: null, place: null }) as PanelView
}

it('lists the walls of begun phases in the order of the plan: in each the plenary’s, then the tables’', () => {
  const walls = wallsOf(viewAt('ideas'))
  expect(walls.map(({ id }) => id)).toEqual([
    'journey_plenary',
    'journey_t1',
    'journey_t2',
    'journey_staff',
    'ideas_plenary',
    'ideas_t1',
    'ideas_t2',
    'ideas_staff',
  ])
  expect(walls.find(({ id }) => id === 'ideas_t2')?.table?.id).toBe('t2')
})

it('knows the wall that a table has now; where all work together it is everyone’s, and there may be none', () => {
  const view = viewAt('ideas')
  expect([wallNow(view, 't1'), wallNow(view, null)]).toEqual(['ideas_t1', 'ideas_plenary'])
  const together = { ...view, walls: { ...view.walls, ideas: { ...view.walls.ideas, tables: false } } } as PanelView
  expect(wallNow(together, 't1')).toBe('ideas_plenary')
  expect(wallsOf(together).filter(({ phase }) => phase.id === 'ideas')).toHaveLength(1)
  expect(wallNow({ ...view, wallsOn: null }, 't1')).toBeNull()
})

it('an address names a wall, or none', () => {
  expect(wallIn('#wall=ideas_t1')).toBe('ideas_t1')
  for (const other of ['', '#', '#wall=', '#wall=a/b', '#wall=../x', '#plan', `#wall=${'a'.repeat(200)}`])
    expect(wallIn(other)).toBeNull()
})

it('[S1] draws over a table’s wall what that table was asked and wrote, and nothing of another’s', () => {
  const view = viewAt('matrix')
  const asksOf = (table: string | null) => Object.values(faceViewOf(view, table).asks).map(({ scope }) => scope)
  expect(asksOf('t1')).toContainEqual({ table: 't1' })
  expect(asksOf('t1')).not.toContainEqual({ table: 't2' })
  expect(asksOf(null).some((scope) => typeof scope === 'object')).toBe(false)
  const ideas = viewAt('ideas')
  const lying = Object.values(faceViewOf(ideas, 't1').notes ?? {})
  expect(lying.length).toBeGreaterThan(0)
  expect(lying.every(({ table }) => table === 't1')).toBe(true)
})
