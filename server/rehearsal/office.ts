import { send } from './device.ts'

/** The office as a script uses it: signed in by a link that works once, then one path under its handle for each thing. */
export class Office {
  readonly #base: string
  readonly #handle: string
  readonly #cookie: string | null

  private constructor(base: string, handle: string, cookie: string | null) {
    this.#base = base
    this.#handle = handle
    this.#cookie = cookie
  }

  /** Makes an account with a link's token (the founder's, or a colleague's) and signs it in. */
  static async join(base: string, token: string): Promise<Office> {
    const email = `repetition-${Date.now()}@example.org`
    const answered = await send(`${base}/api/accounts`, {
      body: { token, email, password: `repetition-${Math.random()}`, centre: 'Centre social L’Arbrisseau' },
    })
    const body = answered.body as {
      ok: boolean
      result?: { handle: string }
      refusal?: { code: string; message: string }
    }
    if (!body.ok || !body.result)
      throw new Error(`the token was refused: ${body.refusal?.code} ${body.refusal?.message}`)
    return new Office(base, body.result.handle, answered.cookie)
  }

  /** One request of the office; throws with the refusal's sentence. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answered = await send(`${this.#base}/api/s/${this.#handle}/office${path}`, {
      method,
      cookie: this.#cookie,
      body,
    })
    const reply = answered.body as { ok: boolean; result: T; refusal?: { code: string; message: string } }
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.refusal?.code} ${reply.refusal?.message}`)
    return reply.result
  }

  /** How many bytes a file of the office has, by its headers and its content. */
  async weigh(path: string): Promise<number> {
    const reply = await fetch(`${this.#base}/api/s/${this.#handle}/office${path}`, {
      headers: { cookie: this.#cookie ?? '' },
    })
    if (!reply.ok) throw new Error(`GET ${path}: ${reply.status}`)
    return (await reply.arrayBuffer()).byteLength
  }

  /** The token of a fresh invite into a workshop. */
  async invite(
    workshop: string,
    role: 'staff' | 'host' | 'screen' | 'kiosk',
    at: { table?: string; place?: string; label?: string } = {},
  ): Promise<string> {
    const made = await this.ask<{ path: string }>('POST', `/workshops/${workshop}/invites`, {
      role,
      table: at.table ?? null,
      place: at.place ?? null,
      label: at.label ?? null,
    })
    return made.path.slice(made.path.indexOf('#') + 1)
  }
}
