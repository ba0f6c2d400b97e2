import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LaserTrail, laserOf, restMs, ribbon } from './laser.ts'
import { glideMs } from './way.ts'

const place = fc.record({ x: fc.integer({ min: -500, max: 2500 }), y: fc.integer({ min: -500, max: 2500 }) })
const way = fc.array(fc.record({ p: place, after: fc.integer({ min: 20, max: 120 }) }), { minLength: 2, maxLength: 30 })

describe('a laser dot', () => {
  it('[F5] is of staff and hosts alone, by the role that the server stamped', () => {
    const says = (role: unknown, laser: unknown = { x: 1, y: 2 }) =>
      laserOf({ id: 7, state: { laser, user: { role } } })
    for (const role of ['staff', 'admin', 'host']) expect(says(role)).toEqual({ id: '7', x: 1, y: 2 })
    for (const role of ['participant', 'observer', 'screen', 'kiosk', undefined]) expect(says(role)).toBeNull()
    expect(laserOf({ id: 7, state: { laser: { x: 1, y: 2 } } })).toBeNull()
    for (const wrong of [null, 4, {}, { x: 1 }, { x: Number.NaN, y: 1 }, { x: '1', y: 1 }])
      expect(says('staff', wrong)).toBeNull()
  })

  it('passes through every place told, a glide later, and rests at the last', () => {
    fc.assert(
      fc.property(way, (steps) => {
        const trail = new LaserTrail(glideMs)
        let at = 1_000
        for (const { p, after } of steps) {
          at += after
          trail.hear(p, at)
          const { tail } = trail.seen(at + glideMs) ?? { tail: [] }
          expect(tail[0]?.x).toBeCloseTo(p.x, 6)
          expect(tail[0]?.y).toBeCloseTo(p.y, 6)
        }
      }),
    )
  })

  it('glides: between two frames it goes no further than the places told are apart', () => {
    const trail = new LaserTrail(glideMs)
    let seen = { x: 0, y: 0 }
    for (let frame = 0; frame < 120; frame++) {
      const now = 1_000 + frame * 16
      // Ten a second, evenly along a line.
      if (frame % 6 === 0) trail.hear({ x: frame * 10, y: 0 }, now)
      const [dot] = trail.seen(now)?.tail ?? []
      if (!dot) continue
      if (frame > 20) expect(Math.abs(dot.x - seen.x)).toBeLessThan(25)
      seen = dot
    }
  })

  it('is gone 1.5 s after its last move, fades before that, and told again where it is says nothing new', () => {
    const trail = new LaserTrail(0)
    trail.hear({ x: 5, y: 5 }, 0)
    expect(trail.seen(1_000)?.strength).toBe(1)
    trail.hear({ x: 5, y: 5 }, 1_000)
    expect(trail.seen(1_300)?.strength).toBeLessThan(1)
    expect(trail.seen(restMs)).toBeNull()
    trail.hear({ x: 900, y: 5 }, 5_000)
    expect(trail.seen(5_000)?.tail.every(({ x }) => x === 900)).toBe(true)
  })

  it('leaves no tail behind once it is still, and does not creep towards where it starts again', () => {
    const trail = new LaserTrail(0)
    trail.hear({ x: 0, y: 0 }, 0)
    trail.hear({ x: 100, y: 0 }, 50)
    expect(trail.seen(60)?.tail.at(-1)?.x).toBe(0)
    expect(trail.seen(600)?.tail.every(({ x }) => x === 100)).toBe(true)
    trail.hear({ x: 200, y: 0 }, 1_000)
    expect(trail.seen(1_000 - 81)?.tail[0]?.x).toBeCloseTo(100, 0)
  })

  it('draws a tail that is as wide as the dot there, and nothing at its end or where it goes nowhere', () => {
    expect(
      ribbon(
        [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
        ],
        4,
      ),
    ).toBe('M0.0 4.0L10.0 0.0L10.0 0.0L0.0 -4.0Z')
    expect(
      ribbon(
        [
          { x: 3, y: 3 },
          { x: 3, y: 3 },
          { x: 3.2, y: 3 },
        ],
        4,
      ),
    ).toBe('')
    expect(ribbon([], 4)).toBe('')
    fc.assert(fc.property(fc.array(place), (points) => !/NaN|Infinity/.test(ribbon(points, 9))))
  })
})
