import { expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import { World } from '../testing/world.ts'
import { mirrored } from '../walls/mirror.ts'
import { paperOf } from './paper.ts'

const speak = (world: World, lang: 'fr' | 'ar') => world.system({ type: 'workshop/set', patch: { workshop: { lang } } })
const paper = ({ state }: World, phase: string) => paperOf(state, must(state.phases.get(phase), phase))

it('a wall is read from the right where its phase began in Arabic, and stays so whatever language is chosen later', () => {
  const world = new World()
  const staff = world.staff()
  world.goTo(staff, 'journey')
  const french = must(paper(world, 'journey'), 'a journey has a paper')
  expect(french.rtl).toBeUndefined()
  expect(speak(world, 'ar').ok).toBe(true)
  expect(paper(world, 'journey')).toEqual(french)
  world.goTo(staff, 'ideas')
  const arabic = must(paper(world, 'ideas'), 'ideas have a paper')
  expect(arabic.rtl).toBe(true)
  speak(world, 'fr')
  expect(paper(world, 'ideas')).toEqual(arabic)
  expect(mirrored(arabic).rtl).toBeUndefined()
})
