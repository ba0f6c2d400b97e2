import { describe, expect, test } from 'vitest'
import type { KioskView } from '../../../shared/api/view.ts'
import { alone, begin, pace, pass, quiet, ripe, voteAt } from './passage.ts'

describe('[V4] one passage at a kiosk', () => {
  const marked = { ...begin('b', 1000), marks: { a: { dot: 1 } } }

  test('a ballot goes only when something is marked, at a human pace', () => {
    expect(ripe(begin('b', 1000), 1000 + pace)).toBe(false)
    expect(ripe(marked, 1000 + pace - 1)).toBe(false)
    expect(ripe(marked, 1000 + pace)).toBe(true)
  })

  test('a kiosk left alone asks, then starts anew and keeps nothing of the person before', () => {
    expect(alone(marked, 1000 + quiet.warn - 1)).toBe(false)
    expect(alone(marked, 1000 + quiet.warn)).toBe(true)
    expect(pass(marked, 1000 + quiet.warn)).toBe(marked)
    expect(pass(marked, 1000 + quiet.reset)).toEqual({ at: 'ready' })
  })

  test('thanks give way to the next person', () => {
    expect(pass({ at: 'thanks', since: 0 }, quiet.thanks)).toEqual({ at: 'ready' })
    expect(pass({ at: 'thanks', since: 0 }, quiet.thanks - 1)).toEqual({ at: 'thanks', since: 0 })
  })
})

test('a place holds the vote whose booth there is open or closing', () => {
  const view = (booth: string): KioskView =>
    ({ place: { id: 'hall', name: 'Hall' }, asks: { x: { id: 'x', booths: { hall: booth } } } }) as unknown as KioskView
  expect(voteAt(view('open'))).toMatchObject({ closing: false })
  expect(voteAt(view('closing'))).toMatchObject({ closing: true })
  expect([voteAt(view('closed')), voteAt({ ...view('open'), place: null })]).toEqual([null, null])
})
