import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Office } from '../../server/rehearsal/office.ts'
import { freshSpot, launch } from '../../server/rehearsal/start-server.ts'

/** Processes that this one began. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** Whether a process still does anything; one that has ended may wait for somebody to take note of it. */
function works(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

it.each(['SIGTERM', 'SIGKILL'] as const)(
  'simulated residents leave with the server that sent them in: %s',
  async (signal) => {
    const spot = await freshSpot()
    onTestFinished(() => rm(spot.dataDir, { recursive: true, force: true }))
    const server = launch(spot)
    const office = await Office.join(server.base, await server.listening)
    const { id } = await office.ask<{ id: string }>('POST', '/workshops', { kit: 'idees' })
    await office.ask('POST', `/workshops/${id}/rehearse`, { residents: 3, speed: 10, conductedBy: 'me' })
    const residents = childrenOf(server.pid)
    expect(residents.length).toBeGreaterThan(0)
    onTestFinished(() => {
      for (const pid of residents.filter(works)) process.kill(pid, 'SIGKILL')
    })
    await server.end(signal)
    await vi.waitFor(() => expect(residents.filter(works)).toEqual([]), { timeout: 20_000, interval: 50 })
  },
  60_000,
)
