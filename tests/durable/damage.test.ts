import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import type { Office } from '../../server/rehearsal/office.ts'
import { WallWriter } from '../campaign/wall-writer.ts'
import { makeWorkshop } from '../campaign/workshop.ts'
import { noteOf, openHall, said } from './hall.ts'

const patient = { timeout: 120_000 }

it(
  '[T6] damaged rows of every kind cost themselves alone: they are set aside and named, and the rest goes on',
  patient,
  async () => {
    const hall = await openHall()
    const office: Office = hall.office
    const ruined = await makeWorkshop(office, { kit: 'idees', speed: 10 })
    const phone = await hall.phone()
    const [whole, torn, odd] = [noteOf('entière'), noteOf('déchirée'), noteOf('étrange')]
    for (const note of [whole, torn, odd]) expect(await said(phone, note)).toMatchObject({ ok: true })
    const wall = await WallWriter.open(hall.panel, 'ideas_t1')
    onTestFinished(() => wall.leave())
    await wall.edit((records) => records.set('frame-1.kind', 'frame'))
    await hall.server.end('SIGTERM')

    const db = new DatabaseSync(join(hall.spot.dataDir, 'gommette.sqlite'))
    db.exec('PRAGMA ignore_check_constraints = ON')
    const facts = db.prepare('UPDATE facts SET body = ? WHERE noun = ? AND key = ?')
    facts.run('{"torn', 'contributions', torn.contribution)
    facts.run('{"id":"x","kind":"nothing"}', 'contributions', odd.contribution)
    db.prepare(`UPDATE facts SET body = '{}' WHERE noun = 'stage' AND workshop = ?`).run(ruined.id)
    db.prepare(`UPDATE outcomes SET outcome = '"?"' WHERE id = ?`).run(whole.id)
    db.prepare(`UPDATE outcomes SET outcome = '{"half' WHERE id = ?`).run(odd.id)
    db.prepare(`UPDATE walls SET bytes = x'090909' WHERE wall = 'ideas_t1'`).run()
    db.prepare(`INSERT INTO documents VALUES ('brief', 'torn', ?, NULL, '{"torn')`).run(hall.workshop)
    const logOf = () => JSON.stringify(db.prepare(`SELECT hex(bytes) AS log FROM walls WHERE wall = 'ideas_t1'`).all())
    const log = logOf()
    db.close()

    await hall.again()
    // What is whole is there, and written to; the same command again has one effect at most.
    await phone.until((_, you) => Object.keys(you?.mine ?? {}).length === 1, 30_000, 'what is whole')
    expect(Object.keys(phone.you?.mine ?? {})).toEqual([whole.contribution])
    expect(await said(phone, whole)).toMatchObject({ ok: true })
    const next = noteOf('la suite')
    expect(await said(phone, next)).toMatchObject({ ok: true })
    await phone.until((_, you) => you !== null && next.contribution in you.mine, 30_000, 'what comes after')
    expect(Object.keys(phone.you?.mine ?? {}).sort()).toEqual([whole.contribution, next.contribution].sort())
    // [T6] The wall is refused, and stays as it is on disk.
    const state = phone.base
    expect(
      (
        await fetch(`${state}/api/s/${hall.panel.handle}/walls/ideas_t1/state`, {
          headers: { cookie: hall.panel.cookie ?? '' },
        })
      ).status,
    ).toBe(503)
    // A workshop that has lost what it cannot be without is out of order alone.
    const lists = await office.ask<{ id: string }[] | { workshops: { id: string }[] }>('GET', '/workshops')
    expect(JSON.stringify(lists)).toContain(hall.workshop)
    expect((await fetch(`${state}/j/${ruined.code}`)).status).toBeGreaterThanOrEqual(500)
    expect(await (await fetch(`${state}/healthz`)).text()).toBe('ok')
    await office.ask('GET', `/workshops/${hall.workshop}/briefs`).catch(() => undefined)
    const told = hall.log.join('\n')
    expect(told).toContain(`contributions ${torn.contribution}`)
    expect(told).toContain(`contributions ${odd.contribution}`)
    expect(told).toContain('wall ideas_t1')
    await hall.server.end('SIGTERM')
    const after = new DatabaseSync(join(hall.spot.dataDir, 'gommette.sqlite'))
    expect(JSON.stringify(after.prepare(`SELECT hex(bytes) AS log FROM walls WHERE wall = 'ideas_t1'`).all())).toBe(log)
    expect(after.prepare(`SELECT key FROM aside WHERE noun = 'contributions'`).all()).toEqual([
      { key: torn.contribution },
    ])
    after.close()
  },
)
