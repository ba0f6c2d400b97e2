import { expect, test } from 'vitest'
import type { WallsNow } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { as, type ContributionId, type PhaseId, type TableId } from '../../shared/kernel/ids.ts'
import { drawToken } from '../accounts/tokens.ts'
import { closeCodes } from './close-codes.ts'
import { openWalls, plenaryWall, tableWall } from './fixtures.ts'

/** A server that never looks at rights by itself: it has to be told. */
const blind = { beatMs: 60_000, reviewMs: 60_000, slowBytes: 64 << 10, closeMs: 50 }

test.each([false, true])(
  '[S1] [F1] who may see a wall no more hears nothing of what comes after (in the same commit: %s)',
  async (together) => {
    const walls = await openWalls(blind)
    const [staff, host, screen] = [
      await walls.badge('staff'),
      await walls.badge('host', 't1'),
      await walls.badge('screen'),
    ]
    const spotlight = (revision: number, wall: 'plenary' | TableId) =>
      walls.command(staff, { type: 'stage/spotlight', revision, wall })
    const add = (text: string) =>
      walls.command(host, {
        type: 'contribution/add',
        contribution: as<ContributionId>(drawToken(16)),
        phase: as<PhaseId>('ideas'),
        kind: 'note',
        text,
        media: null,
        parent: null,
        zone: null,
        level: null,
        channel: 'helper',
        table: as<TableId>('t1'),
        reason: null,
      })
    expect(await walls.command(staff, { type: 'stage/start', revision: 0 })).toMatchObject({ ok: true })
    expect(await spotlight(1, as<TableId>('t1'))).toMatchObject({ ok: true })
    const line = await walls.line(screen, tableWall).synced()
    expect(await add('Ce que la salle lit')).toMatchObject({ ok: true })
    await line.until(() => JSON.stringify(line.records).includes('la salle lit'))
    const taken = spotlight(2, 'plenary')
    if (!together) await taken
    const said = await Promise.all([taken, add('Ce que la table garde')])
    expect(said).toMatchObject([{ ok: true }, { ok: true }])
    expect((await line.closing()).code).toBe(closeCodes.forbidden.code)
    expect(JSON.stringify(line.records)).not.toContain('la table garde')
  },
)

test('[S1] [F1] a resident looks at their table’s wall while the moment lets them, and hears nothing from the next one on', async () => {
  const walls = await openWalls(blind)
  const [staff, host, resident] = [
    await walls.badge('staff'),
    await walls.badge('host', 't1', 'Samira'),
    await walls.badge('participant', 't1'),
  ]
  const add = (text: string) =>
    walls.command(host, {
      type: 'contribution/add',
      contribution: as<ContributionId>(drawToken(16)),
      phase: as<PhaseId>('ideas'),
      kind: 'note',
      text,
      media: null,
      parent: null,
      zone: null,
      level: null,
      channel: 'helper',
      table: as<TableId>('t1'),
      reason: null,
    })
  const told = async (path: string) => (await walls.ask(resident, path)).json() as Promise<{ result?: WallsNow }>
  expect(await walls.command(staff, { type: 'stage/start', revision: 0 })).toMatchObject({ ok: true })
  expect((await told('/walls')).result).toEqual({ template: null, walls: [] })
  expect((await walls.fetchState(resident, tableWall)).status).toBe(403)
  expect((await walls.line(resident, tableWall).closing()).code).toBe(closeCodes.forbidden.code)

  expect(await walls.command(staff, { type: 'stage/moment', revision: 1, moment: 1 })).toMatchObject({ ok: true })
  const { template, walls: open } = (await told('/walls')).result ?? {}
  expect(open?.map(({ id }) => id)).toEqual([tableWall, plenaryWall])
  expect(template?.zones.length).toBeGreaterThan(0)
  expect((await walls.fetchState(resident, 'ideas_t2')).status).toBe(403)
  const worker = await walls.line(host, tableWall).synced()
  worker.show(1, { held: { ids: [], dx: 1, dy: 1 } })
  const looks = await walls.line(resident, tableWall).synced()
  expect(await add('Ce que la table lit')).toMatchObject({ ok: true })
  await looks.until(() => JSON.stringify(looks.records).includes('la table lit'))

  const taken = walls.command(staff, { type: 'stage/moment', revision: 2, moment: 2 })
  const said = await Promise.all([taken, add('Ce qui vient après')])
  expect(said).toMatchObject([{ ok: true }, { ok: true }])
  expect((await looks.closing()).code).toBe(closeCodes.forbidden.code)
  expect(JSON.stringify(looks.records)).not.toContain('vient après')
  expect((await walls.fetchState(resident, tableWall)).status).toBe(403)
})

test('[F5] [S6] who looks is seen by nobody, sees nobody at work, and is sent out when it writes', async () => {
  const walls = await openWalls(blind)
  const [staff, host, resident] = [
    await walls.badge('staff'),
    await walls.badge('host', 't1', 'Samira'),
    await walls.badge('participant', 't1'),
  ]
  expect(await walls.command(staff, { type: 'stage/start', revision: 0 })).toMatchObject({ ok: true })
  expect(await walls.command(staff, { type: 'stage/moment', revision: 1, moment: 1 })).toMatchObject({ ok: true })
  const worker = await walls.line(host, tableWall).synced()
  worker.show(1, { held: { ids: [], dx: 1, dy: 1 } })
  const [other, looks] = [await walls.line(staff, tableWall).synced(), await walls.line(resident, tableWall).synced()]
  await other.until(() => other.company.get(worker.doc.clientID))
  looks.show(1, { peek: true })
  looks.say(Uint8Array.of(3))
  worker.show(2, { held: { ids: [], dx: 2, dy: 2 } })
  // An edit rides along with what the host shows: when it is there, so is the rest.
  worker.edit((map) => {
    map.set('frame-1.kind', 'frame')
    map.set('frame-1.at', { x: 0, y: 0, zone: null, level: null })
  })
  await looks.until(() => looks.records['frame-1.kind'])
  await other.until(() => (other.company.get(worker.doc.clientID)?.held as { dx: number } | undefined)?.dx === 2)
  expect([...looks.company]).toEqual([])
  expect(other.company.has(looks.doc.clientID)).toBe(false)

  // Made scribe, the same line hears who is there; a scribe no more, it is ended: it has heard too much.
  const participant = must(resident.participant, 'a resident')
  expect(await walls.command(staff, { type: 'table/scribe', participant, on: true })).toMatchObject({ ok: true })
  await looks.until(() => looks.company.get(worker.doc.clientID)?.user)
  const again = await walls.line(resident, tableWall).synced()
  expect(await walls.command(staff, { type: 'table/scribe', participant, on: false })).toMatchObject({ ok: true })
  expect((await again.closing()).code).toBe(closeCodes.forbidden.code)

  const writes = await walls.line(resident, tableWall).synced()
  writes.edit((map) => map.set('frame-2.kind', 'frame'))
  expect((await writes.closing()).code).toBe(closeCodes.forbidden.code)
  expect(Object.keys(other.records)).not.toContain('frame-2.kind')
})
