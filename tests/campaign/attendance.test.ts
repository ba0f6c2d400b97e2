import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Conductor } from '../../server/rehearsal/conductor.ts'
import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { freshSpot, launch } from '../../server/rehearsal/start-server.ts'
import type { Attendance } from '../../shared/api/office/attendance.ts'
import type { ParticipantView } from '../../shared/api/view.ts'
import { questionIds, questions } from '../../shared/attendance/question.ts'
import { makeWorkshop } from './workshop.ts'

const people = 12
/** Answers that bear the name of something else in rows and views: a table of staff, somebody who is here. */
const common: ReadonlySet<string> = new Set(['staff', 'here'])
/** Who answered what: the last of each question is the one answer that nobody else gave. */
const choiceOf = (question: (typeof questionIds)[number], person: number): string => {
  const known = questions[question]
  return person === people - 1 ? (known.at(-1) ?? '') : (known[0] ?? '')
}

it('[S4] after a run with real devices no row, log or feed tells what anybody is', async () => {
  const spot = await freshSpot()
  const said: string[] = []
  onTestFinished(() => rm(spot.dataDir, { recursive: true, force: true }))
  const server = launch({ ...spot, log: (text) => said.push(text) })
  onTestFinished(() => server.end('SIGKILL'))
  const office = await Office.join(server.base, await server.listening)
  const attendance = { questions: [...questionIds], kind: 'ideas', streets: ['Rue des Lilas'] }
  const { id, code } = await makeWorkshop(office, { kit: 'idees', speed: 1, settings: { attendance } })
  const panel = new Conductor(server.base, new Journal(), 1)
  await panel.enter(await office.invite(id, 'staff'))
  const phones = await Promise.all(
    Array.from({ length: people }, async () => {
      const phone = new Device<ParticipantView>(server.base, new Journal())
      await phone.enter({ code, device: draw(), participant: draw(), table: null })
      return phone
    }),
  )
  onTestFinished(() => {
    for (const device of [panel.device, ...phones]) device.leave()
  })
  /** Everything that any device was told from here on, but which phases have walls: one of them is called like an answer. */
  const heard: string[] = []
  for (const device of [panel.device, ...phones])
    device.onChange(() => heard.push(JSON.stringify([{ ...device.view, walls: null }, device.you])))
  expect(phones[0]?.view?.workshop.attendance).toMatchObject({ questions: questionIds, streets: ['Rue des Lilas'] })

  for (const question of questionIds)
    for (const [person, phone] of phones.entries()) {
      const choices = [choiceOf(question, person)]
      expect(await phone.wish({ type: 'attendance/give', question, choices }, { twice: true })).toEqual({
        ok: true,
        result: null,
      })
    }
  const counted = () => office.ask<Attendance>('GET', `/workshops/${id}/attendance`)
  // Of twelve answers one whole batch is told, one is written, and the two that wait are nowhere but in memory.
  for (const question of questionIds) {
    const { counters } = await counted()
    expect(counters[question]?.people).toBe(5)
    expect(counters[question]?.counts[choiceOf(question, people - 1)]).toBe(0)
  }
  await panel.stage((revision) => ({ type: 'stage/start', revision }))
  while (panel.view.stage.status === 'running')
    await panel.stage((revision) => ({ type: 'stage/advance', revision, to: 'phase' }))
  await vi.waitFor(async () => expect((await counted()).closed).toBe(true), { timeout: 10_000 })
  for (const question of questionIds) {
    const { counters } = await counted()
    expect(counters[question]?.people).toBe(people)
    expect(counters[question]?.counts[choiceOf(question, people - 1)]).toBe(1)
  }
  await server.end('SIGTERM')

  // Answers stand in the rows of their counters, and in no other; no such row names anybody.
  const ids = phones.flatMap(({ handle, you }) => [handle, you?.session ?? '', you?.participant?.id ?? ''])
  const words = questionIds.flatMap((question) => [...questions[question]]).filter((word) => !common.has(word))
  const db = new DatabaseSync(join(spot.dataDir, 'gommette.sqlite'), { readOnly: true })
  onTestFinished(() => db.close())
  for (const { name } of db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all())
    for (const row of db.prepare(`SELECT * FROM "${name}"`).all()) {
      const text = Object.values(row)
        .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
        .join(' ')
      const names = ids.some((one) => one !== '' && text.includes(one))
      const tells = words.some((word) => text.includes(`"${word}":`))
      expect(names && tells, text.slice(0, 200)).toBe(false)
      if (tells) expect([row.noun, row.key]).toEqual(['attendance', expect.stringMatching(/^[a-z]+(\.next)?$/)])
      // An outcome says yes, and not of what.
      if (name === 'outcomes') for (const word of questionIds) expect(text).not.toContain(`"${word}"`)
    }
  expect(said.join('')).toBe('')
  // The feed: how many answered, for the panel alone, in whole batches; for oneself which questions, never what.
  for (const text of heard) for (const word of words) expect(text).not.toContain(`"${word}":`)
  const told = heard.flatMap((text) => [...text.matchAll(/"attendance":\{([^}]*)\}/g)].map(([, inside]) => inside))
  expect(told.some((inside) => inside?.includes(':5'))).toBe(true)
}, 120_000)

it('[S4] a crash costs the answers that waited for their batch, at most four of a question, and nothing else', async () => {
  const spot = await freshSpot()
  onTestFinished(() => rm(spot.dataDir, { recursive: true, force: true }))
  let server = launch(spot)
  onTestFinished(() => server.end('SIGKILL'))
  const office = await Office.join(server.base, await server.listening)
  const attendance = { questions: ['age'], kind: null, streets: [] }
  const { id, code } = await makeWorkshop(office, { kit: 'idees', speed: 1, settings: { attendance } })
  const join = async () => {
    const phone = new Device<ParticipantView>(server.base, new Journal())
    await phone.enter({ code, device: draw(), participant: draw(), table: null })
    onTestFinished(() => phone.leave())
    return phone
  }
  for (let person = 0; person < 9; person++)
    await (await join()).wish({ type: 'attendance/give', question: 'age', choices: ['from16'] })
  await server.end('SIGKILL')
  server = launch(spot)
  await server.listening
  // Five were written, one batch; four are lost. The next full batch tells of it.
  for (let person = 0; person < 5; person++)
    await (await join()).wish({ type: 'attendance/give', question: 'age', choices: ['from55'] })
  const { counters } = await office.ask<Attendance>('GET', `/workshops/${id}/attendance`)
  expect(counters.age).toMatchObject({ people: 5, counts: { from16: 5, from55: 0 } })
}, 120_000)
