import { pause } from '../../../server/rehearsal/device.ts'
import { presenceEntry, presenceMessage } from '../../../server/walls/protocol.ts'
import type { Hall } from '../hall.ts'
import { invited } from '../houses.ts'
import { openFilled, openWall } from '../lines.ts'
import type { Caller } from '../people.ts'
import { open, talk } from '../raw.ts'
import { type Family, held } from '../script.ts'
import { entry, structs } from '../yjs.ts'

/** A host’s session of its own: paces are by session, and each script begins with a whole one. */
const host = ({ staff, workshop }: Hall, table: string): Promise<Caller> => invited(staff, workshop, 'host', { table })

const client = (): number => Math.floor(Math.random() * 2 ** 31)
const frame = (id: number, n = 0): Uint8Array => structs(id, n, 1, (to) => entry(to, `own-${id}-${n}.kind`, 'frame'))

export const walls: Family = {
  name: 'walls and presence',
  scripts: [
    {
      name: 'edit-anothers-wall',
      tries: 'Opens and edits the walls of other tables, the plenary’s and walls that do not exist, as every role',
      stops:
        'The right is asked at the upgrade and again for each edit by the workshop’s owner; who may not is closed with 4403',
      async run({ hostile }) {
        for (const by of [hostile.phone, hostile.kiosk, hostile.screen, hostile.tablet, hostile.scribe])
          for (const wall of ['ideas_t1', 'ideas_t4', 'ideas_team', 'ideas_plenary', 'ideas_nowhere', 'closing_t1']) {
            const line = await openWall(by, wall)
            const how = await line.edit(frame(client()), 600)
            line.end()
            held(how !== 'echoed', `${wall} was edited`)
            held(how === 4403 || how === 4404 || how === 4410, `an edit of ${wall} was met with ${how}`)
          }
      },
    },
    {
      name: 'edit-without-a-session',
      tries: 'Opens a wall without cookie, with another’s, under a handle that is none, and under an old epoch',
      stops: 'A socket is known before anything is sent to it: 4401, 4410',
      async run({ base, hostile, treasure }) {
        const nobody = { ...hostile.tablet, cookie: '' }
        const thief = { ...hostile.tablet, handle: treasure.host.handle }
        const lost = { base, handle: 'x'.repeat(34), cookie: hostile.tablet.cookie, participant: '' }
        for (const by of [nobody, thief, lost]) {
          const { code } = await (await openWall(by, 'ideas_t2')).closed
          held(code === 4401, `it was closed with ${code}`)
        }
        const { code } = await (await openWall(hostile.tablet, 'ideas_t2', { epoch: 7 })).closed
        held(code === 4410, `an epoch to come was closed with ${code}`)
      },
    },
    {
      name: 'forge-presence',
      tries:
        'Shows itself under another’s client id and name, takes others away, speaks for many, and shows what is too long or no object',
      stops:
        'A socket speaks for one client; the server writes who it is into what it shows, whatever stands there [F5]',
      async run({ hostile, staff, workshop }) {
        const panel = await invited(staff, workshop, 'staff')
        const watcher = await openFilled(panel, 'ideas_t2')
        const honest = await openFilled(await invited(staff, workshop, 'host', { table: 't2' }), 'ideas_t2')
        const show = (line: typeof honest, of: number, clock: number, state: unknown): void =>
          line.say(presenceMessage([presenceEntry(of, clock, state)]))
        show(honest, honest.doc.clientID, 1, { at: { x: 1, y: 1 } })
        await pause(150)
        const liar = await openFilled(hostile.tablet, 'ideas_t2')
        show(liar, liar.doc.clientID, 1, {
          user: { id: 'root', label: 'Samira', role: 'admin', mark: 0 },
          __proto__: null,
        })
        show(liar, honest.doc.clientID, 9, { user: { label: 'moi' } })
        show(liar, honest.doc.clientID, 10, null)
        for (let n = 0; n < 20; n++) show(liar, client(), 1, { ghost: n })
        show(liar, liar.doc.clientID, 2, { long: 'x'.repeat(20_000) })
        liar.say(presenceMessage([{ client: 1, clock: 1, json: '{{{' }]))
        await pause(250)
        const seen = watcher.shown.get(liar.doc.clientID) as
          | { user?: { role?: string; label?: unknown; mark?: unknown } }
          | undefined
        held(seen?.user?.role === 'host' && seen.user.label === null, 'a name of its own was believed')
        held(seen.user.mark === 1, 'it took the mark of somebody who was there')
        const other = watcher.shown.get(honest.doc.clientID) as { at?: unknown } | null | undefined
        held(other?.at !== undefined, 'another’s presence was taken')
        held(!JSON.stringify([...watcher.shown.values()]).includes('ghost'), 'it spoke for others')
        for (const line of [watcher, honest, liar]) line.end()
      },
    },
    {
      name: 'presence-without-edit',
      tries: 'Shows itself on a wall that it may only read, as a screen',
      stops: 'Only who may edit is heard [F5]',
      async run({ hostile, staff, workshop }) {
        const watcher = await openFilled(await invited(staff, workshop, 'staff'), 'ideas_plenary')
        const screen = await openFilled(hostile.screen, 'ideas_plenary')
        screen.say(presenceMessage([presenceEntry(screen.doc.clientID, 1, { here: true })]))
        await pause(200)
        held(!watcher.shown.has(screen.doc.clientID), 'a screen was shown')
        watcher.end()
        screen.end()
      },
    },
    {
      name: 'malformed-frames',
      tries:
        'Sends text frames, empty ones, unknown messages, unmasked and reserved frames, endless fragments and a lying length',
      stops:
        'What is no message of the protocol closes the socket with 4400; frames are read by ws with a bound of one mebibyte',
      async run(hall) {
        const { port } = hall
        const tablet = await host(hall, 't2')
        const messages = [
          new Uint8Array(),
          new Uint8Array([9, 9, 9]),
          new Uint8Array([0]),
          new Uint8Array([0, 2, 255, 255]),
        ]
        for (const message of messages) {
          const line = await openWall(tablet, 'ideas_t2')
          line.say(message)
          const { code } = await line.closed
          held(code === 4400, `${[...message].join()} was closed with ${code}`)
        }
        const line = await openWall(tablet, 'ideas_t2')
        line.ws.send('text')
        held((await line.closed).code === 4400, 'a text was not refused')
        const upgrade = `GET /api/s/${tablet.handle}/walls/ideas_t2/0 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${tablet.cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
        const bare = [
          [0x82, 0x03, 1, 2, 3],
          [0xf2, 0x80, 0, 0, 0, 0],
          [0x02, 0x80, 0, 0, 0, 0, 0x82, 0x80, 0, 0, 0, 0],
          [0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0],
          [0x89, 0xfe, 0x10, 0x00, 0, 0, 0, 0],
          [0x88, 0x81, 0, 0, 0, 0, 1],
        ]
        for (const bytes of bare) {
          const { ended } = await talk(port, Buffer.concat([Buffer.from(upgrade), Buffer.from(bytes)]), 4_000)
          held(ended, `the frame ${bytes.slice(0, 4).join()} left its socket open`)
        }
      },
    },
    {
      name: 'odd-upgrades',
      tries: 'Upgrades other paths and to other protocols, and leaves the connections half open afterwards',
      stops:
        'Only walls are upgraded; every other request is answered like any, and a turned-away connection is closed for good',
      async run({ port }) {
        const line = (path: string, to: string): string =>
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: ${to}\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
        for (const [path, to] of [
          ['/', 'websocket'],
          ['/api/s/x/walls/y/0', 'websocket'],
          ['/office', 'h2c'],
          ['/healthz', 'TLS/1.0'],
        ] as const) {
          const socket = await open(port)
          let [heard, closed] = ['', false]
          socket.on('data', (part: Buffer) => (heard += part.toString('latin1')))
          socket.on('close', () => (closed = true))
          socket.write(line(path, to))
          await pause(250)
          held(!heard.includes(' 101 '), `${path} was upgraded to ${to}`)
          // What was answered like any request may be asked again; what was turned away is closed on both sides.
          if (!closed) socket.write(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
          await pause(200)
          socket.destroy()
          held(
            closed || heard.includes('\r\n\r\nok') || heard.split('HTTP/1.1').length > 2,
            `${path} as ${to} was left half open`,
          )
        }
      },
    },
  ],
}
