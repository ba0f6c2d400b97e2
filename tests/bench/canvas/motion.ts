/** A wall drawn by some engine, as the bench moves it. */
export interface Subject {
  /** Shows this wall point in the middle of the view, at so many CSS pixels to a wall unit. */
  look(x: number, y: number, scale: number): void
}

/** What the bench's pages offer as `bench`. */
export interface BenchPage {
  /** Draws so many notes; ms until all that is seen is there. */
  show(count: number): Promise<number>
  /** Moves over them for so long; scale 0 is the one at which all are seen. Time between frames, ms. */
  move(scale: number, seconds: number, busy: boolean): Promise<number[]>
}

export interface Motion {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly seconds: number
}

/** Time between the frames of a scripted motion, ms: two thirds of it pans by up to 2,000 CSS pixels a second, the rest zooms in and out around `scale`. */
export async function framesOf(subject: Subject, { x, y, scale, seconds }: Motion): Promise<number[]> {
  const deltas: number[] = []
  let before = 0
  let began = 0
  await new Promise<void>((done) => {
    const step = (now: number): void => {
      if (before > 0) deltas.push(now - before)
      else began = now
      before = now
      const t = (now - began) / 1000
      const zoomed = t - (seconds * 2) / 3
      if (zoomed < 0) subject.look(x + (900 * Math.sin(t * 2.2)) / scale, y + (500 * Math.sin(t * 1.3)) / scale, scale)
      else subject.look(x, y, scale * Math.exp(0.45 * Math.sin(zoomed * 5)))
      if (t < seconds) requestAnimationFrame(step)
      else done()
    }
    requestAnimationFrame(step)
  })
  return deltas
}

/** Waits for so many frames. */
export async function pause(frames: number): Promise<void> {
  for (let i = 0; i < frames; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
}
