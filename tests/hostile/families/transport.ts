import { pause } from '../../../server/rehearsal/device.ts'
import { rssMb } from '../../bench/process.ts'
import { bigPicture } from '../images.ts'
import { command, idea } from '../people.ts'
import { open, replied, statuses, talk } from '../raw.ts'
import { type Family, held } from '../script.ts'
import { upload } from '../treasure.ts'

const chunked = (port: number, path: string, cookie: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nTransfer-Encoding: chunked\r\n\r\n`

export const transport: Family = {
  name: 'the wire',
  scripts: [
    {
      name: 'smuggle-a-request',
      tries:
        'Hides a second request in a body: both lengths, two lengths, chunk tricks, folded headers, bare line feeds, names with blanks',
      stops: 'Node’s parser refuses what two readers could read in two ways with 400, and closes',
      async run({ port, treasure }) {
        const inner = `GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`
        const head = `POST /api/s/${treasure.alice.handle}/commands HTTP/1.1\r\nHost: x\r\n`
        const tricks = [
          `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
          `${head}Transfer-Encoding: chunked\r\nContent-Length: ${inner.length}\r\n\r\n0\r\n\r\n${inner}`,
          `${head}Content-Length: 0\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
          `${head}Content-Length: +0\r\n\r\n${inner}`,
          `${head}Content-Length: 0x10\r\n\r\n${inner}`,
          `${head}Content-Length : 0\r\n\r\n${inner}`,
          `${head}Transfer-Encoding: xchunked\r\n\r\n${inner}`,
          `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${inner}`,
          `${head}Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n${inner}`,
          `${head}X: a\r\n Content-Length: 4\r\n\r\n${inner}`,
          `${head}Transfer-Encoding: chunked\r\n\r\nZ\r\n${inner}`,
          `${head}Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n${inner}`,
          `${head}Transfer-Encoding: chunked\r\n\r\n0;a=\nb\r\n\r\n${inner}`,
          `${head}Transfer-Encoding: chunked\n\n0\n\n${inner}`,
          `POST /\r\n\r\n${inner}`,
          `GET / HTTP/9.9\r\nHost: x\r\n\r\n${inner}`,
        ]
        for (const trick of tricks) {
          const { heard, ended } = await talk(port, trick, 1_500)
          held(!heard.includes('\r\n\r\nok'), `a hidden request was answered: ${JSON.stringify(trick.slice(80, 160))}`)
          held(
            ended && statuses(heard)[0] === 400,
            `${JSON.stringify(trick.slice(60, 150))} was answered ${statuses(heard).join()}`,
          )
        }
      },
    },
    {
      name: 'malformed-requests',
      tries: 'Sends noise, other protocols, odd methods and targets, and thousands of headers',
      stops: 'Node’s parser answers 400 or 431 and closes; a target that is no path is refused before any route',
      async run({ port, hostile }) {
        const { handle, cookie } = hostile.phone
        const odd: (string | Uint8Array)[] = [
          new Uint8Array(4_000).fill(0),
          Uint8Array.from({ length: 2_000 }, () => Math.random() * 256),
          '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
          'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
          'SSH-2.0-OpenSSH_9\r\n',
          'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          'GET //evil.example/%2f.. HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
          'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          'FOO / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          'PROPFIND / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          'GET /j/%ff%fe%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          'GET /j/..%2f..%2f HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          `HEAD /api/s/${handle}/feed HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
          'HEAD /api/time HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
          `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
          `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(3_000)}\r\n`,
          `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'g=1; '.repeat(4_000)}\r\n\r\n`,
        ]
        for (const bytes of odd) {
          const { heard, ended } = await talk(port, bytes, 2_500)
          const what = typeof bytes === 'string' ? JSON.stringify(bytes.slice(0, 50)) : 'noise'
          held(ended, `${what} left its connection open`)
          held(!/HTTP\/1\.1 5/.test(heard), `${what} was answered ${statuses(heard).join()}`)
          held(!heard.includes('evil.example'), `${what} was repeated in a reply`)
        }
      },
    },
    {
      name: 'slow-writers',
      tries:
        'Opens three hundred connections that send a letter every few seconds: of a request line, of headers, of a body, or nothing at all',
      stops:
        'Headers have ten seconds and a request two minutes; a connection that says nothing is closed; ones in use are never the price',
      slow: true,
      async run({ port, hostile }) {
        const path = `/api/s/${hostile.phone.handle}/commands`
        const starts = ['', 'GET /', `GET / HTTP/1.1\r\nHost: x\r\nX-`, `POST ${path} HTTP/1.1\r\nHost: x\r\n`]
        const sockets = await Promise.all(Array.from({ length: 300 }, () => open(port)))
        let closed = 0
        sockets.forEach((socket, at) => {
          // A line shows that it is closed to who has heard the last word on it.
          socket.on('close', () => closed++).resume()
          socket.write(starts[at % starts.length] ?? '')
        })
        const dripping = setInterval(() => {
          sockets.forEach((socket, at) => {
            if (at % starts.length > 0 && socket.writable) socket.write('a')
          })
        }, 2_000)
        for (let waited = 0; waited < 24 && closed < sockets.length; waited++) await pause(1_000)
        clearInterval(dripping)
        for (const socket of sockets) socket.destroy()
        held(closed === 300, `${300 - closed} of 300 slow connections were still open after 24 s`)
      },
    },
    {
      name: 'slow-readers',
      tries: 'Asks for the largest pages and pictures on two hundred connections and never reads a byte of the answers',
      stops:
        'Files are sent as they are read, so that a slow reader costs a buffer; a connection on which nothing moves is closed after 30 s',
      slow: true,
      async run({ port, treasure, server }) {
        const before = await rssMb(server.pid)
        const sockets = await Promise.all(Array.from({ length: 200 }, () => open(port)))
        for (const socket of sockets) {
          socket.pause()
          socket.write(
            `GET /office HTTP/1.1\r\nHost: x\r\n\r\nGET /api/s/${treasure.alice.handle}/media/${treasure.picture} HTTP/1.1\r\nHost: x\r\nCookie: ${treasure.alice.cookie}\r\n\r\n`,
          )
        }
        await pause(1_500)
        const grown = (await rssMb(server.pid)) - before
        for (const socket of sockets) socket.destroy()
        held(grown < 120, `two hundred slow readers cost ${grown} MB`)
      },
    },
    {
      name: 'pipelined-requests',
      tries: 'Sends six hundred requests at once on one connection without reading, each for a picture of a megabyte',
      stops: 'A connection has a few requests under way at a time; beyond them it is closed unanswered',
      slow: true,
      async run({ port, treasure, server, hostile }) {
        const media = await upload(hostile.phone, bigPicture())
        await command(hostile.phone, idea('ideas', '', { kind: 'photo', media }))
        const before = await rssMb(server.pid)
        const socket = await open(port)
        socket.pause()
        const request = `GET /api/s/${hostile.phone.handle}/media/${media} HTTP/1.1\r\nHost: x\r\nCookie: ${hostile.phone.cookie}\r\n\r\n`
        socket.write(request.repeat(600))
        await pause(2_500)
        const grown = (await rssMb(server.pid)) - before
        socket.destroy()
        held(treasure.picture !== media && grown < 150, `they cost ${grown} MB`)
      },
    },
    {
      name: 'half-open-sockets',
      tries:
        'Leaves feeds and walls without a word: connections cut in the middle of the handshake, of the request, of the answer',
      stops: 'Lines that fail to answer a ping are ended; what is cut is forgotten, with its place in the hall',
      async run({ port, hostile }) {
        for (let n = 0; n < 30; n++) {
          const socket = await open(port)
          socket.write(
            `GET /api/s/${hostile.phone.handle}/feed HTTP/1.1\r\nHost: x\r\nCookie: ${hostile.phone.cookie}\r\n\r\n`,
          )
          if (n % 3 === 0) socket.end()
          if (n % 3 === 1) socket.resetAndDestroy()
          if (n % 3 === 2) socket.destroy()
        }
        const { heard } = await talk(port, 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 2_000)
        held(heard.includes('\r\n\r\nok'), 'the server does not answer any more')
      },
    },
    {
      name: 'oversized-bodies',
      tries: 'Sends bodies of a hundred megabytes, announced and unannounced, to every door that takes one',
      stops: 'Each route has its bound, judged by the announced length before a byte is read, or while it is read [F2]',
      async run({ port, hostile, staff }) {
        const doors: readonly (readonly [string, string])[] = [
          ['/api/sessions', ''],
          ['/api/accounts', ''],
          [`/api/s/${hostile.phone.handle}/commands`, hostile.phone.cookie],
          [`/api/s/${hostile.phone.handle}/media`, hostile.phone.cookie],
          [`/api/s/${staff.handle}/office/workshops`, staff.cookie],
          [`/api/s/${staff.handle}/office/kits`, staff.cookie],
        ]
        for (const [path, cookie] of doors) {
          const announced = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Length: 104857600\r\n\r\n{`
          const said = await talk(port, announced, 4_000, replied)
          held(statuses(said.heard)[0] === 413, `${path} was answered ${statuses(said.heard).join()}`)
          const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
          const poured = await talk(port, chunked(port, path, cookie) + chunk.repeat(90), 4_000, replied)
          held(
            [400, 413].includes(statuses(poured.heard)[0] ?? 0),
            `${path}, poured, was answered ${statuses(poured.heard).join()}`,
          )
        }
      },
    },
    {
      name: 'odd-json',
      tries:
        'Sends JSON nested ten thousand deep, with doubled keys, huge numbers, NaN, BOM, UTF-16, unpaired surrogates, and no JSON at all',
      stops:
        'A body is parsed within its bound and read through a schema that knows every field; anything else is `bad-request`',
      async run({ base, hostile }) {
        const bodies: (string | Uint8Array)[] = [
          '['.repeat(15_000),
          `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
          '{"id":1e999}',
          'NaN',
          '\ufeff{}',
          new Uint8Array([0xff, 0xfe, 0x7b, 0x00]),
          new Uint8Array([0x7b, 0x22, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
          '',
          'null',
          '[]',
          '"x"',
          '{"__proto__":{"type":"hand/raise"},"id":"AAAAAAAAAAAAAAAAAAAAAA"}',
          '{"constructor":{"prototype":{"staff":true}}}',
          '{"id":"AAAAAAAAAAAAAAAAAAAAAA","type":"hand/raise","__proto__":null}',
          '{"id":"AAAAAAAAAAAAAAAAAAAAAA","type":"toString"}',
          '{"id":"AAAAAAAAAAAAAAAAAAAAAA","type":"__proto__"}',
          '{"id":"AAAAAAAAAAAAAAAAAAAAAA","type":["hand/raise"]}',
          '{"id":"AAAAAAAAAAAAAAAAAAAAAA","type":"hand/raise","staff":true}',
        ]
        for (const body of bodies) {
          const reply = await fetch(`${base}/api/s/${hostile.late.handle}/commands`, {
            method: 'POST',
            headers: { cookie: hostile.late.cookie, 'content-type': 'application/json' },
            body: typeof body === 'string' ? body : body.slice(),
          })
          held(reply.status === 400, `${JSON.stringify(String(body).slice(0, 40))} was answered ${reply.status}`)
        }
        held(({} as Record<string, unknown>).staff === undefined, 'a prototype was written to')
      },
    },
  ],
}
