import type { AskView } from '../../../shared/api/view.ts'

/** What is felt at one step: the middle of the answers and the half of them around it, on −2…+2. */
export interface StepFeeling {
  readonly id: string
  readonly voices: number
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Answers by value, from the least. */
  readonly counts: readonly { readonly value: number; readonly count: number }[]
}

/** The curve of a table, with its peak, its lowest point and its end: what people will remember (METHOD 6). */
export interface Curve {
  readonly steps: readonly StepFeeling[]
  readonly peak: number
  readonly low: number
}

/** Reads a curve from an ask with one criterion; null before its tally, or when nobody answered. */
export function curveOf(ask: Pick<AskView, 'choices' | 'criteria' | 'tally'>): Curve | null {
  const criterion = ask.criteria[0]
  const { tally } = ask
  if (!criterion || !tally || tally.voters === 0) return null
  const steps = ask.choices.map(({ id }): StepFeeling => {
    const row = tally.counts[id]?.[criterion.id] ?? {}
    const counts = Array.from({ length: criterion.max - criterion.min + 1 }, (_, i) => ({
      value: criterion.min + i,
      count: row[criterion.min + i] ?? 0,
    }))
    const voices = counts.reduce((sum, { count }) => sum + count, 0)
    return {
      id,
      voices,
      low: quantile(counts, 0.25),
      middle: quantile(counts, 0.5),
      high: quantile(counts, 0.75),
      counts,
    }
  })
  if (steps.every(({ voices }) => voices === 0)) return null
  const middles = steps.map(({ middle, voices }) => (voices > 0 ? middle : 0))
  return { steps, peak: middles.indexOf(Math.max(...middles)), low: middles.indexOf(Math.min(...middles)) }
}

/** A quantile of counted values, in between two of them where it falls between (the median of an even number); 0 for no values. */
export function quantile(counts: readonly { readonly value: number; readonly count: number }[], share: number): number {
  const values = counts.flatMap(({ value, count }) => new Array<number>(count).fill(value))
  if (values.length === 0) return 0
  const at = (values.length - 1) * share
  const [before, after] = [values[Math.floor(at)] ?? 0, values[Math.ceil(at)] ?? 0]
  return before + (after - before) * (at - Math.floor(at))
}

/** A smooth line through points from left to right that never overshoots between two of them: level at each, as a hill is at its top. */
export function smooth(points: readonly { readonly x: number; readonly y: number }[], begin: 'M' | 'L' = 'M'): string {
  return points
    .map(({ x, y }, i) => {
      const before = points[i - 1]
      if (!before) return `${begin}${x} ${y}`
      const bend = (x - before.x) / 2
      return `C${before.x + bend} ${before.y} ${x - bend} ${y} ${x} ${y}`
    })
    .join('')
}
