import { describe, expect, test } from 'vitest'
import type { Colleagues } from '../../../shared/api/office/account.ts'
import type { InviteLine, InviteMade } from '../../../shared/api/office/invite.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { as, type SessionId, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { takeInvite } from '../../accounts/invites.ts'
import { arbrisseau, joined, made, type Staff } from './fixtures.ts'

const { office, nadia } = await arbrisseau()

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

  test('[F1] what somebody opened from the office ends with their account, and when they sign out everywhere', async () => {
    const id = as<WorkshopId>(await made(nadia))
    const { link } = await nadia.ask<{ link: string }>('POST', 'colleagues', { role: 'staff' })
    const ines = await joined(office, link.split('#')[1] ?? '', 'ines@arbrisseau.fr', null)
    /** Opens a panel from the office, as a session of that name; how to ask whether it still stands. */
    const panelOf = async (staff: Staff, name: string) => {
      const opened = await staff.ask<{ path: string }>('POST', `workshops/${id}/conduct`, { face: 'panel' })
      const [session, handle] = [as<SessionId>(name.padEnd(22, 'x')), `${id}${name.padEnd(22, 'x')}`]
      await takeInvite(office.documents, opened.path.split('#')[1] ?? '', () => session)
      await office.bus.system(id, {
        type: 'session/open',
        session,
        handle,
        tokenHash: 'h',
        role: 'staff',
        participant: null,
        table: null,
        place: null,
        label: null,
      })
      return async () => (await office.bus.session(id, handle))?.revoked === false
    }
    const [hers, mine] = [await panelOf(ines, 'ines'), await panelOf(nadia, 'nadia')]
    const spare = await ines.ask<{ path: string }>('POST', `workshops/${id}/conduct`, { face: 'screen' })
    const { accounts } = await nadia.ask<Colleagues>('GET', 'colleagues')
    await nadia.ask('DELETE', `colleagues/${accounts.find(({ you }) => !you)?.id}`)
    expect([await hers(), await mine()]).toEqual([false, true])
    expect(
      await takeInvite(office.documents, spare.path.split('#')[1] ?? '', () => as<SessionId>('s'.repeat(22))),
    ).toMatchObject({ ok: false, error: { code: 'invite/unknown' } })
    await nadia.ask('DELETE', 'sessions')
    expect(await mine()).toBe(false)
    expect(await nadia.ask('GET', 'me')).toMatchObject({ code: 'unauthorised' })
  })
})
