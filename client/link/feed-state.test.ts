import { describe, expect, test } from 'vitest'
import type { ParticipantView, You } from '../../shared/api/view.ts'
import { backoff } from './backoff.ts'
import { offsetOf } from './clock.ts'
import { type FeedState, type Frame, takeFrame } from './feed-state.ts'
import { newId } from './ids.ts'
import { fit } from './media.ts'
import { outcomeOf } from './request.ts'

const start: FeedState<ParticipantView> = { view: null, you: null, link: 'connecting', after: null, over: null }
const view = {
  role: 'participant',
  notes: { a: { text: 'A' }, b: { text: 'B' } },
  tables: {},
} as unknown as ParticipantView
const frame = (event: Frame['event'], data: unknown, id: string | null = null): Frame => ({ event, data, id }) as Frame

describe('the feed', () => {
  test('a view replaces all, a delta only what it names, and the rest is shared', () => {
    const first = takeFrame(start, frame('view', view, '1.p.1'))
    const next = takeFrame(first, frame('delta', { 'notes/a': null, 'notes/c': { text: 'C' } }, '1.p.2'))
    expect(next.view?.notes).toEqual({ b: { text: 'B' }, c: { text: 'C' } })
    expect(next.view?.tables).toBe(view.tables)
    expect(next.after).toBe('1.p.2')
    expect(first.view?.notes).toEqual(view.notes)
  })

  test('a delta without a view changes nothing, its place in the order included', () => {
    expect(takeFrame(start, frame('delta', { 'notes/a': {} }, '1.p.9'))).toEqual(start)
  })

  test('a frame without an id keeps the last place in the order', () => {
    const state = takeFrame({ ...start, after: '1.p.4' }, frame('you', { removed: false } as You, ''))
    expect(state).toMatchObject({ after: '1.p.4', link: 'live' })
  })

  test('a goodbye for ever ends the link, one with a delay waits', () => {
    expect(takeFrame(start, frame('bye', { inMs: 500, why: 'restart' })).link).toBe('waiting')
    expect(takeFrame(start, frame('bye', { inMs: null, why: 'removed' }))).toMatchObject({
      link: 'over',
      over: 'removed',
    })
    expect(takeFrame(start, frame('bye', { inMs: null, why: 'elsewhere' }))).toMatchObject({
      link: 'over',
      over: 'elsewhere',
    })
  })
})

describe('small parts of the link', () => {
  test('ids carry 128 bits in 22 characters of base64url', () => {
    const ids = Array.from({ length: 200 }, newId)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(new Set(ids).size).toBe(200)
  })

  test('what is not of the contract counts as no answer, whatever its status', () => {
    expect(outcomeOf(200, '<html>')).toEqual({ kind: 'later', refusal: null })
    expect(outcomeOf(200, { ok: true, result: 3 })).toEqual({ kind: 'done', result: 3 })
    expect(outcomeOf(409, { ok: false, refusal: { code: 'ask/closed', message: '' } }).kind).toBe('refused')
    expect(outcomeOf(429, { ok: false, refusal: { code: 'too-fast', message: '' } }).kind).toBe('later')
    expect(outcomeOf(503, { ok: false, refusal: { code: 'unavailable', message: '' } }).kind).toBe('later')
  })

  test('waits grow, stay bounded and differ from phone to phone', () => {
    expect(backoff(1, 0)).toBe(250)
    expect(backoff(1, 1)).toBe(500)
    expect(backoff(50, 1)).toBe(20_000)
    expect(backoff(4, 0.1)).not.toBe(backoff(4, 0.9))
  })

  test('a picture is never enlarged and never longer than 1600', () => {
    expect(fit(4000, 3000)).toEqual({ width: 1600, height: 1200 })
    expect(fit(300, 200)).toEqual({ width: 300, height: 200 })
  })

  test('the server’s answer stands in the middle of the trip', () => {
    expect(offsetOf(1000, 5000, 1200)).toBe(3900)
  })
})
