/** What a case prints: its load, what it measured, what it should reach, and whether it did. */
export interface Line {
  readonly case: string
  readonly load: Readonly<Record<string, number | string>>
  readonly figures: Readonly<Record<string, number>>
  /** Upper bounds of the figures of the same names. */
  readonly goal: Readonly<Record<string, number>>
  readonly met: boolean
}

/** Sizes asked for on the command line; 0: the case's own. */
export interface Given {
  readonly devices: number
  readonly seconds: number
  readonly runs: number
}

export type Case = (given: Given) => Promise<Line>

/** A line whose `met` is read off its figures and goals. */
export const lineOf = (name: string, load: Line['load'], figures: Line['figures'], goal: Line['goal']): Line => ({
  case: name,
  load,
  figures,
  goal,
  met: Object.entries(goal).every(([figure, most]) => (figures[figure] ?? Number.POSITIVE_INFINITY) <= most),
})

/** The value below which so great a share lies, rounded to a tenth; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 10) / 10
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
