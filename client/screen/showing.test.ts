import { describe, expect, it } from 'vitest'
import type { AskView, ScreenView } from '../../shared/api/view.ts'
import { showingOf } from './showing.ts'

type Stage = ScreenView['stage']
const stage = (
  screen: 'instruction' | 'count' | 'wall' | 'result',
  ask: string | null,
  spotlight: string | null = null,
): Stage => ({ spotlight, phase: { id: 'p1', moment: { shows: { screen, ask, gallery: false } } } }) as unknown as Stage
const wall = { id: 'w', table: null } as unknown as ScreenView['wall']
const ask = (tally: boolean): ScreenView['asks'] => ({
  a: { phase: 'p1', slot: 'vote', round: 1, tally: tally ? {} : null } as unknown as AskView,
})
const face = { Result: () => null }

describe('the projection', () => {
  it('[S2] shows nothing but turnout while a vote has nothing to show', () => {
    expect(showingOf({ stage: stage('result', 'vote'), asks: ask(false), wall: null }, face)).toBe('turnout')
    expect(showingOf({ stage: stage('count', 'vote'), asks: ask(true), wall: null }, face)).toBe('turnout')
    expect(showingOf({ stage: stage('result', 'vote'), asks: ask(true), wall: null }, face)).toBe('result')
  })

  it('lends itself to the wall in the light, whatever the moment shows', () => {
    for (const screen of ['instruction', 'count', 'wall', 'result'] as const) {
      expect(showingOf({ stage: stage(screen, null, 't1'), asks: {}, wall }, face)).toBe('wall')
    }
  })

  it('counts private ideas, and falls back on words', () => {
    expect(showingOf({ stage: stage('count', null), asks: {}, wall }, null)).toBe('count')
    expect(showingOf({ stage: stage('result', null), asks: {}, wall: null }, null)).toBe('words')
    expect(showingOf({ stage: stage('wall', null, 't1'), asks: {}, wall: null }, {})).toBe('words')
    expect(showingOf({ stage: stage('instruction', null), asks: {}, wall: null }, face)).toBe('result')
  })
})
