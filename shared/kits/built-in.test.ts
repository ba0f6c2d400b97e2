import { describe, expect, it } from 'vitest'
import { activityOf } from '../activities/registry.ts'
import { langs, type Text } from '../kernel/text.ts'
import { arbrisseau } from './arbrisseau.ts'
import { builtInKits } from './built-in.ts'
import { durationOf } from './kit.ts'

const minute = 60_000

/** Words of each sentence, as somebody reads them aloud. */
const sentences = (text: string): string[][] =>
  text.split(/[.?!؟…]/u).map((sentence) => sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)))

it('kits are told apart by their ids', () => {
  expect(new Set(builtInKits.map((kit) => kit.id)).size).toBe(builtInKits.length)
})

describe.each(builtInKits.map((kit) => [kit.id, kit] as const))('%s', (_, kit) => {
  const instructions: Text[] = kit.phases.flatMap((phase) => [
    phase.instruction,
    ...Object.values(phase.tableInstructions),
  ])

  it('names activities that exist, with options that they read and time that they need', () => {
    for (const phase of kit.phases) {
      expect(activityOf(phase.kind)?.prepare(phase.options).ok, phase.id).toBe(true)
      expect(phase.minMs).toBeLessThan(phase.idealMs)
    }
  })

  it('says what residents read in each of its languages', () => {
    const read = [kit.title, kit.promise, ...instructions, ...kit.phases.map((phase) => phase.title)]
    for (const text of read) for (const lang of kit.languages) expect(text[lang], JSON.stringify(text)).toBeTruthy()
    expect(kit.languages).toEqual([...langs])
  })

  it('speaks in short sentences: at most 12 words', () => {
    for (const text of [...instructions, kit.promise, kit.next])
      for (const words of Object.values(text).flatMap(sentences))
        expect(words.length, words.join(' ')).toBeLessThanOrEqual(12)
  })

  it('never says prototype, hackathon, utilisateur or anonyme to residents', () => {
    for (const text of [...instructions, kit.title, kit.promise, kit.next])
      expect(JSON.stringify(text)).not.toMatch(/prototyp|hackathon|utilisateur|anonym|\buser/i)
  })
})

describe('arbrisseau', () => {
  it('keeps the durations of the reference workshop', () => {
    expect(Object.fromEntries(arbrisseau.phases.map((phase) => [phase.id, phase.idealMs / minute]))).toEqual({
      welcome: 15,
      journey: 30,
      ideas: 40,
      matrix: 20,
      article: 30,
      restitution: 20,
      smartvote: 10,
      closing: 10,
    })
    expect(durationOf(arbrisseau.phases)).toBe(175 * minute)
  })

  it('gives the staff table its own question wherever tables think apart', () => {
    for (const id of ['journey', 'ideas', 'matrix'])
      expect(arbrisseau.phases.find((phase) => phase.id === id)?.tableInstructions).toHaveProperty('staff')
  })
})
