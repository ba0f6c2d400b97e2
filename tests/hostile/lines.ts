import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { missingMessage, presenceEntries, readMessage, updateMessage } from '../../server/walls/protocol.ts'
import { fetchWall } from '../campaign/wall-writer.ts'
import type { Caller } from './people.ts'

/** A line that the server holds open. */
export interface Line {
  /** Resolves when it is closed, by whomever. */
  readonly closed: Promise<unknown>
  end(): void
}

/** Holds a feed open. */
export async function openFeed({ base, handle, cookie }: Caller): Promise<Line> {
  const asked = request(`${base}/api/s/${handle}/feed`, { agent: new Agent(), headers: { cookie } }).end()
  const [reply] = (await once(asked, 'response')) as [import('node:http').IncomingMessage]
  asked.on('error', () => undefined)
  reply.on('error', () => undefined)
  reply.resume()
  return { closed: new Promise((closed) => reply.once('close', () => closed(null))), end: () => asked.destroy() }
}

/** A wall's socket in hostile hands: says what it likes, and tells how it is taken. */
export class Wall implements Line {
  readonly ws: WebSocket
  readonly doc = new Y.Doc()
  readonly closed: Promise<{ code: number; reason: string }>
  /** What others at the wall show of themselves, as heard last. */
  readonly shown = new Map<number, unknown>()
  readonly #waiting = new Set<(update: Uint8Array) => void>()

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.ws = new WebSocket(url, { headers })
    this.ws.on('error', () => undefined)
    this.closed = new Promise((done) => this.ws.once('close', (code, reason) => done({ code, reason: String(reason) })))
    this.ws.on('message', (data: Buffer) => this.#hear(data))
  }

  #hear(data: Buffer): void {
    const message = readMessage(data)
    if (message?.kind === 'vector') this.say(missingMessage(new Uint8Array([0, 0])))
    if (message?.kind === 'update') for (const wait of [...this.#waiting]) wait(message.bytes)
    if (message?.kind === 'presence')
      for (const { client, json } of presenceEntries(message.bytes, 1000)) this.shown.set(client, JSON.parse(json))
  }

  say(bytes: Uint8Array): void {
    if (this.ws.readyState === WebSocket.OPEN) this.ws.send(bytes)
  }

  /** Says one edit, and waits for how it is taken: `echoed`, or the code that the socket closed with. */
  edit(update: Uint8Array, ms = 5_000): Promise<'echoed' | 'silence' | number> {
    return new Promise((taken) => {
      const timer = setTimeout(() => end('silence'), ms)
      const wait = (bytes: Uint8Array): void => {
        if (Buffer.compare(bytes, update) === 0) end('echoed')
      }
      const end = (how: 'echoed' | 'silence' | number): void => {
        clearTimeout(timer)
        this.#waiting.delete(wait)
        taken(how)
      }
      this.#waiting.add(wait)
      void this.closed.then(({ code }) => end(code))
      this.say(updateMessage(update))
    })
  }

  end(): void {
    this.ws.terminate()
  }
}

/** Opens a wall's socket with its session's cookie, and what headers one likes; resolves when the upgrade is done. */
export async function openWall(
  { base, handle, cookie }: Caller,
  wall: string,
  { headers = {}, epoch = 0 }: { headers?: Readonly<Record<string, string>>; epoch?: number } = {},
): Promise<Wall> {
  const line = new Wall(`${base.replace('http', 'ws')}/api/s/${handle}/walls/${wall}/${epoch}`, { cookie, ...headers })
  await Promise.race([once(line.ws, 'open'), line.closed])
  return line
}

/** Opens a wall's socket with the wall's state in its document. */
export async function openFilled(caller: Caller, wall: string): Promise<Wall> {
  const { doc, epoch } = await fetchWall(caller, wall)
  const line = await openWall(caller, wall, { epoch })
  Y.applyUpdate(line.doc, Y.encodeStateAsUpdate(doc))
  return line
}
