import type { Duplex } from 'node:stream'
import { constants, inflateRawSync } from 'node:zlib'
import type { Command } from '../../shared/api/command.ts'
import { applyDelta } from '../../shared/api/frames.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { SessionOpened } from '../../shared/api/session.ts'
import type { FeedView, You } from '../../shared/api/view.ts'
import { type Answer, ask, isZipped, listen, type Question } from './ask.ts'
import type { Judge } from './judge.ts'
import type { Site } from './site-fixture.ts'

/** What devices stand on. */
export interface Hall {
  readonly site: Site
  readonly judge: Judge
  readonly now: () => number
  readonly problems: string[]
}

type Face = 'own' | 'table'

/** One device: its session, its outbox, and what its feed told it. */
export class Device {
  readonly name: string
  readonly hall: Hall
  session = ''
  handle = ''
  cookie: string | null = null
  online = true
  /** Sent and not answered, in order. */
  readonly outbox: Command[] = []
  /** All that it ever said, so that it can be said again. */
  readonly said: Command[] = []
  readonly face: Face
  /** Reads gzip, as browsers do; half of the devices here do not. */
  readonly zips: boolean
  view: FeedView | null = null
  you: You | null = null
  bye: string | null = null
  /** A picture that it has sent and not used. */
  picture: string | null = null
  #lastId: string | null = null
  #hangUp: (() => void) | null = null
  readonly #pipes = new Set<Duplex>()
  /** Nothing was heard on this line yet: its first delta brings all that was missed. */
  #back = false

  constructor(hall: Hall, name: string, face: Face = 'own') {
    this.hall = hall
    this.name = name
    this.face = face
    this.zips = name.length % 2 === 0
  }

  get listens(): boolean {
    return this.#hangUp !== null
  }

  /** Asks anything in its own name; whatever comes back is judged. */
  async ask(question: Question, channel: 'reply' | 'ballots' | 'picture' = 'reply'): Promise<Answer | null> {
    const headers = { ...(this.zips && { 'accept-encoding': 'gzip' }), ...question.headers }
    const pipe = this.hall.site.connect()
    this.#pipes.add(pipe)
    const answer = await ask(pipe, { cookie: this.cookie, ...question, headers })
    this.#pipes.delete(pipe)
    if (answer) {
      const text = `${channel === 'picture' ? '' : answer.head}\n${answer.body.toString('latin1')}`
      this.hall.judge.hears({ session: this.session, channel, text }, this.hall.now())
    }
    return answer
  }

  path(rest: string): string {
    return `/api/s/${this.handle}${rest}`
  }

  /** Comes in, or in again: the same device has the same session. */
  async enter(body: Readonly<Record<string, unknown>>): Promise<Reply | null> {
    const answer = await ask(this.hall.site.connect(), json('/api/sessions', body))
    const reply = answer && replyIn(answer)
    if (!answer || !reply?.ok) return reply
    const opened = reply.result as SessionOpened
    this.handle = opened.handle
    this.session = opened.you?.session ?? this.session
    this.cookie = /set-cookie: (g=[^;]+)/.exec(answer.head)?.[1] ?? this.cookie
    const { judge, now } = this.hall
    judge.keeps(this.handle, { what: 'handle', of: this.session })
    judge.keeps(this.cookie?.slice(2) ?? '', { what: 'cookie', of: this.session })
    judge.hears({ session: this.session, channel: 'reply', text: `\n${answer.body.toString('latin1')}` }, now())
    return reply
  }

  /** Says something; while there is no network, or no answer, it waits in the outbox. */
  async say(command: Command): Promise<Reply | null> {
    this.said.push(command)
    this.outbox.push(command)
    return this.online ? this.deliver(command) : null
  }

  /** Sends a command, perhaps not for the first time. */
  async deliver(command: Command): Promise<Reply | null> {
    const answer = await this.ask(json(this.path('/commands'), command))
    const reply = answer && replyIn(answer)
    // What was not saved is sent again later, by the same id.
    const later = !reply || (!reply.ok && ['too-fast', 'unavailable'].includes(reply.refusal.code))
    const at = this.outbox.indexOf(command)
    if (!later && at >= 0) this.outbox.splice(at, 1)
    return reply
  }

  /** Says that it has heard what another heard last. */
  pretend(other: Device | undefined): void {
    if (!other || other === this) return
    this.#lastId = other.#lastId
    this.view = other.view
  }

  /** Opens its feed; `afresh` as a page that was just loaded, else from where it was cut. */
  listen(afresh: boolean): void {
    this.hangUp()
    if (afresh) {
      this.#lastId = null
      this.view = null
    }
    const after = this.#lastId === null ? '' : `&after=${encodeURIComponent(this.#lastId)}`
    const pipe = this.hall.site.connect()
    let text = ''
    let here = true
    let zipped = false
    this.#back = true
    this.bye = null
    this.you = null
    this.#hangUp = () => {
      here = false
      this.#hangUp = null
      pipe.destroy()
    }
    const gone = this.#hangUp
    listen(
      pipe,
      {
        method: 'GET',
        path: this.path(`/feed?face=${this.face}${after}`),
        cookie: this.cookie,
        headers: { ...(this.zips && { 'accept-encoding': 'gzip' }) },
      },
      {
        began(status, head) {
          if (status !== 200) gone()
          zipped = isZipped(head)
        },
        chunk: (bytes) => {
          text += (zipped ? unpacked(bytes) : bytes).toString('utf8')
          const blocks = text.split('\n\n')
          text = blocks.pop() ?? ''
          for (const block of blocks) if (here) this.#hear(block)
        },
        ended: () => here && gone(),
      },
    )
  }

  hangUp(): void {
    this.#hangUp?.()
  }

  /** Its network is gone at this very moment: what was asked may be done, and is not answered. */
  lose(): void {
    this.hangUp()
    this.online = false
    for (const pipe of this.#pipes) pipe.destroy()
  }

  #hear(block: string): void {
    const { judge, now, problems } = this.hall
    judge.hears({ session: this.session, channel: 'feed', text: block }, now())
    const { event, id, data } = frameIn(block)
    if (event === 'view') this.view = data as FeedView
    if (event === 'delta') {
      if (!this.view || !follows(this.#lastId, id, this.#back))
        problems.push(`[feed] ${this.name} hears ${id} after ${this.#lastId}`)
      else this.view = applyDelta(this.view, data as Record<string, unknown>)
    }
    if (event === 'you') this.you = data as You
    if (event === 'bye') this.bye = (data as { why: string }).why
    if (id !== null) this.#lastId = id
    if (id !== null) this.#back = false
  }
}

/** What pieces of a gzip stream say: each of ours looks back at nothing before it, whoever sent that. */
function unpacked(bytes: Buffer): Buffer {
  const begins = bytes[0] === 0x1f && bytes[1] === 0x8b
  return inflateRawSync(begins ? bytes.subarray(10) : bytes, { finishFlush: constants.Z_SYNC_FLUSH })
}

export const json = (path: string, body: unknown): Question => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export function replyIn(answer: Answer): Reply | null {
  try {
    return JSON.parse(answer.body.toString('utf8')) as Reply
  } catch {
    return null
  }
}

function frameIn(block: string): { event: string; id: string | null; data: unknown } {
  const field = (name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null
  return { event: field('event') ?? '', id: field('id'), data: JSON.parse(field('data') ?? 'null') as unknown }
}

/** Whether a delta is the next after what was heard last, in the same hall. */
function follows(last: string | null, id: string | null, back: boolean): boolean {
  const [a, b] = [last?.split('.') ?? [], id?.split('.') ?? []]
  const step = Number(b[2]) - Number(a[2])
  return a[0] === b[0] && a[1] === b[1] && (back ? step >= 1 : step === 1)
}
