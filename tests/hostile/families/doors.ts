import { codeLetters } from '../../../server/accounts/tokens.ts'
import { draw, pause, send } from '../../../server/rehearsal/device.ts'
import { median } from '../../bench/line.ts'
import { invite, office } from '../houses.ts'
import { openFeed, openWall } from '../lines.ts'
import { command, get, knock } from '../people.ts'
import { type Family, held } from '../script.ts'

const guess = (): string => Array.from({ length: 8 }, () => codeLetters[Math.floor(Math.random() * 29)]).join('')
const asking = (code: string) => ({ code, device: draw(), participant: draw(), table: null })

/** How long something took, ms. */
async function took(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

export const doors: Family = {
  name: 'doors, codes and invites',
  scripts: [
    {
      name: 'guess-codes-from-one',
      tries: 'Guesses join codes one after another, and comes in by the right one at the end',
      stops: 'Each recent wrong code makes the next wrong answer wait longer; a right one is answered at once [F2]',
      slow: true,
      async run({ base, code }) {
        const waits: number[] = []
        for (let n = 0; n < 30; n++) waits.push(await took(() => knock(base, asking(guess()))))
        // Wrong codes of others within the last minute count as well: it may have waited from the first.
        const longest = Math.min(5_000, 30 * 20)
        held((waits.at(-1) ?? 0) >= longest * 0.9, 'the thirtieth wrong code was answered as fast as the first')
        const right = await took(async () => {
          const { code: said } = await knock(base, asking(code))
          held(said === 'yes', `the right code was answered ${said}`)
        })
        held(right < (waits.at(-1) ?? 0) / 2, `the right code waited ${Math.round(right)} ms`)
      },
    },
    {
      name: 'guess-codes-from-many',
      tries:
        'Guesses join codes and doors from two hundred connections at once, while others come in by the right code',
      stops: 'Wrong codes are slowed together, from anywhere; right ones never, and no address is held against a hall',
      slow: true,
      async run({ base, code }) {
        const right = () =>
          took(async () => {
            const { code: said } = await knock(base, asking(code))
            held(said === 'yes', `the right code was answered ${said}`)
          })
        const calm: number[] = []
        for (let n = 0; n < 10; n++) calm.push(await right())
        const guesses = Array.from({ length: 200 }, (_, n) =>
          n % 2 ? knock(base, asking(guess())) : send(`${base}/j/${guess()}`, { method: 'GET' }),
        )
        const rights: number[] = []
        for (let n = 0; n < 20; n++) rights.push(await right())
        const [before, meanwhile] = [median(calm), median(rights)]
        held(meanwhile < 200 + 3 * before, `right codes took ${meanwhile} ms, and ${before} before`)
        const said = await Promise.all(guesses)
        held(
          said.every(({ status }) => status === 404 || status === 409),
          'a guess found something',
        )
      },
    },
    {
      name: 'malformed-doors',
      tries: 'Knocks with codes that are none: other types, other alphabets, wildcards, arrays, ten thousand letters',
      stops: 'A code is eight letters and digits, read through a schema before anything is looked up [F2]',
      async run({ base }) {
        const odd = [
          '%',
          '________',
          '*',
          "' OR 1=1 --",
          'ÀÉÎÕÜÇÑŒ',
          '０１２３４５６７',
          'A'.repeat(10_000),
          12345678,
          null,
          ['A'],
        ]
        for (const code of odd) {
          const { status } = await knock(base, { ...asking(''), code })
          held(status === 400 || status === 413, `${JSON.stringify(code).slice(0, 40)} was answered ${status}`)
        }
        for (const body of [[], 'text', null, 7, { __proto__: { code: 'x' } }, { code: 'AAAAAAAA' }]) {
          const { status } = await knock(base, body)
          held(status === 400, `a body of another shape was answered ${status}`)
        }
      },
    },
    {
      name: 'guess-invites',
      tries: 'Guesses invites and account links, empty, short, long, and the hashes that the database would hold',
      stops: 'A token is 256 random bits, found by its hash alone; the hash itself opens nothing',
      async run({ base }) {
        for (let n = 0; n < 30; n++) {
          const { code } = await knock(base, { invite: draw() + draw().slice(0, 21), device: draw() })
          held(code === 'invite/unknown', `a guess was answered ${code}`)
        }
        for (const invite of ['', 'x', '../..', 'account ', 'a'.repeat(65), '__proto__']) {
          const { status } = await knock(base, { invite, device: draw() })
          held(status === 400, `the invite ${invite.slice(0, 20)} was answered ${status}`)
        }
      },
    },
    {
      name: 'use-an-invite-twice',
      tries: 'Uses one invite from twenty devices at the same instant',
      stops: 'An invite is taken in one step of the database: one device has it, all others are refused',
      async run({ base, staff, workshop }) {
        const token = await invite(staff, workshop, 'host', { table: 't6' })
        const said = await Promise.all(Array.from({ length: 20 }, () => knock(base, { invite: token, device: draw() })))
        held(said.filter(({ code }) => code === 'yes').length === 1, 'more than one device came in, or none')
        held(
          said.every(({ code }) => ['yes', 'invite/used', 'invite/unknown'].includes(code)),
          'an invite was answered otherwise',
        )
      },
    },
    {
      name: 'race-an-invite-with-its-end',
      tries: 'Uses an invite at the very instant at which staff take it back, thirty times',
      stops: 'Whoever came in first is sent out, whoever comes later is refused: what was taken back opens nothing',
      async run({ base, staff, workshop }) {
        for (let n = 0; n < 15; n++) {
          const made = await office<{ id: string; path: string }>(staff, 'POST', `/workshops/${workshop}/invites`, {
            role: 'host',
            table: 't6',
            place: null,
            label: null,
          })
          const token = made.path.slice(made.path.indexOf('#') + 1)
          const device = draw()
          const [came] = await Promise.all([
            send(`${base}/api/sessions`, { body: { invite: token, device } }),
            office(staff, 'DELETE', `/workshops/${workshop}/invites/${made.id}`).catch(() => undefined),
          ])
          await office(staff, 'DELETE', `/workshops/${workshop}/invites/${made.id}`).catch(() => undefined)
          const handle = (came.body as { result?: { handle: string } }).result?.handle
          if (handle && came.cookie) {
            const { status } = await get({ base, handle, cookie: came.cookie }, '/walls/ideas_t6/state')
            held(status === 401, `who came in by it is still there: ${status}`)
          }
          const { code } = await knock(base, { invite: token, device: draw() })
          held(code === 'invite/unknown', `what was taken back was answered ${code}`)
        }
      },
    },
    {
      name: 'outlive-a-removed-session',
      tries: 'Goes on with feed, wall and commands after staff have taken its invite back',
      stops: 'A revoked session’s feed and sockets are closed within a second, and its cookie proves nothing',
      slow: true,
      async run({ base, staff, workshop }) {
        const made = await office<{ id: string; path: string }>(staff, 'POST', `/workshops/${workshop}/invites`, {
          role: 'host',
          table: 't6',
          place: null,
          label: null,
        })
        const entered = await send(`${base}/api/sessions`, {
          body: { invite: made.path.slice(made.path.indexOf('#') + 1), device: draw() },
        })
        const { handle } = (entered.body as { result: { handle: string } }).result
        const tablet = { base, handle, cookie: entered.cookie ?? '', participant: '' }
        const [feed, wall] = [await openFeed(tablet), await openWall(tablet, 'ideas_t6')]
        await office(staff, 'DELETE', `/workshops/${workshop}/invites/${made.id}`)
        const began = performance.now()
        await Promise.race([Promise.all([feed.closed, wall.closed]), pause(6_000)])
        const ms = performance.now() - began
        held(ms < 1_500, `its lines were still open after ${Math.round(ms)} ms`)
        const { status } = await command(tablet, { type: 'turn/done' })
        held(status === 401, `a command was answered ${status}`)
      },
    },
    {
      name: 'outlive-being-sent-out',
      tries:
        'Goes on after staff have sent it out: its feed, its wall as a scribe, its commands, its return with the same device',
      stops: 'A participant who is removed has no right anywhere; the device’s return is refused',
      slow: true,
      async run({ base, code, panel }) {
        const body = asking(code)
        const came = await send(`${base}/api/sessions`, { body })
        const { handle } = (came.body as { result: { handle: string } }).result
        const scribe = { base, handle, cookie: came.cookie ?? '', participant: body.participant }
        const who = body.participant as never
        await panel.wish({ type: 'table/assign', participant: who, table: 't6' as never })
        await panel.wish({ type: 'table/scribe', participant: who, on: true })
        const [feed, wall] = [await openFeed(scribe), await openWall(scribe, 'ideas_t6')]
        await panel.wish({ type: 'person/remove', participant: who })
        const began = performance.now()
        await Promise.race([Promise.all([feed.closed, wall.closed]), pause(6_000)])
        const ms = performance.now() - began
        held(ms < 1_500, `its lines were still open after ${Math.round(ms)} ms`)
        held((await command(scribe, { type: 'hand/raise' })).code === 'removed', 'it could still act')
        held((await knock(base, body)).code === 'removed', 'its device could come back')
      },
    },
  ],
}
