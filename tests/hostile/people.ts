import { draw, pause, send } from '../../server/rehearsal/device.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { You } from '../../shared/api/view.ts'

/** A session as a hostile client holds it: an address, a handle and a cookie, and nothing that keeps it polite. */
export interface Caller {
  readonly base: string
  readonly handle: string
  readonly cookie: string
  /** The participant that it speaks for, when it is one. */
  readonly participant: string
}

/** A command without the id that the device draws. */
export type Wish = Readonly<Record<string, unknown>> & { readonly type: string }

/** What the server answered: its status, and the code of its refusal (`yes` when there was none). */
export interface Said {
  readonly status: number
  readonly code: string
  readonly body: unknown
}

const saidOf = ({ status, body }: { status: number; body: unknown }): Said => {
  const reply = typeof body === 'object' && body !== null ? (body as Partial<Reply>) : {}
  const code = reply.ok === true ? 'yes' : ((reply as { refusal?: { code?: string } }).refusal?.code ?? `${status}`)
  return { status, code, body }
}

/** Comes in by a code or an invite; throws with the refusal's code. */
export async function enter(base: string, body: Readonly<Record<string, unknown>>): Promise<Caller> {
  const answered = await send(`${base}/api/sessions`, { body })
  const said = saidOf(answered)
  if (said.code !== 'yes' || !answered.cookie) throw new Error(`refused at the door: ${said.code}`)
  const { handle, you } = (
    said.body as { result: { handle: string; you: { participant: { id: string } | null } | null } }
  ).result
  return { base, handle, cookie: answered.cookie, participant: you?.participant?.id ?? '' }
}

/** A phone that comes in by the room's code. */
export const join = (base: string, code: string, table: string | null = null): Promise<Caller> =>
  enter(base, { code, device: draw(), participant: draw(), table })

/** Sends a command once; an id of one's own may be given. */
export const rush = async (caller: Caller, wish: Wish, id: string = draw()): Promise<Said> =>
  saidOf(await send(`${caller.base}/api/s/${caller.handle}/commands`, { cookie: caller.cookie, body: { id, ...wish } }))

/** Sends a command again, under the same id, for as long as its sender is told to wait. */
export async function command(caller: Caller, wish: Wish, id: string = draw()): Promise<Said> {
  for (let tries = 0; ; tries++) {
    const said = await rush(caller, wish, id)
    if (said.code !== 'too-fast' || tries > 40) return said
    await pause(150)
  }
}

/** Asks for a path under one's handle. */
export const get = async (caller: Pick<Caller, 'base' | 'handle' | 'cookie'>, path: string): Promise<Said> =>
  saidOf(await send(`${caller.base}/api/s/${caller.handle}${path}`, { method: 'GET', cookie: caller.cookie }))

/** Any JSON request under one's handle. */
export const ask = async (
  caller: Pick<Caller, 'base' | 'handle' | 'cookie'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Said> =>
  saidOf(await send(`${caller.base}/api/s/${caller.handle}${path}`, { method, cookie: caller.cookie, body }))

/** Knocks at the door: any body to `POST /api/sessions`. */
export const knock = async (base: string, body: unknown): Promise<Said> =>
  saidOf(await send(`${base}/api/sessions`, { body }))

/** The first view and `you` that the feed tells a session, as text; throws when the feed is refused. */
export async function firstFrames(caller: Pick<Caller, 'base' | 'handle' | 'cookie'>): Promise<string> {
  const ending = new AbortController()
  const reply = await fetch(`${caller.base}/api/s/${caller.handle}/feed`, {
    headers: { cookie: caller.cookie },
    signal: ending.signal,
  })
  let heard = ''
  const text = new TextDecoder()
  try {
    for await (const bytes of reply.body ?? []) {
      heard += text.decode(bytes, { stream: true })
      if (/event: you\n(?:.|\n)*\n\n/.test(heard) || /event: bye/.test(heard)) break
    }
  } finally {
    ending.abort()
  }
  return heard
}

/** An idea as a phone sends it. */
export const idea = (phase: string, text: string, more: Readonly<Record<string, unknown>> = {}): Wish => ({
  type: 'contribution/add',
  contribution: draw(),
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
  ...more,
})

/** A ballot as a phone sends it. */
export const vote = (
  ask: string,
  marks: Readonly<Record<string, Readonly<Record<string, number>>>>,
  more: Readonly<Record<string, unknown>> = {},
): Wish => ({ type: 'answer/give', ask, ballot: draw(), marks, tookMs: null, ...more })

/** A whole view as the feed tells it now. */
export async function viewNow<V>(caller: Parameters<typeof firstFrames>[0]): Promise<V> {
  return framed(await firstFrames(caller), 'view') as V
}

/** What the feed tells a session of itself. */
export async function youNow(caller: Parameters<typeof firstFrames>[0]): Promise<You> {
  return framed(await firstFrames(caller), 'you') as You
}

function framed(heard: string, event: 'view' | 'you'): unknown {
  const data = new RegExp(`event: ${event}\n(?:id: [^\n]*\n)?data: ([^\n]*)\n`).exec(heard)?.[1]
  if (!data) throw new Error(`the feed told no ${event}`)
  return JSON.parse(data)
}
