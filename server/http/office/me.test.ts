import { expect, test } from 'vitest'
import type { Colleagues } from '../../../shared/api/office/account.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { takeInvite } from '../../accounts/invites.ts'
import { logIn } from '../../accounts/log-in.ts'
import { Pace } from '../../accounts/pace.ts'
import { arbrisseau, joined, made, type Staff } from './fixtures.ts'

const { office, nadia } = await arbrisseau()

const colleague = async (email: string, role = 'staff'): Promise<Staff & { id: string }> => {
  const { path } = await nadia.ask<{ path: string }>('POST', 'colleagues', { role })
  const staff = await joined(office, path.split('#')[1] ?? null, email, null)
  const { accounts } = await nadia.ask<Colleagues>('GET', 'colleagues')
  return {
    ...staff,
    id: must(
      accounts.find((one) => one.email === email),
      email,
    ).id,
  }
}

const signIn = async (email: string, password: string): Promise<string> => {
  const entered = await logIn(office.documents, new Pace(), { email, password, device: 'd', from: 'here', now: 1_000 })
  return entered.ok ? 'in' : entered.error.code
}

/** Opens a panel from the office, as the button does; the session that it runs under. */
async function openPanel(staff: Staff, workshop: string): Promise<string> {
  const { path } = await staff.ask<{ path: string }>('POST', `workshops/${workshop}/conduct`, { face: 'panel' })
  const session = as<never>(`panel-${staff.handle.slice(-10)}`.padEnd(22, 'x'))
  const invite = await takeInvite(office.documents, path.split('#')[1] ?? '', () => session)
  expect(invite.ok).toBe(true)
  await office.bus.system(as<WorkshopId>(workshop), {
    type: 'session/open',
    session,
    handle: `${workshop}${staff.handle.slice(-22)}`,
    tokenHash: 'h',
    role: 'staff',
    participant: null,
    table: null,
    place: null,
    label: null,
  })
  return session
}
const conducts = async (workshop: string, session: string): Promise<boolean> =>
  (await office.bus.now(as<WorkshopId>(workshop), as(session))) !== null

test('one’s own password changes with the one in use, and whoever was signed in by it is out', async () => {
  const omar = await colleague('omar@arbrisseau.fr')
  expect(await omar.ask('POST', 'password', { current: 'pas la bonne', next: 'une phrase nouvelle' })).toMatchObject({
    code: 'login/wrong',
  })
  expect(await omar.ask('POST', 'password', { current: 'une phrase longue', next: 'courte' })).toMatchObject({
    code: 'bad-request',
  })
  const changed = await omar.ask('POST', 'password', { current: 'une phrase longue', next: 'une phrase nouvelle' })
  expect(changed).toHaveProperty('handle')
  expect(await omar.ask('GET', 'me')).toMatchObject({ code: 'unauthorised' })
  expect(await signIn('omar@arbrisseau.fr', 'une phrase longue')).toBe('login/wrong')
  expect(await signIn('omar@arbrisseau.fr', 'une phrase nouvelle')).toBe('in')
})

test('signing out everywhere closes the panels that one opened, and nobody else’s', async () => {
  const [ines, workshop] = [await colleague('ines@arbrisseau.fr'), await made(nadia)]
  const [hers, mine] = [await openPanel(ines, workshop), await openPanel(nadia, workshop)]
  await ines.ask('DELETE', 'sessions')
  expect(await ines.ask('GET', 'me')).toMatchObject({ code: 'unauthorised' })
  expect([await conducts(workshop, hers), await conducts(workshop, mine)]).toEqual([false, true])
})

test('an administrator signs a colleague out everywhere, changes their role and removes them with their panels', async () => {
  const [lea, workshop] = [await colleague('lea@arbrisseau.fr'), await made(nadia)]
  await nadia.ask('DELETE', `colleagues/${lea.id}/sessions`)
  expect(await lea.ask('GET', 'me')).toMatchObject({ code: 'unauthorised' })
  await nadia.ask('PATCH', `colleagues/${lea.id}`, { role: 'admin' })
  const { accounts } = await nadia.ask<Colleagues>('GET', 'colleagues')
  expect(accounts.find(({ id }) => id === lea.id)?.role).toBe('admin')

  const noa = await colleague('noa@arbrisseau.fr')
  const panel = await openPanel(noa, workshop)
  await nadia.ask('DELETE', `colleagues/${noa.id}`)
  expect(await conducts(workshop, panel)).toBe(false)
})

test('a link to a new password works once and voids the one before; nobody’s own role is theirs to give up', async () => {
  const zoe = await colleague('zoe@arbrisseau.fr')
  const link = async (): Promise<string> =>
    (await nadia.ask<{ path: string }>('POST', `colleagues/${zoe.id}/password`)).path.split('#')[1] ?? ''
  const choose = (token: string) =>
    office.send('/api/passwords', 'POST', { token, password: 'une phrase toute neuve' }).then(({ reply }) => reply)
  const [voided, good] = [await link(), await link()]
  expect(await choose(voided)).toMatchObject({ refusal: { code: 'invite/unknown' } })
  expect(await choose(good)).toMatchObject({ ok: true })
  expect(await choose(good)).toMatchObject({ refusal: { code: 'invite/unknown' } })
  expect(await signIn('zoe@arbrisseau.fr', 'une phrase toute neuve')).toBe('in')

  const { accounts } = await nadia.ask<Colleagues>('GET', 'colleagues')
  const self = must(
    accounts.find(({ you }) => you),
    'Nadia',
  ).id
  expect(await nadia.ask('PATCH', `colleagues/${self}`, { role: 'staff' })).toMatchObject({ code: 'forbidden' })
  expect(await nadia.ask('DELETE', `colleagues/${self}`)).toMatchObject({ code: 'forbidden' })
})

test('[F1] who does not administer manages nobody, and nobody manages another centre’s', async () => {
  const eva = await colleague('eva@arbrisseau.fr')
  for (const [method, path] of [
    ['PATCH', `colleagues/${eva.id}`],
    ['DELETE', `colleagues/${eva.id}/sessions`],
    ['POST', `colleagues/${eva.id}/password`],
    ['DELETE', `colleagues/${eva.id}`],
  ] as const)
    expect(await eva.ask(method, path, { role: 'admin' })).toMatchObject({ code: 'forbidden' })
  expect(await nadia.ask('POST', 'colleagues/nobody-of-ours/password')).toMatchObject({ code: 'not-found' })
})
