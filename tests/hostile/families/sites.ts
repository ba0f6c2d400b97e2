import { draw } from '../../../server/rehearsal/device.ts'
import { houses } from '../houses.ts'
import { openWall } from '../lines.ts'
import { statuses, talk } from '../raw.ts'
import { type Family, held } from '../script.ts'

interface Asked {
  readonly method?: string
  readonly host?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** One request written by hand, so that any header can be what one likes; its status and its text. */
async function request(port: number, path: string, { method = 'POST', host, headers = {}, body }: Asked = {}) {
  const bytes = body === undefined ? '' : JSON.stringify(body)
  const lines = Object.entries({
    Host: host ?? `127.0.0.1:${port}`,
    ...(bytes && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(bytes)) }),
    Connection: 'close',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  const { heard } = await talk(port, `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${bytes}`, 4_000)
  return { status: statuses(heard)[0] ?? 0, heard }
}

const signIn = { email: houses[0].email, password: houses[0].password, device: draw() }

export const sites: Family = {
  name: 'other sites, hosts and proxies',
  scripts: [
    {
      name: 'cross-site-requests',
      tries: 'Has another site’s page send commands, entries, pictures and deletions with a victim’s cookies',
      stops:
        'Cookies are SameSite=Strict; besides, what changes something is refused when its Origin is another host or its Sec-Fetch-Site is cross-site',
      async run({ port, hostile, staff }) {
        const cookie = hostile.phone.cookie
        const origins = [
          'https://evil.example',
          'null',
          `http://127.0.0.1:${port + 1}`,
          `http://127.0.0.1:${port}.evil.example`,
          'garbage',
          '',
        ]
        for (const Origin of origins) {
          const body = { id: draw(), type: 'hand/raise' }
          const said = await request(port, `/api/s/${hostile.phone.handle}/commands`, {
            headers: { Cookie: cookie, Origin },
            body,
          })
          held(said.status === 403, `a command from ${Origin || 'an empty origin'} was answered ${said.status}`)
        }
        for (const [method, path] of [
          ['DELETE', `/api/s/${staff.handle}/office/session`],
          ['POST', `/api/s/${staff.handle}/office/workshops`],
          ['PUT', `/api/s/${staff.handle}/office/briefs/x`],
          ['PATCH', `/api/s/${staff.handle}/office/workshops/x`],
          ['POST', `/api/s/${hostile.phone.handle}/media`],
          ['POST', '/api/sessions'],
          ['POST', '/api/accounts'],
        ] as const) {
          const said = await request(port, path, {
            method,
            headers: { Cookie: staff.cookie, 'Sec-Fetch-Site': 'cross-site' },
            body: {},
          })
          held(said.status === 403, `${method} ${path} across sites was answered ${said.status}`)
        }
      },
    },
    {
      name: 'cross-site-forms',
      tries:
        'Sends a command as a form of another site would: text/plain, urlencoded, multipart, with the method in a header or the query',
      stops:
        'A form says its Origin, which is not ours; bodies are read as JSON whatever they are called, and methods are not overridden',
      async run({ port, hostile }) {
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
          const said = await request(port, `/api/s/${hostile.phone.handle}/commands`, {
            headers: { Cookie: hostile.phone.cookie, Origin: 'https://evil.example', 'Content-Type': type },
            body: { id: draw(), type: 'hand/raise' },
          })
          held(said.status === 403, `a form as ${type} was answered ${said.status}`)
        }
        const overridden = await request(port, `/api/s/${hostile.phone.handle}/commands?_method=POST`, {
          method: 'GET',
          headers: { Cookie: hostile.phone.cookie, 'X-HTTP-Method-Override': 'POST' },
          body: { id: draw(), type: 'hand/raise' },
        })
        held(overridden.status === 404, `an overridden method was answered ${overridden.status}`)
      },
    },
    {
      name: 'cross-site-sockets',
      tries: 'Opens a wall’s socket from another site’s page with a victim’s cookie, with odd and missing origins',
      stops:
        'A page that opens a socket names its origin, which must be this host; the cookie would not come along anyway (SameSite=Strict)',
      async run({ hostile, port }) {
        for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${port + 1}`, 'garbage', 'file://']) {
          const line = await openWall(hostile.tablet, 'ideas_t2', { headers: { origin } })
          const { code } = await line.closed
          held(code === 4403, `a socket from ${origin} was closed with ${code}`)
        }
      },
    },
    {
      name: 'read-across-origins',
      tries: 'Asks with an Origin for permission to read across sites, and preflights every method',
      stops:
        'No reply names another origin in Access-Control-Allow-Origin; every reply says Cross-Origin-Resource-Policy: same-origin',
      async run({ port, hostile }) {
        for (const [method, path] of [
          ['OPTIONS', '/api/sessions'],
          ['OPTIONS', `/api/s/${hostile.phone.handle}/commands`],
          ['GET', '/api/time'],
          ['GET', '/'],
        ] as const) {
          const { heard } = await request(port, path, {
            method,
            headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
          })
          held(!/access-control-allow/i.test(heard), `${method} ${path} allows another origin`)
          held(/cross-origin-resource-policy: same-origin/i.test(heard), `${method} ${path} may be embedded elsewhere`)
        }
      },
    },
    {
      name: 'rebind-a-name',
      tries:
        'Makes a browser on the laptop take a name of the attacker’s for this server (DNS rebinding), and signs in or founds a centre under it',
      stops:
        'Over plain HTTP accounts answer to localhost and the server’s own BASE_URL alone, whatever address the request came from [F6]',
      async run({ port, staff }) {
        for (const host of [
          `evil.example:${port}`,
          `127.0.0.1.evil.example:${port}`,
          `192.0.2.7:${port}`,
          `localhost.evil.example:${port}`,
        ]) {
          const Origin = `http://${host}`
          const said = await request(port, '/api/sessions', { host, headers: { Origin }, body: signIn })
          held(said.status === 403, `signing in as ${host} was answered ${said.status}`)
          const founding = { token: 'A'.repeat(43), email: 'a@b.example', password: 'x'.repeat(12), centre: 'X' }
          const founded = await request(port, '/api/accounts', { host, headers: { Origin }, body: founding })
          held(founded.status === 403, `founding as ${host} was answered ${founded.status}`)
          const office = await request(port, `/api/s/${staff.handle}/office/me`, {
            method: 'GET',
            host,
            headers: { Cookie: staff.cookie },
          })
          held(office.status === 403, `the office as ${host} was answered ${office.status}`)
        }
      },
    },
    {
      name: 'forwarded-headers',
      tries:
        'Claims TLS, another address or another host by forwarding headers, to a server that no proxy stands before',
      stops:
        'Without TRUST_PROXY forwarding headers are believed of nobody: they betray a proxy, and accounts are refused [F6]',
      async run({ port }) {
        const claims: readonly Readonly<Record<string, string>>[] = [
          { 'X-Forwarded-Proto': 'https' },
          { 'X-Forwarded-For': '127.0.0.1' },
          { Forwarded: 'for=127.0.0.1;proto=https' },
          { 'X-Forwarded-Host': 'localhost' },
          { 'X-Real-IP': '127.0.0.1' },
          { Via: '1.1 proxy' },
        ]
        for (const headers of claims) {
          const { status, heard } = await request(port, '/api/sessions', { headers, body: signIn })
          held(
            status === 403 && heard.includes('login/insecure'),
            `${Object.keys(headers).join()} was answered ${status}`,
          )
          held(!/; Secure/i.test(heard), 'a cookie was called secure on the word of a stranger')
        }
      },
    },
    {
      name: 'odd-hosts',
      tries:
        'Sends requests without Host, with two, with spaces, paths, credentials, NUL and ten thousand letters in it',
      stops: 'Node refuses what is no host; the rest is answered like any request, for nothing is made from its name',
      async run({ port }) {
        const odd = [
          'Host: a b',
          'Host: evil.example/..',
          'Host: user:pass@x',
          'Host: [',
          'Host: \x01',
          `Host: ${'h'.repeat(9_000)}`,
          'Host: a\r\nHost: b',
          'X: y',
          'Host:',
          'Host: %00',
        ]
        for (const host of odd) {
          const { heard, ended } = await talk(port, `GET / HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`, 3_000)
          held(ended, `${host.slice(0, 40)} was never answered`)
          const status = statuses(heard)[0] ?? 0
          held(status > 0 && status < 500, `${host.slice(0, 40)} was answered ${status}`)
          held(!heard.includes('evil.example'), 'a reply repeats the host')
        }
      },
    },
    {
      name: 'headers-and-banner',
      tries:
        'Looks for a page, file, reply, picture or error without the protecting headers, or with a banner of the software',
      stops:
        'One middleware puts them on every reply: CSP, nosniff, referrer, permissions, COOP and CORP; no reply names the software',
      async run({ port, hostile, code }) {
        const paths = [
          '/',
          `/j/${code}`,
          '/j/AAAAAAAA',
          '/office',
          '/panel/x',
          '/assets/none.js',
          '/api/time',
          '/none',
          '/healthz',
          '/favicon.ico',
          `/api/s/${hostile.phone.handle}/feed`,
          '/api/s/x/feed',
        ]
        for (const path of paths) {
          const { heard } = await talk(
            port,
            `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${hostile.phone.cookie}\r\nConnection: close\r\n\r\n`,
            path.endsWith('/feed') ? 250 : 3_000,
          )
          const head = heard.slice(0, heard.indexOf('\r\n\r\n')).toLowerCase()
          for (const header of [
            'content-security-policy: ',
            'x-content-type-options: nosniff',
            'referrer-policy: no-referrer',
            'permissions-policy: ',
            'cross-origin-opener-policy: same-origin',
            'cross-origin-resource-policy: same-origin',
          ])
            held(head.includes(header), `${path} lacks ${header}`)
          held(!/\r\n(server|x-powered-by): /.test(head), `${path} names the software`)
          held(!head.includes('strict-transport-security'), `${path} says HSTS over plain HTTP`)
        }
      },
    },
    {
      name: 'static-path-tricks',
      tries:
        'Reads files outside of the built client: dot segments, encodings, backslashes, absolute paths, NUL, source and database names',
      stops: 'Only what lies in the build’s assets folder is served; paths are resolved before they are looked up',
      async run({ port }) {
        const tricks = [
          '/assets/../../../package.json',
          '/assets/..%2f..%2f..%2fpackage.json',
          '/assets/%2e%2e/%2e%2e/package.json',
          '/assets/..\\..\\package.json',
          '/assets/..%5c..%5cpackage.json',
          '/assets//etc/passwd',
          '/assets/%00',
          '/assets/%ff%fe',
          '/assets/....//....//package.json',
          '/../package.json',
          '/.env',
          '/data/gommette.sqlite',
          '/assets/phone/../../server/main.ts',
          '/server/main.ts',
          '/%2e%2e/%2e%2e/etc/passwd',
        ]
        for (const path of tricks) {
          const { heard } = await talk(
            port,
            `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`,
            3_000,
          )
          const status = statuses(heard)[0] ?? 0
          held(status >= 400 && status < 500, `${path} was answered ${status}`)
          held(!/"private": true|root:|import \{/.test(heard), `${path} told a file`)
        }
      },
    },
  ],
}
