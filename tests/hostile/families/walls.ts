import { pause } from '../../../server/rehearsal/device.ts'
import {
  missingMessage,
  presenceEntry,
  presenceMessage,
  updateMessage,
  vectorMessage,
} from '../../../server/walls/protocol.ts'
import { invited } from '../houses.ts'
import { openFilled, openWall } from '../lines.ts'
import { get } from '../people.ts'
import { open, talk } from '../raw.ts'
import { type Family, held } from '../script.ts'
import { entry, structs, updateOf } from '../yjs.ts'

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
        show(liar, liar.doc.clientID, 1, { user: { id: 'root', label: 'Samira', role: 'admin' }, __proto__: null })
        show(liar, honest.doc.clientID, 9, { user: { label: 'moi' } })
        show(liar, honest.doc.clientID, 10, null)
        for (let n = 0; n < 20; n++) show(liar, client(), 1, { ghost: n })
        show(liar, liar.doc.clientID, 2, { long: 'x'.repeat(20_000) })
        liar.say(presenceMessage([new Uint8Array([1, 1, 3, 0x7b, 0x7b, 0x7b])]))
        await pause(250)
        const seen = watcher.shown.get(liar.doc.clientID) as { user?: { role?: string; label?: unknown } } | undefined
        held(seen?.user?.role === 'host' && seen.user.label === null, 'a name of its own was believed')
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
      async run({ port, hostile }) {
        const messages = [
          new Uint8Array(),
          new Uint8Array([9, 9, 9]),
          new Uint8Array([0]),
          new Uint8Array([0, 2, 255, 255]),
        ]
        for (const message of messages) {
          const line = await openWall(hostile.tablet, 'ideas_t2')
          line.say(message)
          const { code } = await line.closed
          held(code === 4400, `${[...message].join()} was closed with ${code}`)
        }
        const line = await openWall(hostile.tablet, 'ideas_t2')
        line.ws.send('text')
        held((await line.closed).code === 4400, 'a text was not refused')
        const upgrade = `GET /api/s/${hostile.tablet.handle}/walls/ideas_t2/0 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${hostile.tablet.cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`
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
          ['/j/AAAAAAAA', 'h2c'],
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
    {
      name: 'presence-and-message-flood',
      tries: 'Sends ten thousand messages, questions and presences on a wall’s socket as fast as it can',
      stops: 'Messages, bytes, questions and edits under way are paced by session: beyond them 4429 [F2]',
      slow: true,
      async run({ hostile }) {
        const flood = async (message: () => Uint8Array, times: number): Promise<number | 'open'> => {
          const line = await openWall(hostile.tablet, 'ideas_t2')
          for (let n = 0; n < times; n++) line.say(message())
          const how = await Promise.race([
            line.closed.then(({ code }) => code),
            pause(2_000).then(() => 'open' as const),
          ])
          line.end()
          return how
        }
        held(
          (await flood(() => vectorMessage(new Uint8Array([0])), 200)) === 4429,
          'questions were answered without end',
        )
        held((await flood(() => new Uint8Array([3]), 2_000)) === 4429, 'who is here was answered without end')
        const state = { x: 'y'.repeat(3_000) }
        const loud = await flood(() => presenceMessage([presenceEntry(7, Date.now(), state)]), 5_000)
        held(loud === 4429, 'presence was heard without end')
      },
    },
    {
      name: 'reconnect-to-ask-again',
      tries:
        'Opens two hundred sockets one after another to have the whole wall told each time, and holds a hundred at once',
      stops:
        'Sockets and questions are paced by session, however many lines it opens; a session has eight lines to a wall',
      slow: true,
      async run({ hostile }) {
        let told = 0
        for (let n = 0; n < 200; n++) {
          const line = await openWall(hostile.tablet, 'ideas_t2')
          line.ws.on('message', (data: Buffer) => {
            if (data[0] === 0 && data[1] === 1) told++
          })
          line.say(vectorMessage(new Uint8Array([0])))
          await Promise.race([line.closed, pause(10)])
          line.end()
        }
        held(told < 120, `the wall was told ${told} times`)
        await pause(1_000)
        const many = await Promise.all(Array.from({ length: 60 }, () => openWall(hostile.scribe, 'ideas_t3')))
        await pause(500)
        const open = many.filter(({ ws }) => ws.readyState === ws.OPEN).length
        for (const line of many) line.end()
        held(open <= 8, `${open} lines of one session were open at once`)
      },
    },
    {
      name: 'old-values-of-one-key',
      tries: 'Grows one key to tens of thousands of values, then has Yjs search them for each further edit',
      stops: 'What an edit makes Yjs pass over is counted before it is played, and paced by session [F3]',
      slow: true,
      async run({ hostile }) {
        const wall = 'ideas_t2'
        const line = await openFilled(hostile.tablet, wall)
        const id = client()
        let clock = 0
        for (let round = 0; round < 12; round++) {
          const from = clock
          const update = structs(id, from, 4_000, (to) => {
            for (let n = 0; n < 4_000; n++) entry(to, 'grow.z', n)
          })
          clock += 4_000
          line.say(updateMessage(update))
          await pause(100)
        }
        await pause(500)
        const other = await openFilled(hostile.tablet, wall)
        const began = performance.now()
        for (let n = 0; n < 400; n++) other.say(updateMessage(structs(client(), 0, 1, (to) => entry(to, 'grow.z', n))))
        const how = await Promise.race([other.closed.then(({ code }) => code), pause(6_000).then(() => 'open')])
        const { status } = await get(hostile.tablet, '/media/x').catch(() => ({ status: 0 }))
        const ms = performance.now() - began
        line.end()
        other.end()
        held(status !== 0 && ms < 8_000, `the server was kept for ${Math.round(ms)} ms (${how})`)
      },
    },
    {
      name: 'refusals-without-end',
      tries:
        'Fills its wall with thousands of records, then sends edits that are refused after they were played, each of which costs a new shadow',
      stops: 'What can be judged without playing is; a refusal that spoils a shadow is paced by what the wall weighs',
      slow: true,
      async run({ hostile }) {
        const line = await openFilled(hostile.tablet, 'ideas_t2')
        for (let round = 0; round < 8; round++) {
          const update = updateOf(line.doc, (records) => {
            for (let n = 0; n < 500; n++) records.set(`fill-${round}-${n}.kind`, 'frame')
          })
          held((await line.edit(update)) === 'echoed', 'an allowed edit was refused')
        }
        line.end()
        const began = performance.now()
        let refusals = 0
        for (let n = 0; n < 70; n++) {
          const again = await openWall(hostile.tablet, 'ideas_t2')
          const how = await again.edit(
            structs(client(), 0, 1, (to) => entry(to, `r${n}.z`, 1)),
            2_000,
          )
          again.end()
          if (how === 4409) refusals++
          if (how === 4429) break
        }
        held(refusals <= 61, `${refusals} refusals were judged in ${Math.round(performance.now() - began)} ms`)
      },
    },
    {
      name: 'client-ids-without-end',
      tries: 'Uses a new client id for each of a thousand edits, so that every device’s list of clients grows for ever',
      stops: 'A session has a hundred client ids at a wall and one more every few seconds',
      slow: true,
      async run({ hostile }) {
        let taken = 0
        for (let n = 0; n < 300; n++) {
          const line = await openWall(hostile.scribe, 'ideas_t3')
          const how = await line.edit(frame(client()), 1_000)
          line.end()
          if (how === 'echoed') taken++
          else if (how === 4429) await pause(10)
        }
        held(taken <= 160, `${taken} client ids were taken`)
      },
    },
    {
      name: 'answer-a-question-with-a-bomb',
      tries: 'Answers the server’s question for what it holds with forged, nested and oversized updates',
      stops: 'What a device brings back is an edit like any other, judged the same way',
      async run({ hostile }) {
        const line = await openWall(hostile.tablet, 'ideas_t2')
        line.say(missingMessage(new Uint8Array(600_000)))
        const { code } = await line.closed
        held(code === 4409 || code === 4413, `it was closed with ${code}`)
      },
    },
  ],
}
