import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../kernel/assert.ts'
import { as, type ContributionId, type MediaId, type SessionId } from '../kernel/ids.ts'
import { type Cast, cast } from '../testing/cast.ts'
import { arbWalk, begin, play } from '../testing/walk.ts'
import { note } from '../testing/world.ts'
import { only } from '../workshop/state.ts'
import type { Contribution } from './contribution.ts'
import { mostOfOne, mostPictures } from './limits.ts'

const at = (phase: string, moment: number, phones = 4) => {
  const it = cast(phones)
  it.world.goTo(it.staff, phase, moment)
  return it
}
const first = ({ phones }: Cast): SessionId => must(phones[0], 'a phone')
const rowOf = ({ world }: Cast, id: ContributionId): Contribution =>
  must(world.state.contributions.get(id), 'the contribution')
/** Adds a note and gives its row. */
function added(it: Cast, by: SessionId, phase: string, more: Parameters<typeof note>[3] = {}): Contribution {
  const said = note(it.world, phase, 'a hotel that one day’s money can pay', more)
  it.world.does(by, said)
  return rowOf(it, said.contribution)
}

describe('[T4] nothing typed is lost', () => {
  it('what arrives after its phase is late: in the tray of staff, at nobody’s table, and kept once they admit it', () => {
    const it = at('ideas', 0)
    it.world.goTo(it.staff, 'matrix')
    const late = added(it, first(it), 'ideas')
    expect(late).toMatchObject({ state: 'late', reach: 'table' })
    it.world.does(it.staff, { type: 'contribution/admit', contribution: late.id })
    expect(rowOf(it, late.id)).toMatchObject({ state: 'kept', reach: 'table' })
  })

  it('the same after the end, while writing is frozen, and for what the moment does not take', () => {
    const over = at('closing', 0)
    over.world.does(over.staff, { type: 'stage/advance', revision: over.world.stage.revision, to: 'phase' })
    expect(added(over, first(over), 'closing').state).toBe('late')
    const frozen = at('ideas', 0)
    frozen.world.does(frozen.staff, { type: 'stage/freeze', revision: frozen.world.stage.revision, on: true })
    expect(added(frozen, first(frozen), 'ideas').state).toBe('late')
    expect(added(at('ideas', 0), first(at('ideas', 0)), 'ideas', { kind: 'text' }).state).toBe('late')
  })

  it('a phase that has not begun takes nothing', () => {
    const it = at('welcome', 0)
    expect(it.world.send(first(it), note(it.world, 'ideas', 'too soon'))).toMatchObject({
      ok: false,
      error: { code: 'phase/unknown' },
    })
  })

  it('what was once accepted is still there, wherever the workshop goes, unless its author or staff took it away', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        const ideaOf = (id: ContributionId): ContributionId => it.world.state.contributions.get(id)?.copyOf ?? id
        const originals = () => [...it.world.state.contributions.values()].filter((row) => !row.copyOf)
        const words = new Map(originals().map((row) => [row.id, row.text]))
        for (const move of walk.moves) {
          const before = new Map([...it.world.state.contributions.entries()].map(([id, row]) => [id, row.copyOf]))
          const done = play(it, move)
          if (!done?.decided.ok) continue
          const { said } = done
          const idea =
            'contribution' in said && said.contribution
              ? (before.get(said.contribution) ?? ideaOf(said.contribution))
              : as<ContributionId>('none')
          if (said.type === 'contribution/add' && !words.has(said.contribution)) words.set(said.contribution, said.text)
          if (said.type === 'contribution/edit') words.set(idea, said.text)
          if (said.type === 'contribution/withdraw') words.set(idea, '')
          if (said.type === 'contribution/erase') words.delete(idea)
          expect(
            originals()
              .map(({ id, text }) => [id, text])
              .toSorted(),
          ).toEqual([...words].toSorted())
          for (const copy of it.world.state.contributions.values())
            if (copy.copyOf) expect(copy.text).toBe(words.get(copy.copyOf))
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

it('[F2] nobody gives more than a workshop can keep of one person; a neighbour does, and staff do', () => {
  const it = at('ideas', 0)
  const [one, other] = [first(it), must(it.phones[1], 'another phone')]
  for (let n = 0; n < mostPictures; n++)
    added(it, one, 'ideas', { kind: 'photo', media: as<MediaId>(`picture-${n}`.padEnd(22, 'x')) })
  const more = (by: SessionId, media: string | null) =>
    it.world.send(by, note(it.world, 'ideas', 'encore', { kind: media ? 'photo' : 'note', media: media as MediaId }))
  const many = { ok: false, error: { code: 'contribution/many' } }
  expect(more(one, 'one-more'.padEnd(22, 'x'))).toMatchObject(many)
  for (let n = mostPictures; n < mostOfOne; n++) expect(more(one, null).ok).toBe(true)
  expect(more(one, null)).toMatchObject(many)
  expect([more(other, null).ok, more(it.staff, null).ok]).toEqual([true, true])
})

it('words that nobody can see are no words', () => {
  const it = at('ideas', 0)
  const say = (text: string) => it.world.send(first(it), note(it.world, 'ideas', text))
  for (const nothing of ['', ' \n', '\u200b\u200d', '\u2066\u2069', '\u00ad', '\u3164', '\u0000', '\u0301'])
    expect(say(nothing), JSON.stringify(nothing)).toMatchObject({ ok: false, error: { code: 'contribution/empty' } })
  for (const something of ['é', 'بيت', '🏡', '?', '1', '한']) expect(say(something).ok, something).toBe(true)
})

describe('reach', () => {
  it.each([
    ['ideas', 0, 'author'],
    ['ideas', 1, 'table'],
    ['ideas', 2, 'author'],
    ['ideas', 3, 'table'],
    ['closing', 0, 'author'],
    ['closing', 1, 'plenary'],
  ] as const)('%s, moment %i: a new note reaches its %s', (phase, moment, reach) => {
    const it = at(phase, moment)
    expect(added(it, first(it), phase)).toMatchObject({ state: 'kept', reach })
  })

  it('silence is over when the gallery opens: private ideas come to their tables, also when it is leapt over', () => {
    for (const go of [
      (it: Cast) => it.world.goTo(it.staff, 'ideas', 1),
      (it: Cast) => it.world.goTo(it.staff, 'ideas', 4),
      (it: Cast) => it.world.goTo(it.staff, 'matrix'),
    ]) {
      const it = at('ideas', 0)
      const { id } = added(it, first(it), 'ideas')
      expect(rowOf(it, id).reach).toBe('author')
      go(it)
      expect(rowOf(it, id).reach).toBe('table')
    }
  })

  it('what is written after the gallery stays its author’s until they share it, one by one or all', () => {
    const it = at('ideas', 2)
    const [one, two, other] = [
      added(it, first(it), 'ideas'),
      added(it, first(it), 'ideas'),
      added(it, must(it.phones[1], 'a phone'), 'ideas'),
    ]
    it.world.goTo(it.staff, 'ideas', 4)
    expect([one, two, other].map(({ id }) => rowOf(it, id).reach)).toEqual(['author', 'author', 'author'])
    it.world.does(first(it), { type: 'contribution/share', contribution: one.id })
    expect([one, two, other].map(({ id }) => rowOf(it, id).reach)).toEqual(['table', 'author', 'author'])
    expect(it.world.does(first(it), { type: 'contribution/share', contribution: null })).toEqual({ shared: 1 })
    expect([one, two, other].map(({ id }) => rowOf(it, id).reach)).toEqual(['table', 'table', 'author'])
    expect(it.world.send(first(it), { type: 'contribution/share', contribution: other.id })).toMatchObject({
      ok: false,
      error: { code: 'contribution/not-yours' },
    })
  })

  it('what is chosen is for everyone, and taking the mark back does not make it private again', () => {
    const it = at('ideas', 4)
    const { id } = added(it, first(it), 'ideas')
    const mark = (by: SessionId, chosen: 'table' | 'room' | null) =>
      it.world.send(by, { type: 'choice/mark', contribution: id, chosen })
    expect(mark(first(it), 'table')).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(mark(must(it.hosts[1], 'another table’s host'), 'table')).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(mark(must(it.hosts[0], 'its host'), 'room')).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(mark(must(it.hosts[0], 'its host'), 'table').ok).toBe(true)
    expect(rowOf(it, id)).toMatchObject({ chosen: 'table', reach: 'plenary' })
    expect(mark(it.staff, null).ok).toBe(true)
    expect(rowOf(it, id)).toMatchObject({ chosen: null, reach: 'plenary' })
  })
})

describe('pictures', () => {
  it('of an open link wait for staff; words do not', () => {
    const it = at('ideas', 1)
    const picture = added(it, first(it), 'ideas', { kind: 'photo', media: it.world.id<MediaId>() })
    expect(picture.state).toBe('pending')
    it.world.does(it.staff, { type: 'contribution/admit', contribution: picture.id })
    expect(rowOf(it, picture.id).state).toBe('kept')
  })

  it('[D4] are gone when their author takes them back, also when staff kept them', () => {
    const it = at('ideas', 1)
    const { id } = added(it, first(it), 'ideas', { kind: 'drawing', media: it.world.id<MediaId>() })
    it.world.does(it.staff, { type: 'contribution/admit', contribution: id })
    it.world.does(first(it), { type: 'contribution/withdraw', contribution: id, token: null })
    expect(rowOf(it, id)).toMatchObject({ state: 'withdrawn', media: null, text: '' })
    expect(it.world.send(it.staff, { type: 'contribution/admit', contribution: id })).toMatchObject({
      ok: false,
      error: { code: 'contribution/not-now' },
    })
  })
})

describe('whose it is', () => {
  it('another may not reword, withdraw or take the id of a contribution', () => {
    const it = at('ideas', 1)
    const { id } = added(it, first(it), 'ideas')
    const other = must(it.phones[1], 'another')
    expect(
      it.world.send(other, { type: 'contribution/edit', contribution: id, text: 'mine now', zone: null, level: null }),
    ).toMatchObject({ ok: false, error: { code: 'contribution/not-yours' } })
    expect(it.world.send(other, { type: 'contribution/withdraw', contribution: id, token: null })).toMatchObject({
      ok: false,
      error: { code: 'contribution/not-yours' },
    })
    expect(it.world.send(other, note(it.world, 'ideas', 'mine', { contribution: id }))).toMatchObject({
      ok: false,
      error: { code: 'contribution/exists' },
    })
    expect(it.world.send(other, { type: 'contribution/erase', contribution: id })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
  })

  it('words are put right without a word of the zone: where it lies stays, for its author and for staff', () => {
    const it = at('ideas', 1)
    const { id, zone, level } = added(it, first(it), 'ideas', { level: 'safety' })
    for (const [by, text] of [
      [first(it), 'an idea put right'],
      [it.staff, 'and once more'],
    ] as const) {
      it.world.does(by, { type: 'contribution/edit', contribution: id, text })
      expect(rowOf(it, id)).toMatchObject({ text, zone, level })
    }
    expect(level).toBe('safety')
  })

  it('a rebound is born from what its author can see', () => {
    const it = at('ideas', 0, 8)
    const [parent, mate, stranger] = [
      added(it, first(it), 'ideas'),
      must(it.phones[3], 'somebody at the same table'),
      must(it.phones[1], 'somebody elsewhere'),
    ]
    const born = (by: SessionId) =>
      it.world.send(by, note(it.world, 'ideas', 'and with showers', { parent: parent.id }))
    expect(born(mate)).toMatchObject({ ok: false, error: { code: 'contribution/parent' } })
    it.world.goTo(it.staff, 'ideas', 2)
    expect(born(mate).ok).toBe(true)
    expect(born(stranger)).toMatchObject({ ok: false, error: { code: 'contribution/parent' } })
  })

  it('hidden by staff or by its table’s host it comes back as it was', () => {
    const it = at('ideas', 1)
    const waiting = added(it, first(it), 'ideas', { kind: 'photo', media: it.world.id<MediaId>() })
    const kept = added(it, first(it), 'ideas')
    for (const { id } of [waiting, kept]) {
      const before = rowOf(it, id)
      it.world.does(must(it.hosts[0], 'its host'), { type: 'contribution/hide', contribution: id })
      expect(rowOf(it, id).state).toBe('hidden')
      it.world.does(must(it.hosts[0], 'its host'), { type: 'contribution/unhide', contribution: id })
      expect(rowOf(it, id)).toEqual(before)
    }
    expect(
      it.world.send(must(it.hosts[1], 'another host'), { type: 'contribution/hide', contribution: kept.id }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  })
})

describe('what is derived', () => {
  it('gauges and lists of one’s own always equal a recount', () => {
    fc.assert(
      fc.property(arbWalk, (walk) => {
        const it = begin(walk)
        for (const move of walk.moves) play(it, move)
        const { state } = it.world
        const rows = [...state.contributions.values()]
        for (const [key, gauge] of state.gauges.entries()) {
          const counted = rows.filter(
            (row) =>
              row.state === 'kept' &&
              row.kind !== 'reason' &&
              !row.copyOf &&
              `${row.phase}|${row.table ?? '-'}` === key,
          )
          expect([gauge.ideas, gauge.people]).toEqual([
            counted.length,
            new Set(counted.map((row) => row.author).filter(Boolean)).size,
          ])
        }
        for (const [author, ids] of state.mine.entries())
          expect(ids.toSorted()).toEqual(
            rows
              .filter((row) => row.author === author)
              .map((row) => row.id)
              .toSorted(),
          )
        for (const [key, n] of state.turnouts.entries())
          expect(n).toBe(
            [...state.ballots.entries()].filter(([ballot, { booth }]) => `${ballot.split(':')[0]}|${booth}` === key)
              .length,
          )
        expect(only(state, 'plan').order.every((id) => state.phases.has(id))).toBe(true)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('where staff read everything first', () => {
  const reading = () => {
    const it = at('ideas', 0)
    const row = added(it, first(it), 'ideas')
    it.world.system({ type: 'workshop/set', patch: { workshop: { review: 'everything' } } })
    return { it, row }
  }
  const edit = (row: Contribution, text: string) =>
    ({ type: 'contribution/edit', contribution: row.id, text, zone: null, level: null }) as const

  it('new words of what was admitted wait again', () => {
    const { it, row } = reading()
    it.world.does(first(it), edit(row, 'something quite different'))
    expect(rowOf(it, row.id)).toMatchObject({ state: 'pending', text: 'something quite different' })
  })

  it('the same words elsewhere, and words that staff put right, do not', () => {
    const { it, row } = reading()
    it.world.does(first(it), edit(row, row.text))
    it.world.does(it.staff, edit(row, 'put right'))
    expect(rowOf(it, row.id)).toMatchObject({ state: 'kept', text: 'put right' })
  })
})

it('[D4] a picture belongs to one contribution: nobody takes another’s from the wall by taking back a copy', () => {
  const it = at('ideas', 0)
  const media = as<MediaId>('m'.repeat(22))
  const photo = { kind: 'photo', media } as const
  added(it, first(it), 'ideas', photo)
  const again = note(it.world, 'ideas', 'mine now', photo)
  expect(it.world.send(must(it.phones[1], 'a phone'), again)).toMatchObject({ error: { code: 'contribution/exists' } })
})
