import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import type { Device } from '../../../server/rehearsal/device.ts'
import type { PanelView } from '../../../shared/api/view.ts'
import { fill, type Phone, seat } from '../crowd.ts'
import { type Case, lineOf, median } from '../line.ts'
import { type BenchRoom, openRoom, toOpenIdeas } from '../room.ts'

const notes = 2_000
const hall = { phones: 270, walls: 30 }
const crowd = 2_000

/**
 * A network that was gone is back: everyone returns at once to a workshop with 2,000 notes. Until the last phone has
 * its view and the last wall its notes; what each of them was sent. Connections are opened anew, as after a cut.
 */
export const rejoin: Case = async ({ devices, runs }) => {
  const rounds = runs || 5
  const many = devices || crowd
  const room = await openRoom(1)
  try {
    const phase = await toOpenIdeas(room.panel)
    await fill(room.server.base, room.code, phase, notes)
    const phones = await seat(room.server.base, room.code, Math.max(many, hall.phones))
    const times: number[] = []
    const crowdTimes: number[] = []
    let [phoneBytes, wallBytes] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const back = await all(room, phones.slice(0, hall.phones), hall.walls, `${phase}_t1`)
      times.push(back.lastMs)
      phoneBytes = Math.max(phoneBytes, back.phoneBytes)
      wallBytes = Math.max(wallBytes, back.wallBytes)
      crowdTimes.push((await all(room, phones.slice(0, many), 0, '')).lastMs)
    }
    return lineOf(
      'rejoin',
      { notes, phones: hall.phones, walls: hall.walls, crowd: many, rounds },
      { lastMs: median(times), crowdLastMs: median(crowdTimes), phoneBytes, wallBytes },
      { lastMs: 1_000, crowdLastMs: 4_000, phoneBytes: 10_000, wallBytes: 100_000 },
    )
  } finally {
    room.panel.leave()
    await room.server.stop()
  }
}

interface Back {
  readonly lastMs: number
  /** Most that one phone was sent, and one wall, headers included. */
  readonly phoneBytes: number
  readonly wallBytes: number
}

/** All of them come back at the same instant, hear what they came for, and are gone again. */
async function all({ server, panel }: BenchRoom, phones: readonly Phone[], walls: number, wall: string): Promise<Back> {
  const port = Number(new URL(server.base).port)
  const started = performance.now()
  const comings = [
    ...phones.map(({ handle, cookie }) => comePhone(port, handle, cookie)),
    ...Array.from({ length: walls }, () => comeWall(port, panel, wall)),
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

/** Speaks over a connection of its own until what came satisfies. The text is looked at, not parsed. */
function speak(port: number, words: string, enough: (heard: Buffer) => boolean): Promise<Line> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = []
    let bytes = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(words))
    socket.on('error', failed)
    socket.on('close', () => failed(new Error('cut off')))
    socket.on('data', (part: Buffer) => {
      bytes += part.length
      parts.push(part)
      const heard = parts.length === 1 ? part : Buffer.concat(parts)
      parts.splice(0, parts.length, heard)
      if (!enough(heard)) return
      socket.removeAllListeners('close')
      done({ bytes, leave: () => socket.destroy() })
    })
  })
}

const head = (path: string, cookie: string | null, more: readonly string[] = []): string =>
  [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', `Cookie: ${cookie}`, 'Accept-Encoding: gzip', ...more, '', ''].join(
    '\r\n',
  )

/** A phone's feed: it is back when it has the whole view and its own state. */
const comePhone = (port: number, handle: string, cookie: string): Promise<Line> =>
  speak(port, head(`/api/s/${handle}/feed`, cookie, ['Accept: text/event-stream']), (heard) => {
    const you = heard.indexOf('event: you\n')
    return you >= 0 && heard.indexOf('\n\n', you) > 0 && heard.includes('event: view\n')
  })

/** A wall: its compressed state, then its socket, which says what it holds so that nothing can be missing. */
async function comeWall(port: number, device: Device<PanelView>, wall: string): Promise<Line> {
  const at = `/api/s/${device.handle}/walls/${wall}`
  const state = await speak(port, head(`${at}/state`, device.cookie), whole)
  state.leave()
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ]
  const socket = await speak(
    port,
    head(`${at}/0`, device.cookie, upgrade),
    (heard) => heard.indexOf('\r\n\r\n') + 4 < heard.length,
  )
  return { bytes: state.bytes + socket.bytes, leave: () => socket.leave() }
}

/** Whether an answer has come whole, by its length or its last chunk. */
function whole(heard: Buffer): boolean {
  const end = heard.indexOf('\r\n\r\n')
  if (end < 0) return false
  const length = /content-length: (\d+)/i.exec(heard.subarray(0, end).toString('latin1'))?.[1]
  return length === undefined
    ? heard.subarray(-5).equals(Buffer.from('0\r\n\r\n'))
    : heard.length >= end + 4 + Number(length)
}
