import type { Point } from '../../../shared/walls/matter/geometry.ts'

/** What others point with is drawn so long after it was told, ms: by then the next place is known, and it glides there. */
export const glideMs = 120
/** Told later than this after the last place, it had rested: it did not creep all that time, ms. */
const pauseMs = 150
const stepMs = 80

/** A smooth way through places that are told with gaps, ten or twenty a second. Times are ms of one clock. */
export class Way {
  readonly #lagMs: number
  readonly #keepMs: number
  #told: (Point & { readonly at: number })[] = []

  /** `lagMs`: how much later than told a place is passed; `keepMs`: how far back it is asked for beyond that. */
  constructor(lagMs: number, keepMs = 0) {
    this.#lagMs = lagMs
    this.#keepMs = keepMs
  }

  /** When the last new place was told; never: in the infinite past. */
  get told(): number {
    return this.#told.at(-1)?.at ?? -Infinity
  }

  /** Hears a place; the same place again is no news. */
  hear({ x, y }: Point, at: number): void {
    const last = this.#told.at(-1)
    if (last && last.x === x && last.y === y) return
    if (last && at - last.at > pauseMs) this.#told.push({ ...last, at: at - stepMs })
    this.#told.push({ x, y, at })
    const needed = this.#told.findLastIndex((one) => one.at < at - this.#lagMs - this.#keepMs)
    if (needed > 1) this.#told.splice(0, needed - 1)
  }

  /** Comes from nowhere with the next place. */
  forget(): void {
    this.#told = []
  }

  /** For how long it has rested at its last place; 0 and less while it is on its way there. */
  still(at: number): number {
    return at - this.#lagMs - this.told
  }

  /** Where it is at a time; null while no place was told. */
  place(at: number): Point | null {
    const now = at - this.#lagMs
    const next = this.#told.findIndex((one) => one.at > now)
    if (next === 0) return this.#told[0] ?? null
    const [a, b] = next < 0 ? [this.#told.at(-1), undefined] : [this.#told[next - 1], this.#told[next]]
    if (!a || !b) return a ?? null
    const [before, after] = [this.#told[next - 2] ?? a, this.#told[next + 1] ?? b]
    const t = (now - a.at) / (b.at - a.at)
    return { x: smooth(before.x, a.x, b.x, after.x, t), y: smooth(before.y, a.y, b.y, after.y, t) }
  }
}

/** Between b and c, by t from 0 to 1, on the curve through a, b, c, d (Catmull and Rom, 1974). */
const smooth = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
