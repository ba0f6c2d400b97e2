import { draw, pause, send } from '../../../server/rehearsal/device.ts'
import { median } from '../../bench/line.ts'
import type { Hall } from '../hall.ts'
import { houses, office, patiently, type Staff, signIn } from '../houses.ts'
import { openFeed, openWall } from '../lines.ts'
import { ask, enter, get, knock } from '../people.ts'
import { type Family, held } from '../script.ts'

const attempt = (base: string, email: string, password: string) => knock(base, { email, password, device: draw() })

/** A colleague with an account of their own, who is about to be removed. */
async function colleague({ base, staff }: Hall): Promise<{ them: Staff; email: string; password: string; id: string }> {
  const { path } = await office<{ path: string }>(staff, 'POST', '/colleagues', { role: 'staff' })
  const [email, password] = [`${draw()}@arbrisseau.example`, 'toboggan-du-samedi']
  const token = path.slice(path.indexOf('#') + 1)
  const { body, cookie } = await patiently(() =>
    send(`${base}/api/accounts`, { body: { token, email, password, centre: null } }),
  )
  const { handle } = (body as { result: { handle: string } }).result
  const { accounts } = await office<{ accounts: { id: string; email: string }[] }>(staff, 'GET', '/colleagues')
  const id = accounts.find((one) => one.email === email)?.id ?? ''
  return { them: { base, handle, cookie: cookie ?? '' }, email, password, id }
}

export const accounts: Family = {
  name: 'accounts',
  scripts: [
    {
      name: 'guess-passwords',
      tries:
        'Guesses the password of a colleague forty times at once, then goes on, while that colleague signs in elsewhere',
      stops: 'After five vain tries each further one has to wait, 2 s and more; tries count before they are judged',
      slow: true,
      async run({ base }) {
        const email = houses[1].email
        const said = await Promise.all(Array.from({ length: 40 }, (_, n) => attempt(base, email, `devine-${n}-encore`)))
        const judged = said.filter(({ code }) => code === 'login/wrong').length
        held(judged <= 5, `${judged} guesses of 40 were judged at once`)
        held(
          said.every(({ code }) => code === 'login/wrong' || code === 'too-fast'),
          'a guess was answered otherwise',
        )
      },
    },
    {
      name: 'keep-a-colleague-out',
      tries:
        'Guesses on and on from the same address, so that the owner of an account is told to wait in their own browser',
      stops: 'A browser that has signed in before is paced by itself, and goes before strangers [F2]',
      slow: true,
      async run({ base }) {
        const { email, password } = houses[0]
        const theirs = { email, password, device: draw() }
        let first = await knock(base, theirs)
        for (let tries = 0; first.code === 'too-fast' && tries < 60; tries++) {
          await pause(1_000)
          first = await knock(base, theirs)
        }
        held(first.code === 'yes', `the owner could not sign in: ${first.code}`)
        const guesses = Promise.all(Array.from({ length: 60 }, (_, n) => attempt(base, email, `devine-encore-${n}`)))
        await pause(200)
        const { code } = await knock(base, theirs)
        await guesses
        held(code === 'yes', `the owner was answered ${code}`)
      },
    },
    {
      name: 'flood-of-sign-ins',
      tries:
        'Signs in with two hundred e-mails at once, each of which costs a tenth of a second of the processor and 32 MB',
      stops:
        'Two passwords are worked out at a time and a few wait; whoever comes beyond is told to wait, and nothing else of the server does',
      slow: true,
      async run({ base, treasure }) {
        const flood = Promise.all(
          Array.from({ length: 200 }, (_, n) => attempt(base, `e${n}-${draw()}@x.example`, 'mot-de-passe-long')),
        )
        await pause(100)
        const began = performance.now()
        const { status } = await get(treasure.alice, `/media/${treasure.picture}`)
        const ms = performance.now() - began
        const said = await flood
        held(status === 200 && ms < 1_500, `a picture took ${Math.round(ms)} ms meanwhile`)
        held(said.filter(({ code }) => code === 'too-fast').length > 100, 'nobody was told to wait')
      },
    },
    {
      name: 'time-unknown-e-mails',
      tries: 'Tells by the time of the answer which e-mails have an account',
      stops: 'An unknown e-mail costs the same work as a wrong password, and is answered in the same words',
      slow: true,
      async run(hall) {
        const { base } = hall
        const { email: theirs, password, id } = await colleague(hall)
        const [known, unknown]: [number[], number[]] = [[], []]
        for (let n = 0; n < 4; n++)
          for (const [email, times] of [
            [theirs, known],
            [`personne-${n}@nulle-part.example`, unknown],
          ] as const) {
            const began = performance.now()
            const { code } = await attempt(base, email, 'ce-n-est-pas-le-bon')
            times.push(performance.now() - began)
            held(code === 'login/wrong', `it was answered ${code}`)
          }
        const ratio = median(unknown) / median(known)
        held(ratio > 0.5 && ratio < 2, `an unknown e-mail takes ${ratio.toFixed(2)} times as long`)
        // The owner is not kept out by it.
        held((await attempt(base, theirs, password)).code === 'yes', 'its owner was kept out')
        await office(hall.staff, 'DELETE', `/colleagues/${id}`)
      },
    },
    {
      name: 'odd-sign-ins',
      tries:
        'Signs in with arrays, objects, SQL, NUL, other alphabets, a password of a hundred thousand letters, and the stored hash',
      stops: 'Bodies are read through a schema, 4 kB at most; words are compared by parameter, never put into a query',
      async run({ base }) {
        const odd: readonly (readonly [unknown, unknown])[] = [
          [['a@b.example'], 'x'],
          [{ $ne: null }, { $ne: null }],
          ["' OR '1'='1' -- @x.example", 'x'],
          ['a\0@b.example', 'x'],
          ['a@b.example', 'x'.repeat(100_000)],
          ['__proto__', '__proto__'],
          ['a@b.example', null],
        ]
        for (const [email, password] of odd) {
          const { status } = await knock(base, { email, password, device: draw() })
          held(status === 400 || status === 413, `${JSON.stringify(email)} was answered ${status}`)
        }
      },
    },
    {
      name: 'outlive-a-removed-account',
      tries:
        'Goes on after an administrator has removed the account: the office, a panel opened from it, its feed and its wall',
      stops:
        'Removing an account ends its sign-ins and the devices that it opened from the office; their lines close within a second',
      slow: true,
      async run(hall) {
        const { them, email, password, id } = await colleague(hall)
        const { path } = await office<{ path: string }>(them, 'POST', `/workshops/${hall.workshop}/conduct`, {
          face: 'panel',
        })
        const spare = await office<{ path: string }>(them, 'POST', `/workshops/${hall.workshop}/conduct`, {
          face: 'panel',
        })
        const invite = path.slice(path.indexOf('#') + 1)
        const panel = await enter(hall.base, { invite, device: draw() })
        const [feed, wall] = [await openFeed(panel), await openWall(panel, 'ideas_t2')]
        await office(hall.staff, 'DELETE', `/colleagues/${id}`)
        const began = performance.now()
        await Promise.race([Promise.all([feed.closed, wall.closed]), pause(6_000)])
        const ms = performance.now() - began
        held((await get(them, '/office/me')).status === 401, 'the office still opens')
        held(ms < 1_500, `its panel was still open after ${Math.round(ms)} ms`)
        const { status } = await ask(panel, 'POST', '/commands', { id: draw(), type: 'person/lock', on: false })
        held(status === 401, `its panel’s command was answered ${status}`)
        held((await attempt(hall.base, email, password)).code === 'login/wrong', 'the account still signs in')
        const { code } = await knock(hall.base, {
          invite: spare.path.slice(spare.path.indexOf('#') + 1),
          device: draw(),
        })
        held(code === 'invite/unknown', `a link that it kept was answered ${code}`)
      },
    },
    {
      name: 'climb-in-the-office',
      tries:
        'Invites and removes colleagues as staff who do not administer, and makes an account from a link for another role',
      stops: 'Administrators alone invite and remove; a link’s role and centre stand with the link',
      async run(hall) {
        const { them, id } = await colleague(hall)
        for (const [method, path, body] of [
          ['POST', '/office/colleagues', { role: 'admin' }],
          ['DELETE', `/office/colleagues/${id}`, undefined],
        ] as const) {
          const { code } = await ask(them, method, path, body)
          held(code === 'forbidden', `${method} ${path} was answered ${code}`)
        }
        const { code } = await ask(them, 'POST', '/office/colleagues', { role: 'admin', centre: 'x' })
        held(code === 'forbidden' || code === 'bad-request', `it was answered ${code}`)
        await office(hall.staff, 'DELETE', `/colleagues/${id}`)
      },
    },
    {
      name: 'found-a-second-time',
      tries:
        'Uses a link for an account twice at once, founds a centre with a colleague’s link, and takes an e-mail that is taken',
      stops: 'A link is taken in one step of the database; what it founds stands with it; an e-mail has one account',
      slow: true,
      async run({ base, staff }) {
        const { path } = await office<{ path: string }>(staff, 'POST', '/colleagues', { role: 'staff' })
        const token = path.slice(path.indexOf('#') + 1)
        const make = (email: string) =>
          patiently(() =>
            send(`${base}/api/accounts`, { body: { token, email, password: 'balancoire-rouge', centre: 'Le mien' } }),
          )
        const taken = await make(houses[1].email)
        held(taken.status === 409, `a taken e-mail was answered ${taken.status}`)
        const both = await Promise.all([make(`${draw()}@x.example`), make(`${draw()}@y.example`)])
        const [one, ...more] = both.filter(({ status }) => status === 200)
        held(one !== undefined && more.length === 0, `${more.length + 1} accounts were made by one link, or none`)
        const { handle } = (one.body as { result: { handle: string } }).result
        const me = await office<{ centre: string; role: string }>(
          { base, handle, cookie: one.cookie ?? '' },
          'GET',
          '/me',
        )
        held(me.centre === houses[0].name && me.role === 'staff', 'a colleague’s link founded a centre')
        const { accounts: all } = await office<{ accounts: { id: string; email: string }[] }>(
          staff,
          'GET',
          '/colleagues',
        )
        for (const one of all)
          if (/@[xy]\.example$/.test(one.email)) await office(staff, 'DELETE', `/colleagues/${one.id}`)
      },
    },
    {
      name: 'sign-out-means-out',
      tries: 'Goes on with the cookie of a browser that has signed out',
      stops: 'Signing out removes the session from the database; the cookie proves nothing any more',
      async run({ base }) {
        const them = await signIn(base, houses[1])
        await office(them, 'DELETE', '/session')
        held((await get(them, '/office/workshops')).status === 401, 'the office still opens')
      },
    },
  ],
}
