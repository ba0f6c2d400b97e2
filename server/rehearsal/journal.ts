import type { Reply } from '../../shared/api/reply.ts'
import type { AskView, FeedView } from '../../shared/api/view.ts'

/** What a rehearsal saw, counted: latencies in ms, refusals by code, what was sent and what was acknowledged. */
export class Journal {
  readonly #replies: number[] = []
  readonly #screens: number[] = []
  readonly refusals: Record<string, number> = {}
  readonly sent = new Map<string, { readonly at: number; readonly open: boolean }>()
  readonly saved = new Set<string>()
  /** Contributions that their authors' phones show as the server's own word. */
  readonly confirmed = new Set<string>()
  readonly late = new Set<string>()
  /** Asks whose tally was shown, as shown last. */
  readonly revealed = new Map<string, AskView>()
  readonly #onScreen = new Set<string>()
  answersSent = 0
  answersSaved = 0

  replied(ms: number, reply: Reply): void {
    this.#replies.push(ms)
    if (!reply.ok) this.refusals[reply.refusal.code] = (this.refusals[reply.refusal.code] ?? 0) + 1
  }

  /** A contribution leaves its author's hand; `open` when others may read it at once. */
  sends(id: string, open: boolean): void {
    this.sent.set(id, { at: performance.now(), open })
  }

  /** A view that shows notes tells how long they took to be read by others. */
  heard(view: FeedView | null): void {
    if (view?.role !== 'host' && view?.role !== 'staff') return
    if (view.role === 'staff')
      for (const ask of Object.values(view.asks))
        if (ask.tally && ask.status === 'revealed') this.revealed.set(ask.id, ask)
    for (const id of Object.keys(view.notes)) {
      const sent = this.sent.get(id)
      if (!sent || this.#onScreen.has(id)) continue
      this.#onScreen.add(id)
      // A private idea is read when its gallery opens: that wait is the method's, not the network's.
      if (sent.open) this.#screens.push(performance.now() - sent.at)
    }
  }

  /** How many contributions others have read. */
  get published(): number {
    return this.#onScreen.size
  }

  latencies(): { replyMs: Quantiles; screenMs: Quantiles } {
    return { replyMs: quantiles(this.#replies), screenMs: quantiles(this.#screens) }
  }
}

export interface Quantiles {
  readonly p50: number
  readonly p99: number
}

/** Median and 99th percentile, rounded to a tenth. */
function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { p50: at(0.5), p99: at(0.99) }
}
