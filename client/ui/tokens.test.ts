import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printedLook } from '../../shared/walls/paint/look.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [plain = '', strong = ''] = css.split('@media (prefers-contrast: more), (forced-colors: active)')
const colours = (part: string): Record<string, string> =>
  Object.fromEntries(
    [...part.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  )

/** Relative luminance and contrast ratio, as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const hex = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one = '', other = ''): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const tables = ['coral', 'sun', 'leaf', 'sky', 'violet', 'berry']

describe.each([
  ['the palette', colours(plain)],
  ['more contrast', { ...colours(plain), ...colours(strong) }],
])('%s', (_, c) => {
  it.each([...tables.map((table) => `${table}-tint`), 'paper', 'sheet'])(
    'ink on %s is read at 7:1, other words at 4.5:1',
    (ground) => {
      expect(contrast(c['ink'], c[ground])).toBeGreaterThanOrEqual(7)
      for (const words of ['ink-soft', 'good-ink', 'late-ink'])
        expect(contrast(c[words], c[ground])).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(tables)('white on %s is read at 4.5:1, its mark on its tint at 3:1', (table) => {
    expect(contrast('#fff', c[table])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(c[table], c[`${table}-tint`])).toBeGreaterThanOrEqual(3)
  })

  it.each(['paper', 'sheet'])('what is saved, warned, late is read on %s at 4.5:1, edges at 3:1', (ground) => {
    for (const words of ['good', 'warn', 'late', 'accent'])
      expect(contrast(c[words], c[ground])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(c['edge'], c[ground])).toBeGreaterThanOrEqual(3)
  })
})

it('what is printed has the colours of screens', () => {
  const c = colours(plain)
  const { paper, sheet, ink, soft, line, edge, accent, select, strong: bold, tint } = printedLook
  expect({ paper, sheet, ink, soft, line, edge, accent, select }).toEqual({
    paper: c['paper'],
    sheet: c['sheet'],
    ink: c['ink'],
    soft: c['ink-soft'],
    line: c['line'],
    edge: c['edge'],
    accent: c['accent'],
    select: c['sky'],
  })
  expect(bold).toEqual(Object.fromEntries(tables.map((table) => [table, c[table]])))
  expect(tint).toEqual(Object.fromEntries(tables.map((table) => [table, c[`${table}-tint`]])))
})
