import { rm } from 'node:fs/promises'
import { pause } from '../../../server/rehearsal/device.ts'
import { Office } from '../../../server/rehearsal/office.ts'
import { freshSpot, launch } from '../../../server/rehearsal/start-server.ts'
import { command, draw, fill, idea, type Phone, seat } from '../crowd.ts'
import { type Case, lineOf, median } from '../line.ts'
import { openWorkshop, toOpenIdeas } from '../room.ts'

const notes = 2_000
const sessions = 2_000

/**
 * A server with a workshop of 2,000 notes and 2,000 devices is killed and started again on its folder, while a phone
 * tries and tries to send an idea: until the process listens, and until the idea is durable.
 */
export const restart: Case = async ({ devices, runs }) => {
  const spot = await freshSpot()
  let server = launch(spot)
  try {
    const { base, pid } = server
    const token = await server.listening
    const office = await Office.join(base, token)
    const { panel, code } = await openWorkshop({ base, token, pid, stop: async () => undefined }, office, 5)
    const phase = await toOpenIdeas(panel)
    await fill(base, code, phase, notes)
    const phone = (await seat(base, code, devices || sessions))[0] as Phone
    panel.leave()
    const [listening, writing]: [number[], number[]] = [[], []]
    for (let run = 0; run < (runs || 5); run++) {
      await server.end('SIGKILL')
      const started = performance.now()
      server = launch(spot)
      server.listening.then(
        () => listening.push(performance.now() - started),
        () => undefined,
      )
      while ((await command(base, phone, idea(phase, draw(), 'Me revoilà')).catch(() => null)) === null) await pause(2)
      writing.push(performance.now() - started)
    }
    return lineOf(
      'restart',
      { notes, sessions: devices || sessions, runs: writing.length },
      { listeningMs: median(listening), firstWriteMs: median(writing), worstMs: Math.max(...writing.map(Math.round)) },
      { firstWriteMs: 1_000 },
    )
  } finally {
    await server.end('SIGKILL')
    await rm(spot.dataDir, { recursive: true, force: true })
  }
}
