import { describe, expect, it } from 'vitest'
import { qrSvg } from './qr.ts'

describe('QR codes', () => {
  it('keeps a quiet zone of four modules around the code', () => {
    const svg = qrSvg('http://gommette.local/j/KR7M4XPA', 'Code')
    const [, left, top, width, height] = /viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"/.exec(svg)?.map(Number) ?? []
    expect([left, top]).toEqual([-4, -4])
    expect(width).toBe(height)
    const columns = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, , run]) => Number(x) + Number(run))
    expect(Math.max(...columns)).toBeLessThanOrEqual((width ?? 0) - 8)
  })

  it('[F4] keeps the label as text', () => {
    expect(qrSvg('x', '"><script>')).toContain('aria-label="&quot;>&lt;script>"')
  })
})
