import { randomBytes } from 'node:crypto'
import { Agent, type ClientRequest, request } from 'node:http'
import { send } from '../../server/rehearsal/device.ts'

const draw = (): string => randomBytes(16).toString('base64url')

/** One phone of a crowd: a session and an open feed whose text is looked at, not parsed, so that 2,000 fit in a process. */
export interface Phone {
  readonly handle: string
  readonly cookie: string
  feed: ClientRequest | null
}

const feedAgent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })

/** Seats so many phones, a few dozen at a time. */
export async function seat(base: string, code: string, count: number): Promise<Phone[]> {
  const phones: Phone[] = []
  const one = async (): Promise<void> => {
    const answered = await send(`${base}/api/sessions`, {
      body: { code, device: draw(), participant: draw(), table: null },
    })
    const reply = answered.body as { ok: boolean; result: { handle: string } }
    if (!reply.ok || !answered.cookie)
      throw new Error(`a phone was refused: ${JSON.stringify(answered.body).slice(0, 200)}`)
    phones.push({ handle: reply.result.handle, cookie: answered.cookie, feed: null })
  }
  for (let seated = 0; seated < count; seated += 50)
    await Promise.all(Array.from({ length: Math.min(50, count - seated) }, one))
  return phones
}

/** Opens a phone's feed; `heard` gets each piece of text as it arrives. Resolves at the first one. */
export function openFeed(base: string, phone: Phone, heard: (text: string) => void): Promise<void> {
  return new Promise((opened, failed) => {
    phone.feed = request(
      `${base}/api/s/${phone.handle}/feed`,
      { agent: feedAgent, headers: { cookie: phone.cookie } },
      (reply) => {
        reply.setEncoding('latin1')
        reply.on('data', (text: string) => {
          opened()
          heard(text)
        })
        reply.on('error', () => {})
      },
    )
    phone.feed.on('error', failed)
    phone.feed.end()
  })
}

/** Sends a command as a phone; how long its durable reply took, ms, or null for a refusal. */
export async function command(base: string, phone: Phone, wish: Record<string, unknown>): Promise<number | null> {
  const started = performance.now()
  const command = { cookie: phone.cookie, body: { id: draw(), ...wish } }
  const say = () => send(`${base}/api/s/${phone.handle}/commands`, command)
  // A connection that had been silent may be closed under a request: a device says it again, with the same id.
  const answered = await say().catch(say)
  return answered.status === 200 ? performance.now() - started : null
}

/** An idea as a phone writes it. */
export const idea = (phase: string, contribution: string, text: string): Record<string, unknown> => ({
  type: 'contribution/add',
  contribution,
  phase,
  kind: 'note',
  text,
  media: null,
  parent: null,
  zone: null,
  level: null,
  channel: 'phone',
  table: null,
  reason: null,
})

/** Ideas that one phone writes before the server would ask it to wait. */
const ideasAPhone = 20

/** Fills a wall: phones of their own come in at that table and write so many ideas. Their ids. */
export async function fill(base: string, code: string, phase: string, count: number): Promise<string[]> {
  const writers = await seat(base, code, Math.ceil(count / ideasAPhone))
  const ids = Array.from({ length: count }, draw)
  for (let done = 0; done < count; done += writers.length) {
    const replies = await Promise.all(
      ids.slice(done, done + writers.length).map((id, index) => {
        const text = `Idée numéro ${done + index} : un banc, un arbre, un four à pain pour tout le quartier`
        return command(base, writers[index] as Phone, idea(phase, id, text))
      }),
    )
    if (replies.includes(null)) throw new Error('an idea was refused')
  }
  return ids
}

export { draw }
