import { beforeEach, describe, expect, it } from 'vitest'
import { as, type SessionId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { emptyFolder } from '../store/folder.ts'
import type { Documents } from '../store/port.ts'
import { openSqlite } from '../store/sqlite.ts'
import { makeInvite, takeInvite } from './invites.ts'
import { founderToken, joinCentre } from './join.ts'

let documents: Documents

beforeEach(async () => {
  const opened = await openSqlite(await emptyFolder())
  documents = opened.documents
  return () => opened.close()
})

/** The same documents, of which nothing is written any more: as for a server that is killed in the middle. */
const killed = (): Documents => {
  const refuse = () => Promise.reject(new Error('killed'))
  return {
    get: (kind, id) => documents.get(kind, id),
    find: (kind, lookup) => documents.find(kind, lookup),
    list: (kind, parent) => documents.list(kind, parent),
    put: refuse,
    remove: refuse,
    change: refuse,
  }
}

const session = (letter: string) => as<SessionId>(letter.repeat(22))

describe('what works once', () => {
  const invited = () =>
    makeInvite(documents, {
      workshop: as<WorkshopId>('workshop0001'),
      role: 'host',
      table: null,
      place: null,
      label: null,
      createdAt: 1,
    })

  it('an invite whose exchange was cut short stays good', async () => {
    const { token } = await invited()
    await expect(takeInvite(killed(), token, () => session('a'))).rejects.toThrow('killed')
    expect(await takeInvite(documents, token, () => session('a'))).toMatchObject({ ok: true })
    expect(await takeInvite(documents, token, () => session('b'))).toMatchObject({ error: { code: 'invite/used' } })
  })

  it('lets in one of those who exchange an invite at once, and that one as often as it asks', async () => {
    const { token } = await invited()
    const asked = ['a', 'b', 'a', 'c', 'b', 'a'].map(async (letter) => ({
      letter,
      ok: (await takeInvite(documents, token, () => session(letter))).ok,
    }))
    const letIn = new Set((await Promise.all(asked)).filter(({ ok }) => ok).map(({ letter }) => letter))
    expect(letIn).toEqual(new Set(['a']))
    expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(3)
  })

  it('a founding that was cut short leaves no centre without its administrator: the next start gives a link again', async () => {
    const joining = (token: string) => ({
      token,
      email: 'nadia@example.org',
      password: 'une phrase longue',
      centre: 'Le Pôle',
      now: 1,
    })
    const token = (await founderToken(documents, 1)) ?? ''
    await expect(joinCentre(killed(), joining(token))).rejects.toThrow('killed')
    const again = await founderToken(documents, 2)
    expect(again).not.toBeNull()
    expect(await joinCentre(documents, joining(again ?? ''))).toMatchObject({ ok: true })
    expect(await founderToken(documents, 3)).toBeNull()
  })
})
