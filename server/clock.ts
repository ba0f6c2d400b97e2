/** Time as the server lives it: what the hour is, and what is to be done later. A port, so that two hours can pass in a second. */
export interface Clock {
  /** Server time, ms. */
  now(): number
  /** Does something once, after so many ms; returns how to call it off. */
  after(ms: number, act: () => void): () => void
  /** Does something every so many ms; returns how to end it. */
  every(ms: number, act: () => void): () => void
  /** Hears who can say whether time must go on as it did; one that cannot jump needs nobody. */
  heed?(isNeeded: () => boolean): void
}

/** The machine's own time. */
export const machineClock: Clock = {
  now: () => Date.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
  every(ms, act) {
    const timer = setInterval(act, ms)
    return () => clearInterval(timer)
  },
}

/** Resolves after so many ms. */
export const pause = (clock: Pick<Clock, 'after'>, ms: number): Promise<void> =>
  new Promise((done) => void clock.after(ms, done))
