import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { markOf } from '../../../shared/people/marks.ts'
import { Company, graceMs, type Somebody } from './company.ts'
import { initialsOf, namesOf } from './naming.ts'
import { type Person, personOf } from './person.ts'

const person = (who: string, more: Partial<Person> = {}): Person => ({
  client: who.charCodeAt(0),
  who,
  label: who,
  role: 'staff',
  mark: 0,
  at: null,
  view: { x: 0, y: 0, w: 100, h: 50 },
  follows: null,
  chosen: [],
  ...more,
})
const known = (company: Company, who: string): Somebody => {
  const found = company.here.get().find((one) => one.who === who)
  if (!found) throw new Error(`${who} is not here`)
  return found
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('[F5] a person', () => {
  const user = { id: 'x1', label: 'Amina', table: null, role: 'staff', mark: 2 }
  const read = (state: Record<string, unknown>) => personOf({ id: 7, state }, null)

  it('is who the server says, and nobody without its word or without the role', () => {
    expect(read({ user, at: { x: 1, y: 2 } })).toMatchObject({
      client: 7,
      who: 'x1',
      label: 'Amina',
      at: { x: 1, y: 2 },
    })
    for (const role of ['participant', 'observer', 'screen', 'kiosk', undefined])
      expect(read({ user: { ...user, role } })).toBeNull()
    expect(read({ at: { x: 1, y: 2 } })).toBeNull()
    expect(read({ user: { ...user, label: 'x'.repeat(81) } })).toBeNull()
  })

  it('wears a colour and a shape that are not those of the table at whose wall they are, while there are others', () => {
    for (const table of [0, 3, 11])
      for (let mark = 0; mark < 5; mark++) {
        const there = personOf({ id: 7, state: { user: { ...user, mark } } }, table)
        expect(markOf(there?.mark ?? 0).colour).not.toBe(markOf(table).colour)
      }
  })

  it('whatever a device shows of itself can be drawn: what cannot be read of it is nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), fc.anything(), (at, view, follows, chosen) => {
        const shown = read({ user, at, view, follows, chosen })
        expect(shown?.who).toBe('x1')
        for (const n of [...Object.values(shown?.at ?? {}), ...Object.values(shown?.view ?? {})])
          expect(Number.isFinite(n)).toBe(true)
        expect(shown?.chosen.every((id) => typeof id === 'string')).toBe(true)
      }),
    )
    expect(read({ user, view: { x: 0, y: 0, w: 0, h: 5 }, chosen: ['a'] })).toMatchObject({ view: null, chosen: ['a'] })
    expect(read({ user, chosen: Array.from({ length: 41 }, String) })?.chosen).toEqual([])
  })
})

describe('the others at a wall', () => {
  it('a pointer that moves is no news of who is here or of what is chosen', () => {
    const company = new Company()
    let told = 0
    company.hear([person('a', { chosen: ['n'] }), person('b', { mark: 1 })])
    for (const store of [company.here, company.choices]) store.subscribe(() => void told++)
    for (let x = 0; x < 20; x++)
      company.hear([
        person('a', { chosen: ['n'], at: { x, y: 0 } }),
        person('b', { mark: 1, view: { x, y: 0, w: 9, h: 9 } }),
      ])
    expect(told).toBe(0)
    company.hear([person('b', { mark: 1 })])
    expect(company.here.get().map(({ who }) => who)).toEqual(['b'])
    expect(company.choices.get()).toEqual([])
  })

  it('two tabs of one session are one, who looks when one of them does', () => {
    const company = new Company()
    company.hear([person('a'), person('a', { client: 2, view: null }), person('b', { mark: 1, view: null })])
    expect(company.here.get().map(({ who, looks }) => [who, looks])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  it('who is followed shows the way, also by whom they follow; where that leads back, nobody moves', () => {
    const company = new Company()
    const view = { x: 5, y: 5, w: 10, h: 10 }
    company.hear([person('a', { view: null, follows: 'b' }), person('b', { mark: 1, view })])
    company.follow(known(company, 'a'))
    expect(company.theirView()).toEqual(view)
    company.hear([person('a', { view: null, follows: 'b' }), person('b', { mark: 1, view: null, follows: 'a' })])
    expect(company.theirView()).toBeNull()
    // They follow this device, whose own word for itself it does not know.
    company.hear([person('a', { view: null, follows: 'me' })])
    expect(company.theirView()).toBeNull()
  })

  it('ends with a word when they have left for a while, and not by a reload', () => {
    const company = new Company()
    company.hear([person('a')])
    company.follow(known(company, 'a'))
    company.hear([])
    vi.advanceTimersByTime(graceMs - 1)
    company.hear([person('a', { client: 99 })])
    vi.advanceTimersByTime(2 * graceMs)
    expect(company.followed.get()?.who).toBe('a')
    company.hear([])
    vi.advanceTimersByTime(graceMs)
    expect([company.followed.get(), company.lost.get()?.who]).toEqual([null, 'a'])
    company.stop()
    expect(company.lost.get()).toBeNull()
  })

  it('waits while this device’s own line is down: nobody is missed, and who is there again is followed on', () => {
    const company = new Company()
    company.hear([person('a')])
    company.follow(known(company, 'a'))
    // What is known of others goes a moment before the line is known to be down.
    company.hear([])
    company.hear(null)
    vi.advanceTimersByTime(10 * graceMs)
    expect([company.here.get(), company.followed.get()?.who, company.lost.get()]).toEqual([[], 'a', null])
    company.hear([])
    vi.advanceTimersByTime(graceMs - 1)
    company.hear([person('a', { client: 99 })])
    vi.advanceTimersByTime(2 * graceMs)
    expect([company.followed.get()?.who, company.theirView()]).toEqual(['a', person('a').view])
    company.hear(null)
    company.hear([])
    vi.advanceTimersByTime(graceMs)
    expect([company.followed.get(), company.lost.get()?.who]).toEqual([null, 'a'])
  })

  it('stopped by oneself, nobody is missed', () => {
    const company = new Company()
    company.hear([person('a')])
    company.follow(known(company, 'a'))
    company.stop()
    company.hear([])
    vi.advanceTimersByTime(2 * graceMs)
    expect([company.followed.get(), company.lost.get()]).toEqual([null, null])
  })
})

describe('what they are called', () => {
  const words = {
    here: String,
    staff: 'Équipe',
    host: 'Tablette',
    follow: '',
    followThis: String,
    following: String,
    stop: '',
    left: String,
  }
  it('is what their invite says, or what they are, with a number where two are called the same', () => {
    const company = new Company()
    company.hear([
      person('a', { label: 'Amina' }),
      person('b', { label: ' ', mark: 1 }),
      person('c', { label: null, mark: 2 }),
      person('d', { label: null, role: 'host', mark: 3 }),
      person('e', { label: 'Amina', mark: 4 }),
    ])
    expect([...namesOf(company.here.get(), words).values()]).toEqual([
      'Amina',
      'Équipe',
      'Équipe 2',
      'Tablette',
      'Amina 2',
    ])
  })

  it('is one or two letters on a disc', () => {
    expect(['Amina Benali', 'zoé', ' 👋 (Karim)', 'أمينة بن علي', '2e équipe', '…'].map(initialsOf)).toEqual([
      'AB',
      'Z',
      'K',
      'أ',
      '2É',
      '',
    ])
  })
})
