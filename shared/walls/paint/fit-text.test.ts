import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionOfText, fitText, leading, noteSizes } from './fit-text.ts'

/** Every letter half an em wide: enough to lay text out. */
const measure = (text: string): number => text.length * 0.5
const room = { w: 132, h: 90, notch: { w: 27, h: 21 } }
const words = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'é', 'ع', '🙂', '-', 'w'), minLength: 1, maxLength: 40 }), {
    maxLength: 60,
  })
  .map((list) => list.join(' '))

describe('a text fitted to a note', () => {
  it('never leaves its room, and keeps the corner of the mark free', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { size, lines } = fitText(text, room, measure)
        expect(lines.length * size * leading).toBeLessThanOrEqual(room.h + 0.001)
        for (const line of lines) expect(measure(line.replace(/…$/, '')) * size).toBeLessThanOrEqual(room.w + 0.001)
        for (const [n, line] of lines.entries())
          if ((n + 1) * size * leading > room.h - room.notch.h + 0.001)
            expect(measure(line) * size).toBeLessThanOrEqual(room.w - room.notch.w + 0.001)
      }),
    )
  })

  it('loses no word unless it says so', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { lines, cut } = fitText(text, room, measure)
        const flat = (all: string): string => all.replaceAll(/\s/g, '')
        if (cut) expect(lines.at(-1)).toMatch(/…$/)
        else expect(flat(lines.join(''))).toBe(flat(text))
      }),
    )
  })

  it('writes few words large and many words small', () => {
    expect(fitText('Une douche', room, measure).size).toBe(noteSizes[0])
    expect(fitText('mot '.repeat(200), room, measure)).toMatchObject({ size: noteSizes.at(-1), cut: true })
  })

  it('breaks a word that is too long at every size, and does not make the others small for it', () => {
    const long = 'm'.repeat(40)
    expect(fitText(long, room, measure).size).toBeGreaterThan(noteSizes.at(-1) ?? 0)
    expect(fitText('m'.repeat(20), room, measure)).toMatchObject({ lines: ['m'.repeat(20)], cut: false })
  })

  it('begins no line with a sign that belongs to the word before', () => {
    const sentence = 'aaaaa : bbbbb ; ccccc ! ddddd ? « eeeee » fffff'
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 300 }), (w) => {
        for (const line of fitText(sentence, { ...room, w }, measure).lines) expect(line).toMatch(/^(?:[«\p{L}].*)?$/u)
      }),
    )
  })

  it('keeps the lines that its author made', () => {
    expect(fitText('un\ndeux', room, measure).lines).toEqual(['un', 'deux'])
  })
})

describe('the direction of people’s own words', () => {
  it.each([
    ['Une douche', 'ltr'],
    ['115', 'ltr'],
    ['مكان آمن', 'rtl'],
    ['115 — مكان', 'rtl'],
    ['Karim كريم', 'ltr'],
    ['', 'ltr'],
  ])('%s is %s', (text, dir) => {
    expect(directionOfText(text)).toBe(dir)
  })
})
