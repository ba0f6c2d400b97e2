import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'
import { Chunks } from '../backup/chunks.ts'
import { sentenceOf } from '../store/trouble.ts'
import { type Answer, type Ask, askSchema } from './ask.ts'
import { lineOf } from './line.ts'
import { newDoorPath } from './path.ts'

/** Who comes and then says nothing is not waited for, ms. */
const patience = 60_000

/** Does what is asked: a sentence, or bytes that have begun to come. */
export type Doorkeeper = (
  ask: Ask,
  body: AsyncIterable<Uint8Array>,
) => Promise<string | AsyncGenerator<Uint8Array, void, void>>

/**
 * Opens the door of a data folder: a local socket, for the account that owns the folder alone. By it the commands of
 * the terminal reach the process that holds the database. Returns how to shut it.
 */
export async function openDoor(dataDir: string, keeper: Doorkeeper): Promise<() => void> {
  const server = createServer({ allowHalfOpen: true }, (line) => void hear(line, keeper))
  const path = newDoorPath(dataDir)
  server.listen(path)
  await once(server, 'listening')
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  server.unref()
  return () => void server.close()
}

async function hear(line: Socket, keeper: Doorkeeper): Promise<void> {
  line.on('error', () => line.destroy())
  line.on('timeout', () => line.destroy())
  line.setTimeout(patience)
  const say = (answer: Answer): boolean => line.write(`${JSON.stringify(answer)}\n`)
  const body = new Chunks(line.iterator({ destroyOnReturn: false }))
  try {
    const read = v.safeParse(askSchema, await lineOf(body))
    if (!read.success) return void line.destroy()
    line.setTimeout(0)
    const answer = await keeper(read.output, attended(line, body))
    say({ ok: true, said: typeof answer === 'string' ? answer : '' })
    if (typeof answer === 'string') return void line.end()
    line.setTimeout(patience)
    try {
      await pipeline(Readable.from(answer), line)
    } finally {
      // Whatever came of the line, what the bytes stand on is let go.
      await answer.return()
    }
  } catch (error) {
    if (!line.writable) return void line.destroy()
    say({ ok: false, sentence: sentenceOf(error) })
    line.end()
    await hearOut(line, body)
  }
}

/** What goes with an ask, for as long as it comes; what is done with it may take its time. */
async function* attended(line: Socket, body: Chunks): AsyncGenerator<Uint8Array> {
  line.setTimeout(patience)
  yield* body.rest()
  line.setTimeout(0)
}

/** Lets somebody finish to whom no was said: a line cut under their words would cost them the answer. */
async function hearOut(line: Socket, body: Chunks): Promise<void> {
  line.setTimeout(patience)
  try {
    for await (const _ of body.rest());
  } catch {
    line.destroy()
  }
}
