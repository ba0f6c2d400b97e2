import type { Socket } from 'node:net'
import { joined } from '../../../server/media/bytes.ts'
import { pngPieces } from '../../../server/media/samples.ts'
import { draw, pause } from '../../../server/rehearsal/device.ts'
import { invited } from '../houses.ts'
import { openFeed, openWall } from '../lines.ts'
import { type Caller, command, get, idea, join, knock, rush, type Said, vote } from '../people.ts'
import { open, talk } from '../raw.ts'
import { type Family, held } from '../script.ts'

/** Does something again and again, so many at a time, for so many ms; what came of it. */
async function keepOn<T>(ms: number, atOnce: number, act: (n: number) => Promise<T>): Promise<T[]> {
  const until = Date.now() + ms
  const all: T[] = []
  let n = 0
  const one = async (): Promise<void> => {
    while (Date.now() < until) all.push(await act(n++))
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return all
}

const crowd = (base: string, code: string, count: number): Promise<Caller[]> =>
  Promise.all(Array.from({ length: count }, () => join(base, code, 't2')))

const tally = (said: readonly Said[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { code } of said) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

export const floods: Family = {
  name: 'floods and storms',
  scripts: [
    {
      name: 'flood-of-commands',
      tries:
        'Sends commands for ten seconds as fast as it can from one session, then from a hundred at once, so that the panel is not heard',
      stops:
        'A session has 40 commands at once and 8 a second after that; all residents of a workshop have 3,000 and 1,500, which staff do not share [F2]',
      slow: true,
      async run({ base, code, hostile, panel }) {
        const alone = tally(await keepOn(5_000, 8, () => rush(hostile.late, { type: 'hand/lower', participant: null })))
        held((alone.yes ?? 0) <= 40 + 8 * 7, `one session did ${alone.yes} commands in 5 s`)
        const many = await crowd(base, code, 100)
        const flood = keepOn(6_000, 20, (n) =>
          rush(many[n % many.length] as Caller, { type: 'hand/lower', participant: null }),
        )
        const lower = { type: 'hand/lower', participant: hostile.late.participant as never } as const
        const acts = await keepOn(5_000, 1, async () => {
          const began = performance.now()
          const { ok } = await panel.wish(lower)
          const ms = performance.now() - began
          await pause(250)
          return { ok, ms }
        })
        held(
          acts.every(({ ok }) => ok),
          'the panel was told to wait',
        )
        const slowest = Math.round(Math.max(...acts.map(({ ms }) => ms)))
        held(slowest < 2_000, `the panel waited ${slowest} ms for an answer`)
        const said = tally(await flood)
        held((said.yes ?? 0) <= 100 * (40 + 8 * 8), `a hundred sessions did ${said.yes} commands in 6 s`)
      },
    },
    {
      name: 'flood-of-ideas',
      tries: 'Writes ideas without end from one phone',
      stops: 'A person gives some hundreds of ideas to a workshop at most; the pace of commands holds before that',
      slow: true,
      async run({ base, code }) {
        const by = await join(base, code, 't2')
        const said = tally(await keepOn(8_000, 6, (n) => rush(by, idea('ideas', `Encore une, ${n}`))))
        held((said.yes ?? 0) <= 40 + 8 * 10, `${said.yes} ideas in 8 s`)
      },
    },
    {
      name: 'flood-of-sessions',
      tries:
        'Comes in by the code for four seconds as fast as it can, each time as somebody else, and has every false person vote',
      stops:
        'A workshop takes in a full hall at once and a hundred a second after that, 5,000 people in all [F2]; a vote that is open is not for them [V2]; the panel closes the entrance and sends out at once whoever came since',
      slow: true,
      async run({ base, code, vote: ask, panel }) {
        const since = Date.now()
        const came = await keepOn(4_000, 16, () => join(base, code, 't2').catch(() => null))
        const crowd = came.filter((one) => one !== null)
        held(crowd.length > 50, `only ${crowd.length} came in`)
        held(crowd.length <= 3_000 + 100 * 8, `${crowd.length} came in within 4 s`)
        const choice = ask.choices[0]?.id ?? ''
        const ballot = (by: Caller) => command(by, vote(ask.id, { [choice]: { [ask.criteria[0]?.id ?? '']: 1 } }))
        for (const { code: said } of await Promise.all(crowd.slice(-50).map(ballot)))
          held(said === 'ask/not-eligible', `a false person’s vote was answered ${said}`)
        held((await panel.wish({ type: 'person/lock', on: true })).ok, 'the panel could not close the entrance')
        const more = await knock(base, { code, device: draw(), participant: draw(), table: null })
        held(more.code === 'locked', `one more was answered ${more.code}`)
        const out = await panel.wish({ type: 'person/remove-since', since })
        const people = out.ok ? (out.result as { people: number }).people : 0
        held(people === crowd.length, `${people} of ${crowd.length} were sent out`)
        const [first] = crowd
        held(!first || (await command(first, { type: 'hand/raise' })).code === 'removed', 'one of them could still act')
        await panel.wish({ type: 'person/lock', on: false })
      },
    },
    {
      name: 'flood-of-sockets',
      tries: 'Opens two thousand connections at once that say nothing, while honest devices go on',
      stops:
        'A connection that says nothing is told 408 and closed after ten seconds; when there are too many, those that say nothing go first',
      slow: true,
      async run({ port }) {
        const sockets: (Socket | null)[] = []
        // Some at a time: the kernel would keep the rest before the server's door, where nobody can close them.
        for (let n = 0; n < 2_000; n += 100)
          sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => open(port).catch(() => null)))))
        // A line shows that it is closed to who has heard the last word on it.
        for (const socket of sockets) socket?.resume()
        const { heard } = await talk(port, 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 2_000)
        held(heard.includes('\r\n\r\nok'), 'a newcomer is not answered any more')
        const still = (): number => sockets.filter((socket) => socket && !socket.closed).length
        for (let waited = 0; waited < 30 && still() > 0; waited++) await pause(1_000)
        const left = still()
        for (const socket of sockets) socket?.destroy()
        held(left === 0, `${left} silent connections were still open after half a minute`)
      },
    },
    {
      name: 'reconnect-storm-of-feeds',
      tries: 'Opens and cuts one session’s feed as fast as it can for ten seconds',
      stops: 'A session opens thirty feeds at once and two a second after that; beyond them it is told to wait',
      slow: true,
      async run({ hostile, port }) {
        const asked = `GET /api/s/${hostile.late.handle}/feed HTTP/1.1\r\nHost: x\r\nCookie: ${hostile.late.cookie}\r\n\r\n`
        const heard = await keepOn(8_000, 12, () => talk(port, asked, 25))
        const views = heard.filter((one) => one.heard.includes('event: view')).length
        held(views <= 30 + 2 * 10, `${views} views were told in 8 s`)
        const lines = await Promise.all(Array.from({ length: 20 }, () => openFeed(hostile.scribe).catch(() => null)))
        await pause(500)
        for (const line of lines) line?.end()
      },
    },
    {
      name: 'reconnect-storm-of-walls',
      tries: 'Opens and cuts a wall’s socket as fast as it can for eight seconds',
      stops: 'A session opens 120 sockets at once and two a second after that; beyond them 4429',
      slow: true,
      async run({ staff, workshop }) {
        const tablet = await invited(staff, workshop, 'host', { table: 't3' })
        const came = await keepOn(8_000, 8, async () => {
          const line = await openWall(tablet, 'ideas_t3')
          // Who is let in is asked what it holds; who is not is closed with 4429.
          const told = new Promise<boolean>((done) => line.ws.once('message', () => done(true)))
          const how = await Promise.race([told, line.closed.then(() => false), pause(2_000).then(() => false)])
          line.end()
          return how
        })
        const stayed = came.filter(Boolean).length
        held(stayed <= 120 + 2 * 12, `${stayed} sockets were let in within 8 s`)
      },
    },
    {
      name: 'flood-of-handles',
      tries: 'Asks under thousands of invented handles, of workshops that exist and of ones that do not',
      stops: 'What is found nowhere is looked up once and kept nowhere',
      slow: true,
      async run({ base, workshop }) {
        const cookie = `g=${draw()}${draw().slice(0, 21)}`
        const said = await keepOn(6_000, 8, (n) =>
          get({ base, cookie, handle: n % 2 ? `${workshop}${draw()}` : `${draw().slice(0, 12)}${draw()}` }, '/media/x'),
        )
        held(
          said.every(({ status }) => status === 401),
          'an invented handle was answered otherwise',
        )
      },
    },
    {
      name: 'flood-of-pictures',
      tries: 'Sends pictures from twenty phones as fast as they go',
      stops: 'A device sends ten at once and one every two seconds, a workshop two hundred and ten a second [F2]',
      slow: true,
      async run({ base, code }) {
        const many = await crowd(base, code, 12)
        const bytes = joined(pngPieces(64, 64)).slice()
        const statuses = await keepOn(5_000, 12, async (n) => {
          const { handle, cookie } = many[n % many.length] as Caller
          const reply = await fetch(`${base}/api/s/${handle}/media`, {
            method: 'POST',
            headers: { cookie },
            body: bytes,
          })
          await reply.arrayBuffer()
          return reply.status
        })
        const kept = statuses.filter((status) => status === 200).length
        held(kept <= 12 * (10 + 4), `${kept} pictures were kept in 5 s`)
      },
    },
    {
      name: 'flood-of-readings',
      tries:
        'Asks for a wall’s state, for ballots and for pictures as fast as it can, with one session, and for the office with one account',
      stops: 'A session and an account have a thousand requests at once and sixty a second after that [F2]',
      slow: true,
      async run({ staff, workshop, hostile, vote }) {
        const tablet = await invited(staff, workshop, 'host', { table: 't2' })
        const paths = ['/walls/ideas_t2/state', `/asks/${vote.id}/ballots`, '/media/none']
        const said = await keepOn(5_000, 12, (n) => get(tablet, paths[n % paths.length] ?? ''))
        const answered = said.filter(({ code }) => code !== 'too-fast').length
        held(answered <= 1_000 + 60 * 9, `${answered} readings were answered in 5 s`)
        const office = await keepOn(4_000, 8, () => get(hostile.rival, '/office/me'))
        const told = office.filter(({ code }) => code !== 'too-fast').length
        held(told <= 1_000 + 60 * 9, `${told} requests of one account were answered in 4 s`)
      },
    },
    {
      name: 'flood-of-doors',
      tries: 'Loads the door’s page, the words and the pages of all entrances as fast as it can',
      stops: 'Pages stand in memory and cost a lookup; they say nothing of anybody',
      slow: true,
      async run({ base, code }) {
        const paths = [`/j/${code}`, '/', '/office', '/screen/x', '/healthz']
        const statuses = await keepOn(5_000, 6, async (n) => {
          const reply = await fetch(base + (paths[n % paths.length] ?? ''))
          await reply.arrayBuffer()
          return reply.status
        })
        held(
          statuses.every((status) => status === 200),
          'a page was not told',
        )
      },
    },
  ],
}
