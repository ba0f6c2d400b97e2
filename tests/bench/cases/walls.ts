import { WebSocket } from 'ws'
import { Device, draw } from '../../../server/rehearsal/device.ts'
import { Journal } from '../../../server/rehearsal/journal.ts'
import { updateMessage } from '../../../server/walls/protocol.ts'
import type { FeedView } from '../../../shared/api/view.ts'
import { as, type TableId } from '../../../shared/kernel/ids.ts'
import { fill } from '../crowd.ts'
import { type Stand, Wall } from '../drags.ts'
import { type Case, lineOf, median, quantile } from '../line.ts'
import { cpuSeconds } from '../process.ts'
import { type Rival, startRival } from '../rival.ts'
import { type BenchRoom, openRoom, toOpenIdeas } from '../room.ts'

const notes = 2_000
const readers = 30
const writers = 8

/**
 * One wall of 2,000 notes, 30 who look at it and 8 who drag at 20 Hz: from a drop to the last reader, and the CPU that
 * it takes beside y-websocket 2 with the same drags. Rounds alternate, so that a busy machine is busy for all.
 */
export const walls: Case = async ({ seconds, runs }) => {
  const lasting = seconds || 10
  const rounds = runs || 3
  const room = await openRoom(1)
  const rival = await startRival()
  try {
    const phase = await toOpenIdeas(room.panel)
    const ids = await fill(room.server.base, room.code, phase, notes)
    const spotlit = await room.panel.wish({
      type: 'stage/spotlight',
      wall: as<TableId>('t1'),
      revision: room.panel.view?.stage.revision ?? 0,
    })
    if (!spotlit.ok) throw new Error(spotlit.refusal.message)
    const wall = `${phase}_t1`
    const state = await stateOf(room, wall)
    const ours = await Wall.open(await ourStand(room, wall), readers, writers, state, ids)
    const theirs = await Wall.open(await rivalStand(rival, 'wall', state, true), readers, writers, state, ids)
    const quiet = await Wall.open(await rivalStand(rival, 'quiet', state, false), readers, writers, state, ids)
    const measured = { ours: [] as number[], theirs: [] as number[], quiet: [] as number[] }
    const lastReader: number[] = []
    const theirLast: number[] = []
    for (const one of [ours, theirs, quiet]) await one.play(1)
    for (let round = 0; round < rounds; round++) {
      const own = await cpuOf(room.server.pid, () => ours.play(lasting))
      measured.ours.push(own.cpuMs / lasting)
      lastReader.push(...own.value.lastReader)
      const other = await cpuOf(rival.pid, () => theirs.play(lasting))
      measured.theirs.push(other.cpuMs / lasting)
      theirLast.push(...other.value.lastReader)
      measured.quiet.push((await cpuOf(rival.pid, () => quiet.play(lasting))).cpuMs / lasting)
    }
    for (const one of [ours, theirs, quiet]) one.close()
    const [cpu, theirCpu, quietCpu] = [median(measured.ours), median(measured.theirs), median(measured.quiet)]
    return lineOf(
      'walls',
      { notes, readers, writers, hz: 20, seconds: lasting, rounds },
      {
        lastReaderP50: quantile(lastReader, 0.5),
        lastReaderP99: quantile(lastReader, 0.99),
        cpuMsPerS: cpu,
        rivalLastReaderP99: quantile(theirLast, 0.99),
        rivalCpuMsPerS: theirCpu,
        rivalQuietCpuMsPerS: quietCpu,
        cpuShare: Math.round((cpu / theirCpu) * 1000) / 1000,
        cpuShareOfQuiet: Math.round((cpu / quietCpu) * 1000) / 1000,
      },
      { lastReaderP99: 25, cpuShare: 0.25 },
    )
  } finally {
    room.panel.leave()
    await Promise.all([room.server.stop(), rival.stop()])
  }
}

async function cpuOf<T>(pid: number, work: () => Promise<T>): Promise<{ value: T; cpuMs: number }> {
  const before = await cpuSeconds(pid)
  const value = await work()
  return { value, cpuMs: ((await cpuSeconds(pid)) - before) * 1000 }
}

async function stateOf({ server, panel }: BenchRoom, wall: string): Promise<Uint8Array> {
  const answered = await fetch(`${server.base}/api/s/${panel.handle}/walls/${wall}/state`, {
    headers: { cookie: panel.cookie ?? '' },
  })
  return new Uint8Array(await answered.arrayBuffer())
}

/** Ours: screens look, tablets arrange. What a tablet shows is who holds what; who it is the server knows. */
async function ourStand({ office, workshop, server }: BenchRoom, wall: string): Promise<Stand> {
  return {
    echoes: false,
    shown: (_, held) => held && { held },
    async open(_, writes) {
      const device = new Device<FeedView>(server.base, new Journal())
      const invite = writes ? office.invite(workshop, 'host', { table: 't1' }) : office.invite(workshop, 'screen')
      await device.enter({ invite: await invite, device: draw() })
      return opened(`${server.base.replace('http', 'ws')}/api/s/${device.handle}/walls/${wall}/0`, device.cookie ?? '')
    },
  }
}

/**
 * y-websocket's: who somebody is travels with what they hold. Its own client says back whatever it hears of others'
 * presence (`echoes`); a client that is taught not to is played too.
 */
async function rivalStand(rival: Rival, name: string, state: Uint8Array, echoes: boolean): Promise<Stand> {
  const first = await opened(rival.url(name), '')
  first.send(updateMessage(state))
  await new Promise((done) => setTimeout(done, 500))
  first.close()
  return {
    echoes,
    shown: (writer, held) => ({ user: { id: `writer-${writer}`, label: null, table: 't1', role: 'host' }, held }),
    open: () => opened(rival.url(name), ''),
  }
}

async function opened(url: string, cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false })
  await new Promise<void>((open, failed) => socket.once('open', () => open()).once('error', failed))
  return socket
}
