import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import type { Brief } from '../../shared/briefs/brief.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { DocxPicture } from './brief-docx.ts'
import type { Order } from './walls/order.ts'

/** The longest that one file may take, and how long a process with nothing to do keeps its fonts and libraries in memory, ms. */
const patience = 120_000
const restMs = 30_000

/** What a press's process answers to an order. */
export type Made = { readonly bytes: Uint8Array } | { readonly failed: string }

/** A brief to become a DOCX file, with the picture that stands in it. */
export interface BriefOrder {
  readonly brief: Brief
  readonly picture: DocxPicture | null
}

/** Walls become pictures and pages. */
export const wallPress = (): Press<Order> => new Press(new URL('./walls/worker.ts', import.meta.url))

/** Briefs become DOCX files. */
export const briefPress = (): Press<BriefOrder> => new Press(new URL('./brief-worker.ts', import.meta.url))

/**
 * Makes files one after another in a process of its own: no room waits for a file, no picture that breaks a library breaks
 * the server, and all of the memory goes with it. The process is there only while there is something to make. Who may order
 * how much is settled before. Refuses `unavailable` when a file cannot be made.
 */
export class Press<Wanted> {
  readonly #worker: URL
  #process: ChildProcess | null = null
  #rest: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()

  /** `worker`: the module that takes the orders, with `takeOrders`. */
  constructor(worker: URL) {
    this.#worker = worker
  }

  make(order: Wanted): Promise<Result<Uint8Array, Refusal>> {
    const making = this.#turn.then(() => this.#make(order))
    this.#turn = making
    return making
  }

  /** Ends the process, with whatever it makes. */
  close(): void {
    if (this.#rest) clearTimeout(this.#rest)
    this.#process?.kill('SIGKILL')
    this.#process = null
  }

  async #make(order: Wanted): Promise<Result<Uint8Array, Refusal>> {
    if (this.#rest) clearTimeout(this.#rest)
    const made = await answerOf((this.#process ??= hired(this.#worker)), order)
    if ('bytes' in made) {
      this.#rest = setTimeout(() => this.close(), restMs)
      this.#rest.unref()
      return ok(made.bytes)
    }
    console.error('a file was not made:', made.failed)
    this.close()
    return err(refusal('unavailable', 'this file cannot be made now'))
  }
}

/** A process that makes files. It knows nothing of this one's surroundings, ends with it, and lets the room go first. */
function hired(worker: URL): ChildProcess {
  const maker = fork(worker, {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (maker.pid !== undefined) setPriority(maker.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  // Whoever waits for the file keeps this process; the maker alone does not.
  maker.unref()
  maker.channel?.unref()
  return maker
}

function answerOf(maker: ChildProcess, order: unknown): Promise<Made> {
  return new Promise((done) => {
    const end = (made: Made): void => {
      clearTimeout(late)
      maker.off('message', heard)
      maker.off('error', broke)
      maker.off('exit', left)
      done(made)
    }
    // Only our own worker is at the other end.
    const heard = (made: unknown): void => end(made as Made)
    const broke = (error: Error): void => end({ failed: error.message })
    const left = (code: number | null, signal: string | null): void => end({ failed: `it left: ${signal ?? code}` })
    const late = setTimeout(() => end({ failed: 'it took too long' }), patience)
    maker.on('message', heard)
    maker.on('error', broke)
    maker.on('exit', left)
    maker.send(order as object)
  })
}
