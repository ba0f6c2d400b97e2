import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import * as v from 'valibot'
import { Chunks } from '../backup/chunks.ts'
import { Trouble } from '../store/trouble.ts'
import { type Ask, answerSchema } from './ask.ts'
import { lineOf } from './line.ts'
import { doorPath } from './path.ts'

/** A line to the process that holds a data folder. */
export interface Visit {
  /** Asks, sends what goes with it, and resolves with the words and the bytes of a yes. Rejects with the sentence of a no. */
  ask(ask: Ask, body?: AsyncIterable<Uint8Array>): Promise<{ said: string; bytes: AsyncIterable<Uint8Array> }>
  leave(): void
}

/** Knocks at the door of a data folder; null when nobody holds it. */
export async function knock(dataDir: string): Promise<Visit | null> {
  const line = await open(doorPath(dataDir))
  if (!line) return null
  return {
    async ask(ask, body) {
      line.write(`${JSON.stringify(ask)}\n`)
      const unread = send(line, body).then(
        () => null,
        (error: unknown) => error,
      )
      const chunks = new Chunks(line.iterator({ destroyOnReturn: false }))
      const answer = v.safeParse(answerSchema, await lineOf(chunks).catch(() => null))
      if (!answer.success) throw (await unread) ?? new Trouble('The server ended before it had answered.')
      if (!answer.output.ok) throw new Trouble(answer.output.sentence)
      return { said: answer.output.said, bytes: chunks.rest() }
    },
    leave: () => void line.destroy(),
  }
}

/** Sends what goes with an ask. Rejects when it cannot be read; a line that is gone is told by the missing answer. */
async function send(line: Socket, body: AsyncIterable<Uint8Array> = nothing()): Promise<void> {
  try {
    for await (const piece of body) {
      if (line.destroyed) return
      if (!line.write(piece)) await Promise.race([once(line, 'drain'), once(line, 'close')])
    }
    line.end()
  } catch (error) {
    line.destroy()
    throw error
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const open = (path: string): Promise<Socket | null> =>
  new Promise((done) => {
    const line = connect({ path, allowHalfOpen: true })
    line.once('connect', () => done(line))
    line.on('error', () => done(null))
  })
