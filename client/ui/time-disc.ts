import { mmss, share, wholeMinutes } from './clock.ts'
import { ticking } from './ticking.ts'

/** What both time elements read: `ends-at`, or `left-ms` while the clock stands; `offset-ms` is server time minus device time. */
abstract class TimeElement extends HTMLElement {
  static observedAttributes = ['ends-at', 'left-ms', 'total-ms', 'offset-ms', 'label']
  private stopTicking: (() => void) | undefined
  private due = false

  protected abstract paint(leftMs: number): void

  connectedCallback(): void {
    this.restart()
  }

  disconnectedCallback(): void {
    this.stopTicking?.()
  }

  attributeChangedCallback(): void {
    this.restart()
  }

  protected numberOf(attribute: string): number | null {
    const text = this.getAttribute(attribute)
    return text ? Number(text) : null
  }

  /** Frameworks set attributes one by one: the clock starts again once, when all of them are there. */
  protected restart(): void {
    if (this.due) return
    this.due = true
    queueMicrotask(() => {
      this.due = false
      this.stopTicking?.()
      if (!this.isConnected) return
      const clock = { endsAt: this.numberOf('ends-at'), leftMs: this.numberOf('left-ms') }
      this.stopTicking = ticking(clock, this.numberOf('offset-ms') ?? 0, (leftMs) => this.paint(leftMs))
    })
  }
}

const face =
  '<svg viewBox="0 0 100 100" aria-hidden="true"><circle class="gone" cx="50" cy="50" r="50"/>' +
  '<circle class="left" cx="50" cy="50" r="25" pathLength="100" transform="rotate(-90 50 50)"/>' +
  '<circle class="hub" cx="50" cy="50" r="3"/></svg>'

/** The disc's spoken name: fixed words, or words made from the whole minutes left. */
export type DiscLabel = string | ((minutes: number) => string)

/**
 * `<time-disc ends-at left-ms total-ms offset-ms label>`: time left as a shrinking slice of a disc. Sized by CSS width;
 * its colour is `--disc` (the accent unless told). `label` is a property too; its words change at most once a minute and
 * no screen reader announces them unasked.
 */
export class TimeDisc extends TimeElement {
  private given: DiscLabel | null = null

  get label(): DiscLabel | null {
    return this.given ?? this.getAttribute('label')
  }

  set label(label: DiscLabel | null) {
    this.given = label
    this.restart()
  }

  protected override paint(leftMs: number): void {
    if (!this.firstChild) this.innerHTML = face
    const left = 100 * share(leftMs, this.numberOf('total-ms') ?? 0)
    this.querySelector('.left')?.setAttribute('stroke-dasharray', `${left.toFixed(2)} 100`)
    const label = this.label ?? mmss(leftMs)
    const words = typeof label === 'function' ? label(wholeMinutes(leftMs)) : label
    this.setAttribute('role', 'img')
    if (this.ariaLabel !== words) this.ariaLabel = words
  }
}

/** `<time-left ends-at left-ms offset-ms>`: the same time in figures, "12:24". Give it `aria-hidden` beside a labelled disc. */
export class TimeLeft extends TimeElement {
  protected override paint(leftMs: number): void {
    this.textContent = mmss(leftMs)
  }
}

customElements.define('time-disc', TimeDisc)
customElements.define('time-left', TimeLeft)
