import { describe, expect, test } from 'vitest'
import { coach } from './coach.ts'

describe('the coach of questions (METHOD 1)', () => {
  test('leaves a good question alone', () => {
    expect(coach('Comment aider les personnes sans abri dans leur journée ?', 'fr')).toEqual([])
    expect(coach('How might we welcome newcomers in our street?', 'en')).toEqual([])
    expect(coach('كيف نساعد من لا مأوى لهم في يومهم؟', 'ar')).toEqual([])
    expect(coach('', 'fr')).toEqual([])
  })

  test('notices a negative verb', () => {
    expect(coach('Comment éviter le bruit le soir ?', 'fr')).toEqual(['negative'])
    expect(coach('Comment lutter contre l’isolement ?', 'fr')).toEqual(['negative'])
    expect(coach('How might we reduce waste?', 'en')).toEqual(['negative'])
    expect(coach('كيف نتجنّب الضجيج؟', 'ar')).toEqual(['negative'])
  })

  test('notices a solution hidden in the question, and not a word that merely looks like one', () => {
    expect(coach('Comment faire une application pour les voisins ?', 'fr')).toEqual(['solution'])
    expect(coach('How might we make an app for neighbours?', 'en')).toEqual(['solution'])
    expect(coach('How might we make neighbours happy about apples?', 'en')).toEqual([])
    expect(coach('How might we greet the urban neighbourhood?', 'en')).toEqual([])
  })

  test('notices more than twelve words, counting an elided article with its noun', () => {
    const twelve = 'Comment l’atelier peut-il aider nos voisins à se parler un peu ici ?'
    expect(coach(twelve, 'fr')).toEqual([])
    expect(coach(twelve.replace(' ?', ' aussi ?'), 'fr')).toEqual(['long'])
  })
})
