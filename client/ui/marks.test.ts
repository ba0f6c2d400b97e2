import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKS, markOf } from '../../shared/people/marks.ts'

describe('a table is a colour and a shape', () => {
  it('tells any two tables apart, past the sixth by the lap', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { minLength: 2, maxLength: 2 }), ([a, b]) => {
        const [one, other] = [markOf(a ?? 0), markOf(b ?? 1)]
        expect(`${one.colour} ${one.lap}`).not.toBe(`${other.colour} ${other.lap}`)
        expect(`${one.shape} ${one.lap}`).not.toBe(`${other.shape} ${other.lap}`)
      }),
    )
  })

  it('is drawn alike by CSS and on the canvas', () => {
    const css = readFileSync(new URL('./base.css', import.meta.url), 'utf8')
    for (const { colour, path } of MARKS) {
      expect(css).toMatch(new RegExp(`^\\.${colour} \\{[^}]*d='${path.replaceAll('.', '\\.')}'`, 'm'))
    }
  })

  it('has no mark for an index that no table has', () => {
    expect(() => markOf(-1)).toThrow(RangeError)
    expect(() => markOf(1.5)).toThrow(RangeError)
  })
})
