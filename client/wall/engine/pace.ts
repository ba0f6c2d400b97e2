/** Time that a frame may spend painting, ms: while things move, at rest, and before anything is to be seen. */
const moving = 5
const resting = 10
const first = 60
/** A frame that comes later than this after the last was too long, ms. */
const late = 21
/** However slow the device, a frame paints a little. */
const least = 1.5

/** How much of each frame goes into painting: less when frames come late, as much as before once they do not. */
export class Pace {
  #last = Number.NEGATIVE_INFINITY
  #share = 1

  /** Time for this frame, ms. `now` is the frame's own time; `busy` when the view moves; `begun` once something is seen. */
  budget(now: number, busy: boolean, begun: boolean): number {
    const since = now - this.#last
    this.#last = now
    // A long gap is a wall that had nothing to do.
    if (since < 200) this.#share = since > late ? this.#share * 0.6 : Math.min(1, this.#share * 1.1)
    if (!begun) return first
    return Math.max(least, (busy ? moving : resting) * this.#share)
  }
}
