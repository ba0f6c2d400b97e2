import { Worker } from 'node:worker_threads'
import { type Refusal, refusal } from '../../../shared/api/refusals.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Order } from './order.ts'

/** The longest that one wall may take, and how long a painter with nothing to do keeps its fonts in memory, ms. */
const patience = 120_000
const restMs = 30_000

type Told = { readonly bytes: Uint8Array } | { readonly failed: string }

/**
 * Paints walls one after another in a thread of its own, so that no room waits for a print; the thread is there only while
 * there is something to paint. Who may order how much is settled before. Refuses `unavailable` when a wall cannot be
 * painted.
 */
export class Painter {
  #worker: Worker | null = null
  #rest: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()

  paint(order: Order): Promise<Result<Uint8Array, Refusal>> {
    const painting = this.#turn.then(() => this.#paint(order))
    this.#turn = painting
    return painting
  }

  /** Ends the thread, with whatever it paints. */
  async close(): Promise<void> {
    if (this.#rest) clearTimeout(this.#rest)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  async #paint(order: Order): Promise<Result<Uint8Array, Refusal>> {
    if (this.#rest) clearTimeout(this.#rest)
    const worker = (this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { execArgv: [] }))
    // Whoever waits for the print keeps the process; the painter alone does not.
    worker.unref()
    const told = await this.#answerOf(worker, order)
    if ('bytes' in told) {
      this.#rest = setTimeout(() => void this.close(), restMs)
      this.#rest.unref()
      return ok(told.bytes)
    }
    console.error('a wall was not painted:', told.failed)
    await this.close()
    return err(refusal('unavailable', 'this wall cannot be painted now'))
  }

  #answerOf(worker: Worker, order: Order): Promise<Told> {
    return new Promise((done) => {
      const end = (told: Told): void => {
        clearTimeout(late)
        worker.off('message', end)
        worker.off('error', broke)
        worker.off('exit', left)
        done(told)
      }
      const broke = (error: Error): void => end({ failed: error.message })
      const left = (): void => end({ failed: 'the painter left' })
      const late = setTimeout(() => end({ failed: 'it took too long' }), patience)
      worker.on('message', end)
      worker.on('error', broke)
      worker.on('exit', left)
      worker.postMessage(order)
    })
  }
}
