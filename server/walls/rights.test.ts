import { expect, test } from 'vitest'
import { as, type ContributionId, type PhaseId, type TableId } from '../../shared/kernel/ids.ts'
import { drawToken } from '../accounts/tokens.ts'
import { closeCodes } from './close-codes.ts'
import { openWalls, tableWall } from './fixtures.ts'

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
