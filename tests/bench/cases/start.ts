import { startServer } from '../../../server/rehearsal/start-server.ts'
import { type Case, lineOf, median } from '../line.ts'

/** From starting the process to an address that answers, installed and built, on an empty folder. */
export const start: Case = async ({ runs }) => {
  const times: number[] = []
  for (let run = 0; run < (runs || 5); run++) {
    const started = performance.now()
    const server = await startServer()
    await fetch(`${server.base}/healthz`)
    times.push(performance.now() - started)
    await server.stop()
  }
  return lineOf(
    'start',
    { runs: times.length },
    { listeningMs: median(times), worstMs: Math.max(...times.map(Math.round)) },
    { listeningMs: 1_500 },
  )
}
