import { WebSocket } from 'ws'
import { Device, pause } from '../../../server/rehearsal/device.ts'
import { Journal } from '../../../server/rehearsal/journal.ts'
import type { AskView, HostView } from '../../../shared/api/view.ts'
import { as } from '../../../shared/kernel/ids.ts'
import { command, draw, idea, openFeed, type Phone, seat } from '../crowd.ts'
import { type Case, lineOf, quantile } from '../line.ts'
import { cpuSeconds, rssMb } from '../process.ts'
import { type BenchRoom, openRoom, toOpenIdeas, toPhase } from '../room.ts'

const walls = 5
const contributionsPerSecond = 60
const answersPerSecond = 300

/** 2,000 phones on the feed, five tables' walls drawn, ideas written and stickers placed at once: replies are durable, notes reach walls. */
export const phones: Case = async ({ devices, seconds }) => {
  const count = devices || 2_000
  const lasting = seconds || 30
  const room = await openRoom(walls)
  try {
    const crowd = await seat(room.server.base, room.code, count)
    for (let i = 0; i < crowd.length; i += 100)
      await Promise.all(crowd.slice(i, i + 100).map((phone) => openFeed(room.server.base, phone, () => {})))
    const { phase, ask } = await votingOverIdeas(room, crowd)
    const seen = new Map<string, number>()
    const sockets = await watchWalls(room, phase, (id) => void (seen.has(id) || seen.set(id, performance.now())))
    const before = { cpu: await cpuSeconds(room.server.pid), at: performance.now() }
    const { replies, sent, refused } = await load(room.server.base, crowd, phase, ask, lasting)
    const cores = ((await cpuSeconds(room.server.pid)) - before.cpu) / ((performance.now() - before.at) / 1000)
    const memory = await rssMb(room.server.pid)
    await pause(500)
    const onWall = [...sent].map(([id, at]) => (seen.get(id) ?? Number.POSITIVE_INFINITY) - at)
    for (const socket of sockets) socket.close()
    for (const phone of crowd) phone.feed?.destroy()
    return lineOf(
      'phones',
      { phones: count, walls, seconds: lasting, contributionsPerSecond, answersPerSecond },
      {
        replyP50: quantile(replies, 0.5),
        replyP99: quantile(replies, 0.99),
        screenP50: quantile(onWall, 0.5),
        screenP99: quantile(onWall, 0.99),
        rssMb: memory,
        cores: Math.round(cores * 100) / 100,
        refused,
      },
      { replyP99: 100, screenP99: 250, rssMb: 300, cores: 1, refused: 0 },
    )
  } finally {
    room.panel.leave()
    await room.server.stop()
  }
}

/** Opens a vote on a few ideas, then comes back to the wall of ideas while the vote lives on. */
async function votingOverIdeas(
  { panel, server }: BenchRoom,
  crowd: readonly Phone[],
): Promise<{ phase: string; ask: AskView }> {
  const phase = await toOpenIdeas(panel)
  for (const phone of crowd.slice(0, 20))
    await command(server.base, phone, idea(phase, draw(), 'Une idée pour commencer'))
  await toPhase(panel, 'smartvote')
  await panel.until((view) => Object.values(view.asks).some((a) => a.slot === 'stickers'), 5_000, 'the vote')
  const ask = Object.values(panel.view?.asks ?? {}).find((a) => a.slot === 'stickers')
  await panel.wish({ type: 'stage/back', revision: panel.view?.stage.revision ?? 0 })
  await panel.until((view) => view.stage.phase?.id === phase, 5_000, 'the ideas again')
  if (!ask) throw new Error('no vote opened')
  return { phase, ask }
}

/** One tablet a table draws its wall: the moment at which a note's id arrives is when it is on the screen. */
async function watchWalls(
  { office, workshop, server }: BenchRoom,
  phase: string,
  appeared: (id: string) => void,
): Promise<WebSocket[]> {
  return Promise.all(
    Array.from({ length: walls }, async (_, index) => {
      const tablet = new Device<HostView>(server.base, new Journal())
      await tablet.enter({ invite: await office.invite(workshop, 'host', { table: `t${index + 1}` }), device: draw() })
      await tablet.until((view) => view.wall !== null, 5_000, 'a wall')
      const wall = as<never>(`${phase}_t${index + 1}`)
      const state = await fetch(`${server.base}/api/s/${tablet.handle}/walls/${wall}/state`, {
        headers: { cookie: tablet.cookie ?? '' },
      })
      const socket = new WebSocket(
        `${server.base.replace('http', 'ws')}/api/s/${tablet.handle}/walls/${wall}/${state.headers.get('x-epoch')}`,
        { headers: { cookie: tablet.cookie ?? '' } },
      )
      socket.on('message', (bytes: Buffer) => {
        for (const [id] of bytes.toString('latin1').matchAll(/[A-Za-z0-9_-]{22}(?=\.kind)/g)) appeared(id)
      })
      await new Promise<void>((open, failed) => socket.once('open', () => open()).once('error', failed))
      return socket
    }),
  )
}

/** The load itself: both rates held for so many seconds, whatever the replies do. */
async function load(
  base: string,
  crowd: readonly Phone[],
  phase: string,
  ask: AskView,
  seconds: number,
): Promise<{ replies: number[]; sent: Map<string, number>; refused: number }> {
  const replies: number[] = []
  const sent = new Map<string, number>()
  let refused = 0
  const pending: Promise<void>[] = []
  const fire = (phone: Phone, wish: Record<string, unknown>) =>
    pending.push(
      command(base, phone, wish).then(
        (ms) => void (ms === null ? refused++ : replies.push(ms)),
        () => void refused++,
      ),
    )
  const started = performance.now()
  let contributions = 0
  let answers = 0
  while (performance.now() - started < seconds * 1000) {
    const elapsed = (performance.now() - started) / 1000
    for (; contributions < elapsed * contributionsPerSecond; contributions++) {
      const id = draw()
      sent.set(id, performance.now())
      fire(
        crowd[(contributions * 7) % crowd.length] as Phone,
        idea(phase, id, `Idée numéro ${contributions}, avec quelques mots de plus`),
      )
    }
    for (; answers < elapsed * answersPerSecond; answers++) {
      const choice = ask.choices[answers % ask.choices.length]
      fire(crowd[answers % crowd.length] as Phone, {
        type: 'answer/give',
        ask: ask.id,
        ballot: draw(),
        marks: { [choice?.id ?? '']: { [ask.criteria[0]?.id ?? '']: 1 } },
        tookMs: null,
      })
    }
    await pause(5)
  }
  await Promise.all(pending)
  return { replies, sent, refused }
}
