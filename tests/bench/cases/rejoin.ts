import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { constants, gunzipSync } from 'node:zlib'
import { Device, draw } from '../../../server/rehearsal/device.ts'
import { Journal } from '../../../server/rehearsal/journal.ts'
import type { HostView, PanelView } from '../../../shared/api/view.ts'
import { fill, type Phone, seat } from '../crowd.ts'
import { type Case, lineOf, median } from '../line.ts'
import { type BenchRoom, openRoom, toOpenIdeas } from '../room.ts'

const notes = 2_000
const hall = { phones: 270, walls: 30 }
const crowd = 2_000

/**
 * A network that was gone is back: everyone returns at once to a workshop with 2,000 notes. Until the last phone has
 * its view and the last wall its notes; what each of them was sent. Connections are opened anew, as after a cut.
 * Then 2,000 phones; and the hall once more in the moment when phones read all those notes (`gallery…`).
 */
export const rejoin: Case = async ({ devices, runs }) => {
  const rounds = runs || 5
  const many = devices || crowd
  const room = await openRoom(1)
  try {
    const phase = await toOpenIdeas(room.panel)
    await fill(room.server.base, room.code, phase, notes)
    const seated = await seat(room.server.base, room.code, Math.max(many, hall.phones))
    const inHall = seated.slice(0, hall.phones)
    const tablets = await seatTablets(room)
    const gallery = await all(room, inHall, tablets, `${phase}_t1`)
    while (room.panel.view?.stage.phase?.moment.shows.gallery) await back(room.panel)
    const times: number[] = []
    const crowdTimes: number[] = []
    let [phoneBytes, wallBytes] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const came = await all(room, inHall, tablets, `${phase}_t1`)
      times.push(came.lastMs)
      phoneBytes = Math.max(phoneBytes, came.phoneBytes)
      wallBytes = Math.max(wallBytes, came.wallBytes)
      crowdTimes.push((await all(room, seated.slice(0, many), [], '')).lastMs)
    }
    return lineOf(
      'rejoin',
      { notes, phones: hall.phones, walls: hall.walls, crowd: many, rounds },
      {
        lastMs: median(times),
        crowdLastMs: median(crowdTimes),
        phoneBytes,
        wallBytes,
        galleryLastMs: gallery.lastMs,
        galleryPhoneBytes: gallery.phoneBytes,
      },
      { lastMs: 1_000, crowdLastMs: 4_000, phoneBytes: 10_000, wallBytes: 100_000 },
    )
  } finally {
    room.panel.leave()
    await room.server.stop()
  }
}

async function back(panel: Device<PanelView>): Promise<void> {
  const revision = panel.view?.stage.revision ?? 0
  const reply = await panel.wish({ type: 'stage/back', revision })
  if (!reply.ok) throw new Error(reply.refusal.message)
  await panel.until((view) => view.stage.revision > revision, 10_000, 'the moment before')
}

type Seat = Pick<Phone, 'handle' | 'cookie'>

/** Tablets at the table, each with a session of its own. */
const seatTablets = ({ server, office, workshop }: BenchRoom): Promise<Seat[]> =>
  Promise.all(
    Array.from({ length: hall.walls }, async () => {
      const tablet = new Device<HostView>(server.base, new Journal())
      await tablet.enter({ invite: await office.invite(workshop, 'host', { table: 't1' }), device: draw() })
      tablet.leave()
      return { handle: tablet.handle, cookie: tablet.cookie ?? '' }
    }),
  )

interface Back {
  readonly lastMs: number
  /** Most that one phone was sent, and one wall, headers included. */
  readonly phoneBytes: number
  readonly wallBytes: number
}

/** All of them come back at the same instant, hear what they came for, and are gone again. */
async function all(
  { server }: BenchRoom,
  phones: readonly Phone[],
  tablets: readonly Seat[],
  wall: string,
): Promise<Back> {
  const port = Number(new URL(server.base).port)
  const started = performance.now()
  const comings = [
    ...phones.map(({ handle, cookie }) => comePhone(port, handle, cookie)),
    ...tablets.map((tablet) => comeWall(port, tablet, wall)),
  ]
  const lines = await Promise.all(comings)
  const lastMs = Math.round(performance.now() - started)
  for (const line of lines) line.leave()
  await new Promise((rest) => setTimeout(rest, 3_000))
  const most = (of: readonly Line[]) => Math.max(0, ...of.map(({ bytes }) => bytes))
  return { lastMs, phoneBytes: most(lines.slice(0, phones.length)), wallBytes: most(lines.slice(phones.length)) }
}

interface Line {
  readonly bytes: number
  leave(): void
}

/** Speaks over a connection of its own until what came satisfies. */
function speak(port: number, words: string, enough: (part: Buffer) => boolean): Promise<Line> {
  return new Promise((done, failed) => {
    let bytes = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(words))
    socket.on('error', failed)
    socket.on('close', () => failed(new Error('cut off')))
    socket.on('data', (part: Buffer) => {
      bytes += part.length
      if (!enough(part)) return
      socket.removeAllListeners('close')
      done({ bytes, leave: () => socket.destroy() })
    })
  })
}

const head = (path: string, cookie: string | null, more: readonly string[] = []): string =>
  [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', `Cookie: ${cookie}`, 'Accept-Encoding: gzip', ...more, '', ''].join(
    '\r\n',
  )

/** Reads an answer's head, then each part of its body; says when the body tells that it is enough. */
function answer(body: (part: Buffer, head: string) => boolean): (part: Buffer) => boolean {
  let before: Buffer | null = Buffer.alloc(0)
  let headers = ''
  return (part) => {
    if (!before) return body(part, headers)
    before = Buffer.concat([before, part])
    const end = before.indexOf('\r\n\r\n')
    if (end < 0) return false
    headers = before.subarray(0, end).toString('latin1')
    const rest = before.subarray(end + 4)
    before = null
    return body(rest, headers)
  }
}

/** A phone's feed, unpacked as a browser does: it is back when it has the whole view and its own state. */
function comePhone(port: number, handle: string, cookie: string): Promise<Line> {
  const unpacked: Buffer[] = []
  const enough = answer((part) => {
    unpacked.push(part)
    const text = gunzipSync(Buffer.concat(unpacked), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
    const you = text.indexOf('event: you\n')
    return you >= 0 && text.indexOf('\n\n', you) > 0 && text.includes('event: view\n')
  })
  return speak(port, head(`/api/s/${handle}/feed`, cookie, ['Accept: text/event-stream']), enough)
}

/** A wall: its compressed state, then its socket, which says what it holds so that nothing can be missing. */
async function comeWall(port: number, device: Seat, wall: string): Promise<Line> {
  const at = `/api/s/${device.handle}/walls/${wall}`
  let heard = 0
  const whole = answer((part, headers) => {
    heard += part.length
    const length = /content-length: (\d+)/i.exec(headers)?.[1]
    return length ? heard >= Number(length) : part.subarray(-5).equals(Buffer.from('0\r\n\r\n'))
  })
  const state = await speak(port, head(`${at}/state`, device.cookie), whole)
  state.leave()
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ]
  const spoken = answer((part) => part.length > 0)
  const socket = await speak(port, head(`${at}/0`, device.cookie, upgrade), spoken)
  return { bytes: state.bytes + socket.bytes, leave: () => socket.leave() }
}
