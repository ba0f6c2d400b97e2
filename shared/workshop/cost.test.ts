import { afterEach, expect, it, vi } from 'vitest'
import { must } from '../kernel/assert.ts'
import { Shelf } from '../kernel/shelf.ts'
import { audiencesOf } from '../testing/audiences.ts'
import { type Cast, cast } from '../testing/cast.ts'
import { note, type Said } from '../testing/world.ts'
import { Known } from '../views/view.ts'

afterEach(() => void vi.restoreAllMocks())

/** A workshop at its wall of ideas, in the moment when a table reads along, with so many ideas and so many people in it. */
function grown(ideas: number, people: number): Cast {
  const it = cast(people)
  it.world.goTo(it.staff, 'ideas', 1)
  for (let n = 0; n < ideas; n++)
    it.world.does(must(it.phones[n % people], 'a phone'), note(it.world, 'ideas', `idée ${n}`))
  return it
}

/** Rows that are read one after the other while something is done; looking one up by its key is free. */
function rowsRead(act: () => void): number {
  let rows = 0
  const entries = Shelf.prototype.entries
  vi.spyOn(Shelf.prototype, 'entries').mockImplementation(function* (this: Shelf<unknown>) {
    for (const entry of entries.call(this)) {
      rows++
      yield entry
    }
  })
  act()
  vi.restoreAllMocks()
  return rows
}

/** What people and staff do all the time, by one of them who is there in every size. */
function daily({ world, staff, phones }: Cast): readonly (() => void)[] {
  const phone = must(phones[0], 'a phone')
  const own = note(world, 'ideas', 'un banc')
  const tell =
    (said: Said, by = phone) =>
    () =>
      void world.does(by, said)
  return [
    tell(own),
    tell({ type: 'contribution/edit', contribution: own.contribution, text: 'un banc rond', zone: null, level: null }),
    tell({ type: 'choice/mark', contribution: own.contribution, chosen: 'table' }, staff),
    tell({ type: 'contribution/hide', contribution: own.contribution }, staff),
    tell({ type: 'contribution/unhide', contribution: own.contribution }, staff),
    tell({ type: 'contribution/withdraw', contribution: own.contribution, token: null }),
    tell({ type: 'hand/raise' }),
    tell({ type: 'hand/lower', participant: null }),
    () => void world.join('t1'),
  ]
}

it('no command reads more rows because more people and more ideas are there', () => {
  const [few, many] = [grown(6, 3), grown(400, 60)]
  const small = daily(few).map((act) => rowsRead(act))
  const large = daily(many).map((act) => rowsRead(act))
  expect(large).toEqual(small)
})

it('what one idea more costs each audience in bytes is the same in an empty workshop and in a full one', () => {
  const bytes = (it: Cast): Record<string, number> => {
    const { world } = it
    const known = audiencesOf(world.state).map((audience) => ({ audience, known: new Known(world.state, audience) }))
    const told: Record<string, number> = {}
    world.onSettled = (dirty) => {
      for (const { audience, known: ear } of known)
        told[`${audience.role} ${audience.table}`] = (ear.update(world.state, dirty) ?? '').replace(
          /x*\d+/g,
          '0',
        ).length
    }
    const phone = must(it.phones[0], 'a phone')
    world.does(phone, note(world, 'ideas', 'un banc'))
    return told
  }
  expect(bytes(grown(400, 60))).toEqual(bytes(grown(6, 3)))
})
