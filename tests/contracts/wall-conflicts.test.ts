import { expect, test, vi } from 'vitest'
import { dropWrites, labelWrites, removeWrites, renameWrites, themeWrites } from '../../client/wall/acts/acts.ts'
import { lockWrites } from '../../client/wall/acts/arrange.ts'
import { drawToken } from '../../server/accounts/tokens.ts'
import { must } from '../../shared/kernel/assert.ts'
import { as, type ContributionId, type PhaseId } from '../../shared/kernel/ids.ts'
import type { KeySet } from '../../shared/walls/matter/records.ts'
import { type Hand, settled, template, wallRoom } from '../campaign/wall-room.ts'

/** Two hands at one table's wall, with so many ideas on it. */
async function two(ideas: number) {
  const room = await wallRoom(2)
  const { walls, staff, hands } = room
  await walls.command(staff, { type: 'stage/start', revision: 0 })
  const notes = await Promise.all(
    Array.from({ length: ideas }, async (_, n) => {
      const contribution = as<ContributionId>(drawToken(16))
      await walls.command(staff, {
        type: 'contribution/add',
        contribution,
        phase: as<PhaseId>('ideas'),
        kind: 'note',
        text: `Idée ${n}`,
        media: null,
        parent: null,
        zone: null,
        level: null,
        channel: 'phone',
        table: as('t1'),
        reason: null,
      })
      return contribution
    }),
  )
  const [samira, omar] = [must(hands[0], 'one'), must(hands[1], 'another')]
  const seen = (id: string): Promise<void> =>
    vi.waitFor(() => expect(hands.every(({ link }) => link.records.get(id))).toBe(true), { timeout: 20_000 })
  for (const note of notes) await seen(note)
  /** Both act without hearing of one another, then do. */
  const apart = async (one: () => readonly KeySet[], other: () => readonly KeySet[]): Promise<void> => {
    const [first, second] = [one(), other()]
    for (const hand of hands) hand.online(false)
    samira.link.act(first)
    omar.link.act(second)
    await settled(room)
  }
  return { ...room, notes, samira, omar, seen, apart }
}

const at = ({ link }: Hand, id: string) => link.records.get(id)?.at
const drag = ({ matter }: Hand, ids: readonly string[], by: number) => dropWrites(matter, template, ids, by, 0)

test('two people drag one note: it lies where one of them dropped it, for both, with the zone of that place', async () => {
  const { samira, omar, notes, apart } = await two(1)
  const [note = ''] = notes
  const from = must(at(samira, note), 'a place').x
  await apart(
    () => drag(samira, [note], 300),
    () => drag(omar, [note], -400),
  )
  expect([from + 300, from - 400]).toContain(at(samira, note)?.x)
  expect(at(samira, note)).toEqual(at(omar, note))
  expect(at(samira, note)?.zone).toBe((at(samira, note)?.x ?? 0) + 80 < 0 ? null : 'free')
})

test('one takes a label away while another rewords it: it is gone for both, whoever came first', async () => {
  const { samira, omar, seen, apart } = await two(0)
  samira.link.act(labelWrites('label-1', { x: 50, y: 50 }, 'Le matin'))
  await seen('label-1')
  await apart(
    () => removeWrites(samira.matter, ['label-1']),
    () => [...renameWrites('label-1', 'Le matin, dès six heures'), { key: 'label-1.z', value: 3 }],
  )
  for (const { link } of [samira, omar]) expect(link.records.get('label-1')).toBeUndefined()
})

test('[T5] words typed on a label that was taken away meanwhile come back to who typed them', async () => {
  const room = await two(0)
  const { samira, omar, seen } = room
  samira.link.act(labelWrites('label-1', { x: 50, y: 50 }, 'Le matin'))
  await seen('label-1')
  omar.online(false)
  omar.link.act(renameWrites('label-1', 'Le matin, dès six heures'))
  samira.link.act(removeWrites(samira.matter, ['label-1']))
  await vi.waitFor(() => expect(samira.link.state.get().saving).toBe('saved'), { timeout: 20_000 })
  await settled(room)
  expect(omar.link.records.get('label-1')).toBeUndefined()
  expect(omar.link.state.get().refused).toEqual({ why: 'gone', words: 'Le matin, dès six heures' })
})

test('a theme moves while a member leaves it: the member is out for both, the others lie in it', async () => {
  const { samira, omar, notes, seen, apart } = await two(4)
  samira.link.act(themeWrites(samira.matter, template, notes, 'theme-1', 'Dormir'))
  await seen('theme-1')
  await vi.waitFor(() => expect(omar.matter.members('theme-1')).toHaveLength(4), { timeout: 20_000 })
  const leaving = notes[3] ?? ''
  await apart(
    () => drag(samira, ['theme-1'], 200),
    () => drag(omar, [leaving], 1500),
  )
  for (const { matter, link } of [samira, omar]) {
    expect(matter.members('theme-1').toSorted()).toEqual(notes.slice(0, 3).toSorted())
    expect(link.records.get(leaving)?.group).toBeNull()
    const frame = must(matter.box('theme-1'), 'the theme')
    for (const id of notes.slice(0, 3)) {
      const box = must(matter.box(id), 'a member')
      expect(box.x >= frame.x && box.x + box.w <= frame.x + frame.w).toBe(true)
    }
  }
})

test('[T5] an act on several notes loses what was hidden meanwhile, and nothing else; nobody is told of a refusal', async () => {
  const room = await two(3)
  const { walls, staff, samira, omar, notes } = room
  const [gone = '', ...rest] = notes
  const from = rest.map((id) => at(omar, id)?.x ?? 0)
  omar.online(false)
  omar.link.act(drag(omar, notes, 250))
  await walls.command(staff, { type: 'contribution/hide', contribution: as<ContributionId>(gone) })
  await settled(room)
  expect(rest.map((id) => at(samira, id)?.x)).toEqual(from.map((x) => x + 250))
  expect(omar.link.records.get(gone)).toBeUndefined()
  expect(omar.link.state.get().refused).toBeNull()
})

test('one locks an idea while another drags it: it is locked for both, before that move or after it', async () => {
  const { samira, omar, notes, apart } = await two(1)
  const [note = ''] = notes
  const from = must(at(samira, note), 'a place').x
  await apart(
    () => lockWrites([note], true),
    () => drag(omar, [note], 300),
  )
  for (const { link } of [samira, omar]) expect(link.records.get(note)?.locked).toBe(true)
  expect([from, from + 300]).toContain(at(samira, note)?.x)
  expect(at(samira, note)).toEqual(at(omar, note))
})

test('[T5] what was locked while others dragged it stays, all else that they dragged has moved, and they are told why', async () => {
  const room = await two(3)
  const { samira, omar, notes } = room
  const [fixed = '', ...rest] = notes
  const from = notes.map((id) => at(omar, id)?.x ?? 0)
  omar.online(false)
  omar.link.act(drag(omar, notes, 250))
  samira.link.act(lockWrites([fixed], true))
  await vi.waitFor(() => expect(samira.link.state.get().saving).toBe('saved'), { timeout: 20_000 })
  await settled(room)
  expect(at(omar, fixed)?.x).toBe(from[0])
  expect(rest.map((id) => at(samira, id)?.x)).toEqual(from.slice(1).map((x) => x + 250))
  expect(omar.link.state.get().refused).toEqual({ why: 'fixed', words: null })
})
