import { describe, expect, test } from 'vitest'
import type { Colleagues } from '../../../shared/api/office/account.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { founderToken } from '../../accounts/join.ts'
import { logIn } from '../../accounts/log-in.ts'
import { Pace } from '../../accounts/pace.ts'
import { arbrisseau, joined } from './fixtures.ts'

const { office, nadia } = await arbrisseau()

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
      ].map(([email = '', password = '']) =>
        logIn(office.documents, pace, { email, password, device: 'd', from: 'here', now: 1 }),
      ),
    )
    expect(tries.map((one) => (one.ok ? 'in' : one.error))).toEqual([
      'in',
      expect.objectContaining({ code: 'login/wrong' }),
      expect.objectContaining({ code: 'login/wrong' }),
    ])
    expect(!tries[1]?.ok && tries[1]?.error).toEqual(!tries[2]?.ok && tries[2]?.error)
  })

  test('[F2] whoever guesses behind the same proxy keeps a colleague out of no browser that they have signed in with', async () => {
    const pace = new Pace()
    const email = 'nadia@arbrisseau.fr'
    const signIn = (device: string, password: string, now: number) =>
      logIn(office.documents, pace, { email, password, device, from: 'proxy', now })
    const [hers, right] = ['her own browser', 'une phrase longue']
    expect(await signIn(hers, right, 1)).toMatchObject({ ok: true })
    for (let n = 0; n < 9; n++) await signIn('a stranger', `devine ${n}`, 10)
    expect(await signIn('another of hers', right, 11)).toMatchObject({ ok: false, error: { code: 'too-fast' } })
    expect(await signIn(hers, right, 11)).toMatchObject({ ok: true })
    // It is held back by its own guesses all the same.
    for (let n = 0; n < 5; n++) await signIn(hers, `devine ${n}`, 12)
    expect(await signIn(hers, right, 12)).toMatchObject({ ok: false, error: { code: 'too-fast' } })
    expect(JSON.stringify(await office.documents.find('account', email))).not.toContain(hers)
  })

  test('[F6] on a plain-HTTP hall network no office answers, signed in or not', async () => {
    const before = office.arrival.now
    office.arrival.now = { ...before, remoteAddress: '192.168.1.7' }
    expect(await nadia.ask('GET', 'me')).toMatchObject({ code: 'login/insecure' })
    expect(await office.enter('x'.repeat(43), 'a@b.fr', null)).toMatchObject({ refusal: { code: 'login/insecure' } })
    office.arrival.now = before
  })

  test('[F1] without its cookie, with another’s, or after sign-out, a handle opens nothing', async () => {
    const ines = await joined(office, await colleagueLink('staff'), 'ines@arbrisseau.fr', null)
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
    const omar = await joined(office, token, 'omar@arbrisseau.fr', null)
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
