import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Command } from '../../shared/api/command.ts'
import { applyDelta, type Frames } from '../../shared/api/frames.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { SessionOpened } from '../../shared/api/session.ts'
import type { FeedView, You } from '../../shared/api/view.ts'
import type { Journal } from './journal.ts'

/** 128 random bits as a device draws them, 22 characters of base64url. */
export const draw = (): string => randomBytes(16).toString('base64url')

/** A command without its envelope's id: the device draws it. */
export type Wish = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never

/** The server said no at the door; `forNow`: it cannot now, and asks to be asked again. */
export class TurnedAway extends Error {
  readonly forNow: boolean

  constructor(status: number, why: string) {
    super(`refused at the door: ${why}`)
    this.forNow = status === 429 || status === 503
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** One reply of the server: its status, cookie and JSON body. */
export interface Answered {
  readonly status: number
  readonly cookie: string | null
  readonly body: unknown
}

/** Sends one JSON request. Rejects when the connection fails, as a network does. */
export function send(
  url: string,
  { method = 'POST', cookie, body }: { method?: string; cookie?: string | null; body?: unknown } = {},
): Promise<Answered> {
  const bytes = body === undefined ? null : Buffer.from(JSON.stringify(body))
  return new Promise((answered, failed) => {
    const headers = {
      ...(bytes && { 'content-type': 'application/json', 'content-length': bytes.length }),
      ...(cookie && { cookie }),
    }
    const sent = request(url, { method, agent, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('error', failed)
      reply.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        const set = reply.headers['set-cookie']?.[0]?.split(';')[0] ?? null
        answered({ status: reply.statusCode ?? 0, cookie: set, body: text.startsWith('{') ? JSON.parse(text) : text })
      })
    })
    sent.on('error', failed)
    sent.end(bytes)
  })
}

/**
 * A device as any other client would write it, from the contract alone: a session, a feed, commands with ids of its
 * own that are sent again until they are answered.
 */
export class Device<V extends FeedView = FeedView> {
  readonly base: string
  readonly #journal: Journal
  handle = ''
  cookie: string | null = null
  view: V | null = null
  you: You | null = null
  /** Off the network: nothing is sent or heard until it is back. */
  offline = false
  #feed: { destroy(): void } | null = null
  readonly #changed = new Set<() => void>()
  #ended = false

  constructor(base: string, journal: Journal) {
    this.base = base
    this.#journal = journal
  }

  /** Comes in, as the body of `POST /api/sessions` says, and listens. */
  async enter(body: Record<string, unknown>): Promise<SessionOpened> {
    const answered = await send(`${this.base}/api/sessions`, { body })
    const reply = answered.body as { ok: boolean; result: SessionOpened; refusal?: { code: string; message: string } }
    if (!reply.ok) throw new TurnedAway(answered.status, `${reply.refusal?.code} ${reply.refusal?.message}`)
    this.handle = reply.result.handle
    this.cookie = answered.cookie
    this.view = reply.result.view as V | null
    this.you = reply.result.you
    this.listen()
    return reply.result
  }

  /** A path under this device's own. */
  get(path: string): Promise<Answered> {
    return send(`${this.base}/api/s/${this.handle}${path}`, { method: 'GET', cookie: this.cookie })
  }

  post(path: string, body: unknown, method = 'POST'): Promise<Answered> {
    return send(`${this.base}/api/s/${this.handle}${path}`, { method, cookie: this.cookie, body })
  }

  /** Does a command: waits while offline, sends it again with the same id until it is answered. `twice` taps double. */
  async wish(wish: Wish, { twice = false } = {}): Promise<Reply> {
    const command = { id: draw(), ...wish }
    for (let tries = 0; ; tries++) {
      while (this.offline && !this.#ended) await pause(20)
      const started = performance.now()
      try {
        const both = await Promise.all([
          this.post('/commands', command),
          ...(twice && tries === 0 ? [this.post('/commands', command)] : []),
        ])
        const first = both[0]
        if (first && ((first.status !== 429 && first.status !== 503) || tries > 40)) {
          this.#journal.replied(performance.now() - started, first.body as Reply)
          return first.body as Reply
        }
      } catch (error) {
        if (this.#ended || tries > 40) throw error
      }
      await pause(Math.min(1000, 40 * 2 ** Math.min(tries, 5)))
    }
  }

  /** Resolves once the view and `you` satisfy something; rejects after so many ms. */
  until(seen: (view: V, you: You | null) => boolean, ms: number, what: string): Promise<void> {
    return new Promise((done, failed) => {
      const look = () => {
        if (!this.view || !seen(this.view, this.you)) return
        clearTimeout(timer)
        this.#changed.delete(look)
        done()
      }
      const timer = setTimeout(() => {
        this.#changed.delete(look)
        failed(new Error(`waited in vain: ${what}`))
      }, ms)
      this.#changed.add(look)
      look()
    })
  }

  /** Calls back whenever something new was heard. */
  onChange(heard: () => void): void {
    this.#changed.add(heard)
  }

  listen(): void {
    this.#feed?.destroy()
    if (this.#ended) return
    const opened = request(
      `${this.base}/api/s/${this.handle}/feed`,
      { agent: new Agent(), headers: { cookie: this.cookie ?? '' } },
      (reply) => {
        let rest = ''
        reply.setEncoding('utf8')
        reply.on('data', (text: string) => {
          rest += text
          let end = rest.indexOf('\n\n')
          for (; end >= 0; end = rest.indexOf('\n\n')) {
            this.#hear(rest.slice(0, end))
            rest = rest.slice(end + 2)
          }
        })
        reply.on('close', () => this.#lost(opened))
      },
    )
    opened.on('error', () => this.#lost(opened))
    opened.end()
    this.#feed = opened
  }

  /** Pulls the plug, or puts it back. */
  setOffline(offline: boolean): void {
    this.offline = offline
    if (offline) {
      this.#feed?.destroy()
      this.#feed = null
    } else this.listen()
  }

  leave(): void {
    this.#ended = true
    this.#feed?.destroy()
    this.#changed.clear()
  }

  #lost(feed: { destroy(): void }): void {
    if (this.#feed !== feed || this.offline || this.#ended) return
    setTimeout(() => this.#feed === feed && this.listen(), 200)
  }

  #hear(block: string): void {
    const line = (name: string) =>
      block
        .split('\n')
        .find((l) => l.startsWith(`${name}: `))
        ?.slice(name.length + 2)
    const [event, data] = [line('event'), line('data')]
    if (!event || data === undefined) return
    const body: unknown = JSON.parse(data)
    if (event === 'view') this.view = body as V
    else if (event === 'delta' && this.view) this.view = applyDelta(this.view, body as Frames['delta'])
    else if (event === 'you') this.you = body as You
    this.#journal.heard(this.view)
    for (const heard of [...this.#changed]) heard()
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
