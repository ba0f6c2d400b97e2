import { describe, expect, test } from 'vitest'
import type { InviteMade } from '../../../shared/api/office/invite.ts'
import type { KitLine } from '../../../shared/api/office/kit.ts'
import type { WorkshopDetail, WorkshopLine } from '../../../shared/api/office/workshop.ts'
import { must } from '../../../shared/kernel/assert.ts'
import { as, type WorkshopId } from '../../../shared/kernel/ids.ts'
import { hashToken } from '../../accounts/tokens.ts'
import { arbrisseau, joined, made } from './fixtures.ts'

const { office, nadia } = await arbrisseau()

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
    const stranger = await joined(office, 't'.repeat(43), 'leo@ailleurs.fr', 'Ailleurs')
    expect(await stranger.ask('GET', 'workshops')).toEqual([])
    expect((await stranger.ask<KitLine[]>('GET', 'kits')).filter((kit) => kit.own)).toEqual([])
    const asked: readonly [string, string, unknown?][] = [
      ['GET', `workshops/${id}`],
      ['PATCH', `workshops/${id}`, { archived: true }],
      ['POST', `workshops/${id}/duplicate`],
      ['DELETE', `workshops/${id}`],
      ['GET', `workshops/${id}/attendance`],
      ['PUT', `workshops/${id}/attendance/paper`, { people: 1, counts: {} }],
      ['GET', `workshops/${id}/attendance/map`],
      ['DELETE', `workshops/${id}/attendance/map`],
      ['GET', `workshops/${id}/contributions`],
      ['DELETE', `workshops/${id}/contributions/idea`],
      ['GET', `workshops/${id}/media/picture`],
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

  test('one whose state cannot be read is listed as such, and can be erased as it is', async () => {
    const id = await made(nadia)
    await office.house.erase(as<WorkshopId>(id))
    const line = async () => (await nadia.ask<WorkshopLine[]>('GET', 'workshops')).find((one) => one.id === id)
    expect(await line()).toMatchObject({ status: 'damaged', archived: false })
    await nadia.ask('DELETE', `workshops/${id}`)
    expect(await line()).toBeUndefined()
  })

  test('the page of one whose state cannot be read says so, on every tab', async () => {
    const id = await made(nadia)
    await office.house.create(as<WorkshopId>(id), [{ noun: 'stage', key: 'it', row: { damaged: true } } as never])
    for (const path of ['', '/walls', '/attendance', '/sheets'])
      expect(await nadia.ask('GET', `workshops/${id}${path}`), path).toMatchObject({ code: 'workshop/damaged' })
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
