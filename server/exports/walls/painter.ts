import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { type Refusal, refusal } from '../../../shared/api/refusals.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Order } from './order.ts'

/** The longest that one wall may take, and how long a painter with nothing to do keeps its fonts in memory, ms. */
const patience = 120_000
const restMs = 30_000

type Told = { readonly bytes: Uint8Array } | { readonly failed: string }

/**
 * Paints walls one after another in a process of its own: no room waits for a print, no picture that breaks the canvas
 * breaks the server, and all of its memory goes with it. It is there only while there is something to paint. Who may order
 * how much is settled before. Refuses `unavailable` when a wall cannot be painted.
 */
export class Painter {
  #process: ChildProcess | null = null
  #rest: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()

  paint(order: Order): Promise<Result<Uint8Array, Refusal>> {
    const painting = this.#turn.then(() => this.#paint(order))
    this.#turn = painting
    return painting
  }

  /** Ends the process, with whatever it paints. */
  close(): void {
    if (this.#rest) clearTimeout(this.#rest)
    this.#process?.kill('SIGKILL')
    this.#process = null
  }

  async #paint(order: Order): Promise<Result<Uint8Array, Refusal>> {
    if (this.#rest) clearTimeout(this.#rest)
    const told = await answerOf((this.#process ??= hired()), order)
    if ('bytes' in told) {
      this.#rest = setTimeout(() => this.close(), restMs)
      this.#rest.unref()
      return ok(told.bytes)
    }
    console.error('a wall was not painted:', told.failed)
    this.close()
    return err(refusal('unavailable', 'this wall cannot be painted now'))
  }
}

/** A process that paints. It knows nothing of this one's surroundings, ends with it, and lets the room go first. */
function hired(): ChildProcess {
  const painter = fork(new URL('./worker.ts', import.meta.url), {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (painter.pid !== undefined) setPriority(painter.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  // Whoever waits for the print keeps this process; the painter alone does not.
  painter.unref()
  painter.channel?.unref()
  return painter
}

function answerOf(painter: ChildProcess, order: Order): Promise<Told> {
  return new Promise((done) => {
    const end = (told: Told): void => {
      clearTimeout(late)
      painter.off('message', heard)
      painter.off('error', broke)
      painter.off('exit', left)
      done(told)
    }
    // Only our own painter is at the other end.
    const heard = (told: unknown): void => end(told as Told)
    const broke = (error: Error): void => end({ failed: error.message })
    const left = (code: number | null, signal: string | null): void => end({ failed: `it left: ${signal ?? code}` })
    const late = setTimeout(() => end({ failed: 'it took too long' }), patience)
    painter.on('message', heard)
    painter.on('error', broke)
    painter.on('exit', left)
    painter.send(order)
  })
}
