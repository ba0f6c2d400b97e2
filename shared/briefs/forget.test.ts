import fc from 'fast-check'
import { expect, test } from 'vitest'
import { as } from '../kernel/ids.ts'
import type { StoredBrief } from './brief.ts'
import { forgetIn } from './forget.ts'

const brief = (words: Partial<StoredBrief['words']>): StoredBrief => ({
  id: 'b1',
  workshop: as('w'),
  contribution: as('idea'),
  version: 4,
  words: {
    status: 'draft',
    lang: 'fr',
    title: '',
    summary: '',
    question: '',
    forWhom: '',
    needs: '',
    moments: '',
    howItWorks: [],
    notThis: '',
    toVerify: '',
    carrier: '',
    nextStep: '',
    date: '',
    decision: '',
    ...words,
  },
  picture: { type: 'image/png', width: 10, height: 10 },
})

test('[D4] wherever a brief quotes an erased idea, its words go and the others stay', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', 'è', 'أ', ' ', "'", '(', '+'),
    minLength: 12,
    maxLength: 60,
  })
  fc.assert(
    fc.property(letters, fc.constantFrom('idea', 'other'), (raw, contribution) => {
      const text = raw.trim()
      fc.pre(text.length >= 12)
      const before = brief({
        title: text,
        summary: `Avant. ${text} — après.`,
        needs: `manger (2)\u00a0; ${text}\u00a0; un toit`,
        howItWorks: [text, 'Une étape qui reste'],
        nextStep: 'Le maire répond en juin.',
      })
      const after = forgetIn(before, contribution, text)
      expect(JSON.stringify(after.words)).not.toContain(text)
      expect(after.words.needs).toBe('manger (2)\u00a0; un toit')
      expect(after.words.howItWorks).toEqual(['Une étape qui reste'])
      expect(after.words.nextStep).toBe('Le maire répond en juin.')
      expect(after.words.status).toBe('draft')
      expect(after.version).toBe(5)
      expect(after.picture).toBeNull()
    }),
  )
})

test('a short word leaves where it stands alone, and stays in what staff wrote of their own', () => {
  const after = forgetIn(brief({ needs: 'eau; manger', summary: 'Un point d’eau', title: 'eau' }), 'idea', ' eau ')
  expect(after.words).toMatchObject({ needs: 'manger', summary: 'Un point d’eau', title: '' })
})

test('a title made of the first words of a long idea goes with it, and so does what was cut at the longest', () => {
  const long = `Un grand sac à dos que les jeunes fabriquent eux-mêmes et qu’ils portent ${'loin '.repeat(500)}`.trim()
  const title = 'Un grand sac à dos que les jeunes fabriquent eux-mêmes…'
  const after = forgetIn(brief({ title, summary: long.slice(0, 2000) }), 'idea', long)
  expect(after.words).toMatchObject({ title: '', summary: '' })
})

test('a photo without words takes the picture of the wall along; a brief that holds nothing of it stays the one it is', () => {
  const before = brief({ title: 'Un banc', howItWorks: ['Le matin'] })
  const after = forgetIn(before, 'other', '')
  expect(after).toEqual({ ...before, version: 5, picture: null })
  for (const text of ['', 'Un four à pain au jardin']) expect(forgetIn(after, 'other', text)).toBe(after)
})
