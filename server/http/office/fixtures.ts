import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll } from 'vitest'
import type { Reply } from '../../../shared/api/reply.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { founderToken } from '../../accounts/join.ts'
import type { Arrival } from '../../accounts/secure.ts'
import { localBus } from '../../bus/local.ts'
import { machineClock } from '../../clock.ts'
import { House } from '../../conduct/house.ts'
import { openDisk } from '../../media/disk.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { officeRoutes } from './routes.ts'

/** An office on a real database; each centre that `found` opens has its own way to ask. */
export async function openOffice() {
  const folder = await mkdtemp(join(tmpdir(), 'gommette-office-'))
  const { store, documents, close } = await openSqlite(folder)
  const house = new House({ store, clock: { ...machineClock, now: () => 1_000 }, forget: async () => {} })
  const bus = localBus(house)
  const arrival: { now: Arrival } = {
    now: { remoteAddress: '127.0.0.1', tls: false, trustedProxyProto: null, forwarded: false, byOwnName: true },
  }
  const begun: string[] = []
  const routes: Hono = officeRoutes({
    documents,
    bus,
    workshops: house,
    media: openDisk(join(folder, 'media')),
    rehearsals: { busy: () => begun.length >= 3, begin: async ({ code }) => void begun.push(code) },
    base: () => 'http://hall:4600',
    arrival: () => arrival.now,
    now: () => 1_000,
  })
  const send = async (
    path: string,
    method: string,
    body: unknown,
    cookie = '',
  ): Promise<{ status: number; reply: Reply; cookie: string }> => {
    const init = {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }
    const response = await routes.request(path, init)
    return {
      status: response.status,
      reply: (await response.json()) as Reply,
      cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
    }
  }
  const enter = async (token: string, email: string, centre: string | null) => {
    const { reply, cookie } = await send('/api/accounts', 'POST', {
      token,
      email,
      password: 'une phrase longue',
      centre,
    })
    if (!reply.ok) return reply
    const { handle } = reply.result as { handle: string }
    const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const answer = await send(`/api/s/${handle}/office/${path}`, method, body, cookie)
      return answer.reply.ok ? (answer.reply.result as T) : (answer.reply.refusal as T)
    }
    return { handle, cookie, ask }
  }
  const end = async (): Promise<void> => {
    await house.close(0)
    await close()
    await rm(folder, { recursive: true })
  }
  return { documents, house, bus, arrival, begun, send, enter, end, routes }
}

export type Office = Awaited<ReturnType<typeof openOffice>>
/** A signed-in staff member: `ask` gives a result, or the refusal. */
export type Staff = Extract<Awaited<ReturnType<Office['enter']>>, { handle: string }>

/** Makes an account by a link and signs it in; throws when refused. */
export async function joined(
  office: Office,
  token: string | null,
  email: string,
  centre: string | null,
): Promise<Staff> {
  const entered = await office.enter(must(token, 'a link'), email, centre)
  if (!('handle' in entered)) throw new Error(JSON.stringify(entered))
  return entered
}

/** The centre of L'Arbrisseau with its first administrator. */
export const foundArbrisseau = async (office: Office): Promise<Staff> =>
  joined(office, await founderToken(office.documents, 1), 'Nadia@arbrisseau.fr', 'L’Arbrisseau')

/** For the tests of a file: an office in which Nadia founded that centre. It ends with them. */
export async function arbrisseau(): Promise<{ readonly office: Office; readonly nadia: Staff }> {
  const office = await openOffice()
  afterAll(() => office.end())
  return { office, nadia: await foundArbrisseau(office) }
}

/** A new workshop's id. */
export const made = async (staff: Staff, kit = 'blank'): Promise<string> =>
  (await staff.ask<{ id: string }>('POST', 'workshops', { kit })).id
