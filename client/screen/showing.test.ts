import { describe, expect, it } from 'vitest'
import type { AskView, ScreenView } from '../../shared/api/view.ts'
import { showingOf } from './showing.ts'

type View = Parameters<typeof showingOf>[0]
type Shown = 'instruction' | 'count' | 'wall' | 'result'

const view = (
  screen: Shown,
  more: {
    ask?: 'open' | 'shown'
    scope?: string
    mode?: string
    spotlight?: string
    wall?: boolean
    choices?: number
    ideas?: boolean
    tables?: boolean
  } = {},
): View => ({
  stage: {
    spotlight: more.spotlight ?? null,
    phase: { id: 'p1', mode: more.mode ?? 'plenary', moment: { shows: { screen, ask: more.ask ? 'vote' : null } } },
  } as unknown as View['stage'],
  asks: more.ask
    ? {
        a: {
          phase: 'p1',
          slot: 'vote',
          round: 1,
          scope: more.scope ?? 'room',
          choices: Array.from({ length: more.choices ?? 5 }),
          tally: more.ask === 'shown' ? {} : null,
        } as unknown as AskView,
      }
    : {},
  wall: more.wall ? ({ id: 'w', table: null } as unknown as ScreenView['wall']) : null,
  gauges: more.ideas ? { t1: { ideas: 1, people: 1, last: 0 } } : {},
  tablesTurnout: more.tables ? { title: { fr: 'Faisable ?' }, answered: 3, seats: 5, open: true } : null,
})
const face = { Result: () => null }

describe('the projection', () => {
  it('[S2] shows nothing but turnout while a vote has nothing to show', () => {
    expect(showingOf(view('result', { ask: 'open' }), face)).toBe('turnout')
    expect(showingOf(view('count', { ask: 'open' }), face)).toBe('turnout')
    expect(showingOf(view('count', { ask: 'shown' }), face)).toBe('turnout')
    expect(showingOf(view('result', { ask: 'shown' }), face)).toBe('result')
  })

  it('shows the giant smartphone from the opening of a vote in several places', () => {
    expect(showingOf(view('count', { ask: 'open', scope: 'places' }), face)).toBe('result')
    expect(showingOf(view('count', { ask: 'open', scope: 'places' }), null)).toBe('turnout')
    expect(showingOf(view('count', { ask: 'open', scope: 'places', choices: 40 }), face)).toBe('turnout')
  })

  it('lends itself to the wall in the light, but for a result that speaks of it', () => {
    const lit = { spotlight: 't1', wall: true, mode: 'tables' }
    for (const screen of ['instruction', 'count', 'wall', 'result'] as const)
      expect(showingOf(view(screen, lit), face)).toBe('wall')
    expect(showingOf(view('result', { ...lit, ask: 'shown' }), face)).toBe('result')
  })

  it('counts the ideas of tables until one of their walls has the light', () => {
    expect(showingOf(view('wall', { mode: 'tables', wall: true, ideas: true }), null)).toBe('count')
    expect(showingOf(view('wall', { mode: 'plenary', wall: true, ideas: true }), null)).toBe('wall')
  })

  it('says how many have answered while every table is asked for itself', () => {
    expect(showingOf(view('count', { tables: true, ideas: true }), face)).toBe('turnout')
    expect(showingOf(view('wall', { tables: true, mode: 'tables', ideas: true }), face)).toBe('count')
  })

  it('counts private ideas, and falls back on words', () => {
    expect(showingOf(view('count', { wall: true }), null)).toBe('count')
    expect(showingOf(view('result'), null)).toBe('words')
    expect(showingOf(view('wall', { spotlight: 't1' }), {})).toBe('words')
    expect(showingOf(view('instruction'), face)).toBe('result')
    expect(showingOf(view('instruction', { wall: true }), face)).toBe('words')
  })
})
