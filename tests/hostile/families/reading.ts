import { draw, send } from '../../../server/rehearsal/device.ts'
import type { Hall } from '../hall.ts'
import { type Caller, firstFrames, get } from '../people.ts'
import { statuses, talk } from '../raw.ts'
import { type Family, held } from '../script.ts'

/** All that a session can get by asking: its feed (both faces), the office, walls, pictures, ballots. */
async function everything(hall: Hall, by: Caller): Promise<string> {
  const walls = ['t1', 't2', 't3', 't4', 'team', 'plenary'].map((table) => `/walls/${hall.phase}_${table}/state`)
  const paths = [
    ...walls,
    `/media/${hall.treasure.picture}`,
    `/asks/${hall.vote.id}/ballots`,
    `/office/workshops/${hall.workshop}`,
    '/office/workshops',
    '/office/me',
  ]
  let heard = await firstFrames(by)
  for (const path of paths) heard += JSON.stringify((await get(by, path)).body)
  return heard
}

/** Reads nothing of what is private, wherever it asks. */
function keeps(hall: Hall, heard: string, but: readonly string[] = []): void {
  for (const canary of hall.treasure.canaries)
    if (!but.includes(canary)) held(!heard.includes(canary), `it could read ${canary}`)
}

export const reading: Family = {
  name: 'reading without right',
  scripts: [
    {
      name: 'read-as-a-neighbour',
      tries:
        'Reads, as a resident of another table, the feed, walls, pictures, ballots and office of the workshop for private, hidden, late and waiting ideas',
      stops: 'Views are made by audience from one table of who sees what [S1]; what is not for a session is never sent',
      async run(hall) {
        for (const by of [hall.hostile.phone, hall.hostile.late]) {
          const heard = await everything(hall, by)
          keeps(hall, heard)
          held(!heard.includes('Un banc devant l’école'), 'it could read a note of another table')
        }
      },
    },
    {
      name: 'read-as-host-scribe-screen-kiosk',
      tries: 'Reads the same with the sessions of a host, a scribe, a screen and a kiosk',
      stops: 'Each role has a view of its own; a wall’s right is asked at every request [S1]',
      async run(hall) {
        const { tablet, scribe, screen, kiosk } = hall.hostile
        for (const by of [tablet, scribe, screen, kiosk]) {
          const heard = await everything(hall, by)
          keeps(hall, heard)
          held(!heard.includes('Un banc devant l’école'), 'it could read a note of another table')
        }
      },
    },
    {
      name: 'read-anothers-wall',
      tries: 'Asks for the state of every wall that is not its own, as resident, kiosk, screen, host and scribe',
      stops:
        'Walls are told to staff, to their table’s host or scribe, to residents of that table while the moment lets them look, and, the plenary’s, to screens; the rest is `forbidden`',
      async run({ hostile, phase }) {
        const walls = ['t1', 't4', 'team'].map((table) => `/walls/${phase}_${table}/state`)
        for (const by of [hostile.phone, hostile.kiosk, hostile.screen, hostile.tablet, hostile.scribe])
          for (const path of walls) {
            const { code } = await get(by, path)
            held(code === 'forbidden', `${path} was answered ${code}`)
          }
        for (const name of ['__proto__', 'constructor', `${phase}_`, '_t1', `${phase}_t1%00`, `${phase}_nowhere`]) {
          const { status } = await get(hostile.tablet, `/walls/${name}/state`)
          held(status >= 400, `a wall that is none was told: ${name}`)
        }
      },
    },
    {
      name: 'read-a-waiting-picture',
      tries:
        'Asks for a picture that waits for staff, with the sessions of residents, host, screen and kiosk, and of another workshop',
      stops: 'A picture is told to whoever may read its contribution, asked at each request [S1]',
      async run({ hostile, treasure }) {
        for (const by of [hostile.phone, hostile.tablet, hostile.screen, hostile.kiosk, hostile.rivalPanel]) {
          const { code } = await get(by, `/media/${treasure.picture}`)
          held(code === 'media/unknown', `it was answered ${code}`)
        }
        held((await get(treasure.alice, `/media/${treasure.picture}`)).status === 200, 'its author cannot see it')
      },
    },
    {
      name: 'read-ballots-early',
      tries: 'Asks for the ballots of a vote that is still open, and for those of asks that do not exist',
      stops: 'Ballots are published once the ask is revealed, from 8 voters on, and to nobody before [S3]',
      async run({ hostile, vote, panel }) {
        const eyes = { base: panel.base, handle: panel.handle, cookie: panel.cookie ?? '', participant: '' }
        for (const by of [hostile.phone, hostile.tablet, hostile.screen, hostile.kiosk, eyes])
          for (const name of [vote.id, '__proto__', 'constructor', `${vote.id}:`, '%3A']) {
            const { code } = await get(by, `/asks/${name}/ballots`)
            held(code === 'not-found', `the ballots of ${name} were answered ${code}`)
          }
      },
    },
    {
      name: 'tallies-before-the-reveal',
      tries: 'Searches every view and the office for a tally or a ballot of the open vote',
      stops:
        'Answers stand in a table apart and enter no view before the reveal [S2]; turnout is for staff, hosts and screens',
      async run(hall) {
        const { hostile, vote, staff, workshop, panel } = hall
        const eyes = { base: panel.base, handle: panel.handle, cookie: panel.cookie ?? '' }
        for (const by of [hostile.phone, hostile.tablet, hostile.screen, hostile.kiosk, eyes]) {
          const heard = await firstFrames(by)
          const asks = /"asks":(\{.*?"tally":[^,}]*)/.exec(heard)?.[1] ?? ''
          held(!asks.includes('"counts"'), 'a tally was told before the reveal')
        }
        const office = JSON.stringify((await get(staff, `/office/workshops/${workshop}`)).body)
        held(!office.includes(vote.id), 'the office tells of an open vote')
      },
    },
    {
      name: 'anothers-cookie',
      tries:
        'Uses its own cookie under the handles of others, another’s handle without a cookie, and several cookies at once',
      stops: 'A cookie proves one handle alone; the first cookie named g counts, and it must be that handle’s [F1]',
      async run({ base, hostile, treasure, panel }) {
        const victims = [treasure.alice.handle, treasure.host.handle, panel.handle]
        const cookies = [
          hostile.phone.cookie,
          `${hostile.phone.cookie}; g=; g=x`,
          'g=',
          'g=__proto__',
          `g=${'A'.repeat(43)}`,
          `G${hostile.phone.cookie.slice(1)}`,
          '',
        ]
        for (const handle of victims)
          for (const cookie of cookies)
            for (const path of [
              '/feed',
              '/commands',
              `/media/${treasure.picture}`,
              '/office/me',
              '/walls/ideas_t1/state',
            ]) {
              const method = path === '/commands' ? 'POST' : 'GET'
              const { status } = await send(`${base}/api/s/${handle}${path}`, { method, cookie })
              held(status === 401, `${path} under another’s handle was answered ${status}`)
            }
      },
    },
    {
      name: 'cookie-path-confusion',
      tries:
        'Reaches another handle from one’s own path: dot segments, encoded slashes, doubled slashes, case, NUL, a handle inside a handle',
      stops:
        'A handle is 34 letters matched whole after the path is resolved; its own cookie is asked for, whatever the way',
      async run({ port, hostile, treasure }) {
        const [own, other] = [hostile.phone.handle, treasure.alice.handle]
        const ways = [
          `/api/s/${own}/../${other}/feed`,
          `/api/s/${own}/%2e%2e/${other}/feed`,
          `/api/s/${own}%2f..%2f${other}/feed`,
          `/api/s//${other}/feed`,
          `/API/s/${other}/feed`,
          `/api/s/${other}%00/feed`,
          `/api/s/${own}${other}/feed`,
          `/api/s/${other};/feed`,
          `/api/s/${own}/office/../../${other}/feed`,
          `//api/s/${other}/feed`,
          `/api/s/${other}/feed?handle=${own}`,
        ]
        for (const way of ways) {
          const { heard } = await talk(
            port,
            `GET ${way} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${hostile.phone.cookie}\r\nConnection: close\r\n\r\n`,
          )
          held((statuses(heard)[0] ?? 0) >= 400, `${way} was answered ${statuses(heard).join()}`)
        }
      },
    },
    {
      name: 'session-fixation',
      tries:
        'Plants a cookie and a handle of its own choice before a victim comes in, and comes in again with a victim’s ids',
      stops:
        'Handles and tokens are drawn by the server at each entry; a participant’s id is taken once; the device’s word opens only its own session',
      async run({ base, code, hostile, treasure }) {
        const planted = await send(`${base}/api/sessions`, {
          cookie: hostile.phone.cookie,
          body: { code, device: draw(), participant: draw(), table: null, handle: hostile.phone.handle },
        })
        held(planted.status === 400, 'a body with a handle of its own was taken')
        const fresh = await send(`${base}/api/sessions`, {
          cookie: hostile.phone.cookie,
          body: { code, device: draw(), participant: draw(), table: null },
        })
        held(fresh.cookie !== null && fresh.cookie !== hostile.phone.cookie, 'a planted cookie was kept')
        const again = await send(`${base}/api/sessions`, {
          body: { code, device: draw(), participant: treasure.alice.participant, table: null },
        })
        held(again.status === 400, 'somebody else’s participant was taken over')
      },
    },
    {
      name: 'old-cookie-after-return',
      tries: 'Goes on with the former cookie of a device that has come back',
      stops: 'A return draws a fresh token; the former one proves nothing any more',
      async run({ base, code }) {
        const body = { code, device: draw(), participant: draw(), table: null }
        const first = await send(`${base}/api/sessions`, { body })
        await send(`${base}/api/sessions`, { body })
        const { handle } = (first.body as { result: { handle: string } }).result
        const { status } = await send(`${base}/api/s/${handle}/feed`, { method: 'GET', cookie: first.cookie })
        held(status === 401, `the former cookie was answered ${status}`)
      },
    },
  ],
}
