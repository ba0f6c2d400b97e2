import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { note } from '../../../shared/walls/matter/fixtures.ts'
import { endingOf, kindOf, tidy } from './ending.ts'

const idea = note('one', 0, 0, { text: 'Un abri' })
const label = { id: 'l', kind: 'label', text: 'Le soir', at: { x: 0, y: 0, zone: null, level: null } } as const
const theme = { ...label, kind: 'frame' } as const

describe('words that were written on the wall', () => {
  it('left as they were are nobody’s act, whatever blanks were typed around them', () => {
    fc.assert(
      fc.property(fc.constantFrom(idea, label, theme), fc.stringMatching(/^\s*$/), (record, blank) => {
        expect(endingOf(record, record.text ?? '', `${blank}${record.text}${blank}`)).toEqual({ what: 'nothing' })
      }),
    )
  })

  it('an idea and a theme keep their words rather than have none; an empty label goes, a picture needs no words', () => {
    for (const nothing of ['', '  \n', '\u200b']) {
      expect(endingOf(idea, 'Un abri', nothing)).toEqual({ what: 'barred', why: 'wordless' })
      expect(endingOf(theme, 'Le soir', nothing)).toEqual({ what: 'barred', why: 'wordless' })
      expect(endingOf(label, 'Le soir', nothing)).toEqual({ what: 'remove' })
    }
    const photo = { ...idea, media: 'm', form: 'photo' } as const
    expect(endingOf(photo, 'Un abri', '')).toEqual({ what: 'reword', text: '', theirs: null })
  })

  it('[T5] of something that is gone come back, unless nothing was typed', () => {
    expect(endingOf(undefined, 'Un abri', 'Un grand abri ')).toEqual({ what: 'gone', typed: 'Un grand abri' })
    expect(endingOf(undefined, 'Un abri', 'Un abri')).toEqual({ what: 'nothing' })
  })

  it('that somebody else changed meanwhile are named, so that theirs are not lost', () => {
    const theirs = { ...idea, text: 'Un abri chaud' }
    expect(endingOf(theirs, 'Un abri', 'Un abri sec')).toEqual({
      what: 'reword',
      text: 'Un abri sec',
      theirs: 'Un abri chaud',
    })
    expect(endingOf(theirs, 'Un abri', 'Un abri chaud')).toEqual({ what: 'nothing' })
  })

  it('are as long as the rules have it, and a label stays on one line', () => {
    expect(kindOf(idea)).toMatchObject({ most: 600, long: false })
    expect(kindOf({ ...idea, form: 'text' })).toMatchObject({ most: 6000, long: true })
    expect([kindOf('note', 'text').long, kindOf('note').long]).toEqual([true, false])
    expect(endingOf(label, 'Le soir', `Le\nmatin ${'x'.repeat(200)}`)).toMatchObject({
      what: 'rename',
      text: expect.stringMatching(/^Le matin x{111}$/),
    })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const kind = kindOf('label')
        expect(tidy(tidy(typed, kind), kind)).toBe(tidy(typed, kind))
        expect(tidy(typed, kind)).not.toContain('\n')
      }),
    )
  })
})
