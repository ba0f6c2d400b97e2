import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Colleagues } from '../../../shared/api/office/account.ts'
import type { InviteLine, InviteMade } from '../../../shared/api/office/invite.ts'
import type { KitLine } from '../../../shared/api/office/kit.ts'
import type { WorkshopDetail, WorkshopLine } from '../../../shared/api/office/workshop.ts'
import type { Reply } from '../../../shared/api/reply.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { as, type SessionId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { takeInvite } from '../../accounts/invites.ts'
import { founderToken } from '../../accounts/join.ts'
import { logIn } from '../../accounts/log-in.ts'
import { Pace } from '../../accounts/pace.ts'
import type { Arrival } from '../../accounts/secure.ts'
import { hashToken } from '../../accounts/tokens.ts'
import { localBus } from '../../bus/local.ts'
import { House } from '../../conduct/house.ts'
import { openDisk } from '../../media/disk.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { officeRoutes } from './routes.ts'

/** An office on a real database; each centre that `found` opens has its own way to ask. */
async function openOffice() {
  const folder = await mkdtemp(join(tmpdir(), 'gommette-office-'))
  const { store, documents, close } = await openSqlite(folder)
  const house = new House({ store, now: () => 1_000, forget: () => {} })
  const bus = localBus(house)
  const arrival: { now: Arrival } = {
    now: { remoteAddress: '127.0.0.1', tls: false, trustedProxyProto: null, forwarded: false },
  }
  const begun: string[] = []
  const routes: Hono = officeRoutes({
    documents,
    bus,
    workshops: house,
    media: openDisk(join(folder, 'media')),
    rehearsals: { begin: async ({ code }) => void begun.push(code) },
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

type Office = Awaited<ReturnType<typeof openOffice>>
type Staff = Extract<Awaited<ReturnType<Office['enter']>>, { handle: string }>

let office: Office
let nadia: Staff

const joined = async (token: string | null, email: string, centre: string | null): Promise<Staff> => {
  const entered = await office.enter(must(token, 'a link'), email, centre)
  if (!('handle' in entered)) throw new Error(JSON.stringify(entered))
  return entered
}

beforeAll(async () => {
  office = await openOffice()
  nadia = await joined(await founderToken(office.documents, 1), 'Nadia@arbrisseau.fr', 'L’Arbrisseau')
})
afterAll(() => office.end())

const made = async (staff: Staff, kit = 'blank'): Promise<string> =>
  (await staff.ask<{ id: string }>('POST', 'workshops', { kit })).id

describe('accounts', () => {
  test('the founding link works once, and there is none once a centre exists', async () => {
    expect(await founderToken(office.documents, 2)).toBeNull()
    const { ask } = nadia
    expect(await ask('GET', 'me')).toMatchObject({
      email: 'Nadia@arbrisseau.fr',
      role: 'admin',
      centre: 'L’Arbrisseau',
    })
  })

  test('signs in by any case of the e-mail, and says the same of a wrong password and of nobody', async () => {
    const pace = new Pace()
    const tries = await Promise.all(
      [
        ['nadia@ARBRISSEAU.fr', 'une phrase longue'],
        ['nadia@arbrisseau.fr', 'une autre phrase'],
        ['personne@arbrisseau.fr', 'une phrase longue'],
      ].map(([email = '', password = '']) => logIn(office.documents, pace, { email, password, from: 'here', now: 1 })),
    )
    expect(tries.map((one) => (one.ok ? 'in' : one.error))).toEqual([
      'in',
      expect.objectContaining({ code: 'login/wrong' }),
      expect.objectContaining({ code: 'login/wrong' }),
    ])
    expect(!tries[1]?.ok && tries[1]?.error).toEqual(!tries[2]?.ok && tries[2]?.error)
  })

  test('[F6] on a plain-HTTP hall network no office answers, signed in or not', async () => {
    const before = office.arrival.now
    office.arrival.now = { ...before, remoteAddress: '192.168.1.7' }
    expect(await nadia.ask('GET', 'me')).toMatchObject({ code: 'login/insecure' })
    expect(await office.enter('x'.repeat(43), 'a@b.fr', null)).toMatchObject({ refusal: { code: 'login/insecure' } })
    office.arrival.now = before
  })

  test('[F1] without its cookie, with another’s, or after sign-out, a handle opens nothing', async () => {
    const ines = await joined(await colleagueLink('staff'), 'ines@arbrisseau.fr', null)
    const path = `/api/s/${ines.handle}/office/me`
    for (const cookie of ['', nadia.cookie, 'g=nothing'])
      expect((await office.send(path, 'GET', undefined, cookie)).status).toBe(401)
    expect((await office.send(path, 'GET', undefined, ines.cookie)).status).toBe(200)
    await ines.ask('DELETE', 'session')
    expect((await office.send(path, 'GET', undefined, ines.cookie)).status).toBe(401)
  })

  const colleagueLink = async (role: string): Promise<string> =>
    (await nadia.ask<{ path: string }>('POST', 'colleagues', { role })).path.split('#')[1] ?? ''

  test('a colleague’s link works once, gives its role, and an account that is removed is out at once', async () => {
    const token = await colleagueLink('staff')
    const omar = await joined(token, 'omar@arbrisseau.fr', null)
    expect(await office.enter(token, 'autre@arbrisseau.fr', null)).toMatchObject({
      refusal: { code: 'invite/unknown' },
    })
    expect(await omar.ask('POST', 'colleagues', { role: 'admin' })).toMatchObject({ code: 'forbidden' })
    const { accounts } = await nadia.ask<Colleagues>('GET', 'colleagues')
    await nadia.ask(
      'DELETE',
      `colleagues/${
        must(
          accounts.find(({ email }) => email.startsWith('omar')),
          'Omar',
        ).id
      }`,
    )
    expect(await omar.ask('GET', 'me')).toMatchObject({ code: 'unauthorised' })
  })

  test('a link stays good when the e-mail is taken', async () => {
    const token = await colleagueLink('staff')
    expect(await office.enter(token, 'nadia@arbrisseau.fr', null)).toMatchObject({ refusal: { code: 'login/taken' } })
    expect(await office.enter(token, 'lea@arbrisseau.fr', null)).toHaveProperty('handle')
  })
})

describe('workshops', () => {
  test('are made from a kit, duplicated without people, archived and found again', async () => {
    const id = await made(nadia, 'arbrisseau')
    expect(id).toMatch(/^[A-Za-z0-9_-]{12}$/)
    const detail = await nadia.ask<WorkshopDetail>('GET', `workshops/${id}`)
    expect(detail.phases.length).toBeGreaterThan(5)
    expect(detail.workshop.code).toMatch(/^[A-Z0-9]{8}$/)
    const copy = await nadia.ask<{ id: string }>('POST', `workshops/${id}/duplicate`)
    const again = await nadia.ask<WorkshopDetail>('GET', `workshops/${copy.id}`)
    expect(again.phases).toEqual(detail.phases)
    expect(again.workshop.code).not.toBe(detail.workshop.code)
    await nadia.ask('PATCH', `workshops/${id}`, { archived: true })
    const lines = await nadia.ask<WorkshopLine[]>('GET', 'workshops')
    expect(lines.map((line) => [line.id, line.archived])).toEqual(
      expect.arrayContaining([
        [id, true],
        [copy.id, false],
      ]),
    )
  })

  test('another centre sees nothing of them and changes nothing', async () => {
    const id = await made(nadia)
    const invite = await nadia.ask<InviteMade>('POST', `workshops/${id}/invites`, {
      role: 'screen',
      table: null,
      place: null,
      label: null,
    })
    await nadia.ask('POST', 'kits', { workshop: id, name: { fr: 'Le nôtre' }, about: { fr: '' } })
    const [own] = (await nadia.ask<KitLine[]>('GET', 'kits')).filter((kit) => kit.own)
    const body = JSON.stringify({ centre: null, role: 'admin', createdAt: 1 })
    await office.documents.put('invite', {
      id: 'link',
      parent: 'founders',
      lookup: `account ${hashToken('t'.repeat(43))}`,
      body,
    })
    const stranger = await joined('t'.repeat(43), 'leo@ailleurs.fr', 'Ailleurs')
    expect(await stranger.ask('GET', 'workshops')).toEqual([])
    expect((await stranger.ask<KitLine[]>('GET', 'kits')).filter((kit) => kit.own)).toEqual([])
    const asked: readonly [string, string, unknown?][] = [
      ['GET', `workshops/${id}`],
      ['PATCH', `workshops/${id}`, { archived: true }],
      ['POST', `workshops/${id}/duplicate`],
      ['DELETE', `workshops/${id}`],
      ['POST', `workshops/${id}/plan`, { id: 'i'.repeat(22), type: 'plan/remove', revision: 0, phase: 'ideas' }],
      ['GET', `workshops/${id}/invites`],
      ['POST', `workshops/${id}/invites`, { role: 'staff', table: null, place: null, label: null }],
      ['DELETE', `workshops/${id}/invites/${invite.id}`],
      ['POST', `workshops/${id}/conduct`, { face: 'panel' }],
      ['POST', `workshops/${id}/rehearse`, { residents: 4, speed: 1, conductedBy: 'me' }],
      ['GET', `workshops/${id}/briefs`],
      ['POST', `workshops/${id}/briefs`, { contribution: 'x', lang: 'fr' }],
      ['POST', 'kits', { workshop: id, name: { fr: 'Volé' }, about: { fr: '' } }],
      ['POST', 'workshops', { kit: own?.id }],
      ['DELETE', `kits/${own?.id}`],
    ]
    for (const [method, path, body] of asked)
      expect(await stranger.ask(method, path, body), `${method} ${path}`).toMatchObject({ code: 'not-found' })
    expect(await nadia.ask('GET', `workshops/${id}`)).toMatchObject({ archived: false, id })
  })

  test('the sequence changes through the owner, which refuses a stale revision', async () => {
    const id = await made(nadia, 'arbrisseau')
    const { phases, revision } = await nadia.ask<WorkshopDetail>('GET', `workshops/${id}`)
    const last = must(phases.at(-1), 'a phase')
    const remove = { type: 'plan/remove', revision, phase: last.id }
    expect(await nadia.ask('POST', `workshops/${id}/plan`, { id: 'a'.repeat(22), ...remove })).toBeNull()
    expect(await nadia.ask('POST', `workshops/${id}/plan`, { id: 'b'.repeat(22), ...remove })).toMatchObject({
      code: 'plan/stale',
    })
    expect(
      await nadia.ask('POST', `workshops/${id}/plan`, {
        id: 'c'.repeat(22),
        type: 'plan/insert',
        revision: revision + 1,
        phase: last,
        before: null,
      }),
    ).toBeNull()
    expect((await nadia.ask<WorkshopDetail>('GET', `workshops/${id}`)).phases).toEqual(phases)
  })

  test('is erased for good once it is archived, not before', async () => {
    const id = await made(nadia)
    expect(await nadia.ask('DELETE', `workshops/${id}`)).toMatchObject({ code: 'forbidden' })
    await nadia.ask('PATCH', `workshops/${id}`, { archived: true })
    await nadia.ask('DELETE', `workshops/${id}`)
    expect(await nadia.ask('GET', `workshops/${id}`)).toMatchObject({ code: 'not-found' })
    expect(await office.house.read(as<WorkshopId>(id))).toBeNull()
  })

  test('settings, tables and places change at any time', async () => {
    const id = await made(nadia)
    const { tables } = await nadia.ask<WorkshopDetail>('GET', `workshops/${id}`)
    await nadia.ask('PATCH', `workshops/${id}`, {
      title: { fr: 'Comment se saluer ?' },
      seating: 'given',
      tables: tables.slice(0, 2),
      places: [{ id: 'p1', name: 'Chemin Rouge' }],
    })
    expect(await nadia.ask('GET', `workshops/${id}`)).toMatchObject({
      workshop: { title: { fr: 'Comment se saluer ?' }, seating: 'given' },
      tables: tables.slice(0, 2),
      places: [{ id: 'p1', name: 'Chemin Rouge' }],
    })
  })

  test('a rehearsal is a marked copy that residents are sent to', async () => {
    const id = await made(nadia)
    const { id: copy } = await nadia.ask<{ id: string }>('POST', `workshops/${id}/rehearse`, {
      residents: 6,
      speed: 10,
      conductedBy: 'itself',
    })
    const detail = await nadia.ask<WorkshopDetail>('GET', `workshops/${copy}`)
    expect(detail.workshop).toMatchObject({ rehearsal: true, speed: 10 })
    expect(office.begun).toEqual([detail.workshop.code])
  })
})

describe('invites', () => {
  test('work once, are stored as hashes, and can be taken back', async () => {
    const id = as<WorkshopId>(await made(nadia))
    const invite = await nadia.ask<InviteMade>('POST', `workshops/${id}/invites`, {
      role: 'host',
      table: 't1',
      place: null,
      label: 'Samira',
    })
    const token = must(invite.link.split('#')[1], 'a token')
    expect(JSON.stringify(await office.documents.list('invite', id))).not.toContain(token)
    const first = as<SessionId>('f'.repeat(22))
    expect(await takeInvite(office.documents, token, () => first)).toMatchObject({
      ok: true,
      value: { role: 'host', table: 't1', workshop: id },
    })
    expect(await takeInvite(office.documents, token, () => first)).toMatchObject({ ok: true })
    expect(await takeInvite(office.documents, token, () => as<SessionId>('s'.repeat(22)))).toMatchObject({
      ok: false,
      error: { code: 'invite/used' },
    })
    expect(
      (await nadia.ask<InviteLine[]>('GET', `workshops/${id}/invites`)).map(({ label, used }) => [label, used]),
    ).toEqual([['Samira', true]])

    const handle = `${id}${first}`
    await office.bus.system(id, {
      type: 'session/open',
      session: first,
      handle,
      tokenHash: 'h',
      role: 'host',
      participant: null,
      table: as('t1'),
      place: null,
      label: 'Samira',
    })
    await nadia.ask('DELETE', `workshops/${id}/invites/${invite.id}`)
    expect(await office.bus.session(id, handle)).toMatchObject({ revoked: true })
    expect(await takeInvite(office.documents, token, () => first)).toMatchObject({
      ok: false,
      error: { code: 'invite/unknown' },
    })
  })
})
