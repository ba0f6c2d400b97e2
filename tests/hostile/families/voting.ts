import { draw, pause } from '../../../server/rehearsal/device.ts'
import type { Hall } from '../hall.ts'
import { invited } from '../houses.ts'
import { type Caller, command, join, rush, type Said, viewNow, vote, youNow } from '../people.ts'
import { type Family, held } from '../script.ts'

/** Stickers on the first ideas of the vote: so many on each. */
export const dots = (hall: Hall, counts: readonly number[]): Record<string, Record<string, number>> =>
  Object.fromEntries(
    counts.map((n, at) => [hall.vote.choices[at]?.id ?? `none-${at}`, { [hall.vote.criteria[0]?.id ?? '']: n }]),
  )

/** How many ballots a place has so far, as staff are told. */
export async function turnout({ panel }: Hall, place = 'accueil'): Promise<number> {
  await pause(200)
  const view = await viewNow<{ asks: Record<string, { turnout: Record<string, number> | null }> }>({
    base: panel.base,
    handle: panel.handle,
    cookie: panel.cookie ?? '',
  })
  return Object.values(view.asks).reduce((sum, { turnout: of }) => sum + (of?.[place] ?? 0), 0)
}

/** The stickers that a voter has left, as the server tells them. */
async function left(hall: Hall, by: Caller): Promise<number> {
  const you = await youNow(by)
  return (you.asks as Record<string, { left: number | null }>)[hall.vote.id]?.left ?? Number.NaN
}

export const voting: Family = {
  name: 'voting',
  scripts: [
    {
      name: 'vote-beyond-the-budget',
      tries:
        'Gives more stickers than the budget, more than the cap on one idea, negative, fractional, huge and not-a-number ones',
      stops:
        'A ballot is judged whole against the rules frozen when the ask opened [V1]; marks are whole numbers on the wire',
      async run(hall) {
        const budget = hall.vote.budget ?? 0
        const { max } = hall.vote.criteria[0] ?? { max: 0 }
        const bad: readonly (readonly number[])[] = [
          [max + 1],
          [-1],
          [0.5],
          [1e308],
          [max, -budget],
          Array.from({ length: budget + 1 }, () => 1),
        ]
        for (const counts of bad) {
          if (counts.length > hall.vote.choices.length) continue
          const { code } = await command(hall.hostile.phone, vote(hall.vote.id, dots(hall, counts)))
          held(code !== 'yes', `${counts.join()} stickers were taken`)
        }
        for (const marks of [{ nothing: { dot: 1 } }, { '': { dot: 1 } }, { [hall.phase]: { dot: 1 } }]) {
          const { code } = await command(hall.hostile.phone, vote(hall.vote.id, marks))
          held(code !== 'yes', 'a ballot on something that is not offered was taken')
        }
      },
    },
    {
      name: 'vote-by-racing',
      tries: 'Sends forty whole ballots with different ids at the same instant, to keep more than one',
      stops:
        'One queue orders everything [T1]; a voter has one ballot an ask, whatever its id: a later one replaces it',
      async run(hall) {
        const { hostile, vote: ask } = hall
        const racer = hostile.phone
        const full = dots(hall, [1])
        const said = await Promise.all(Array.from({ length: 30 }, () => rush(racer, vote(ask.id, full))))
        held(
          said.some(({ code }) => code === 'yes'),
          'the racer could not vote at all',
        )
        held((await left(hall, racer)) === (ask.budget ?? 0) - 1, 'the racer has spent something else than one ballot')
      },
    },
    {
      name: 'vote-by-replaying',
      tries: 'Sends one command twenty times, and the same ballot under twenty command ids, in any order',
      stops: 'The same command id has the same outcome and no second effect; the same ballot id is the same ballot',
      async run(hall) {
        const { hostile, vote: ask } = hall
        const [id, ballot] = [draw(), draw()]
        const wish = vote(ask.id, dots(hall, [1]), { ballot })
        const replayed = await Promise.all(Array.from({ length: 10 }, () => rush(hostile.scribe, wish, id)))
        const again = await Promise.all(Array.from({ length: 10 }, () => rush(hostile.scribe, wish)))
        held(
          [...replayed, ...again].every(({ code }) => code === 'yes' || code === 'too-fast'),
          'a replay was answered otherwise',
        )
        held((await left(hall, hostile.scribe)) === (ask.budget ?? 0) - 1, 'a replay spent stickers again')
      },
    },
    {
      name: 'vote-by-a-second-device',
      tries: 'Comes in again with a second, third and fourth browser after the vote has opened, and votes with each',
      stops:
        'Who may vote is settled when the ask opens: whoever comes later has none [V2]; single-use cards are for where that is not enough',
      async run(hall) {
        for (let n = 0; n < 4; n++) {
          const { code } = await command(await join(hall.base, hall.code, 't2'), vote(hall.vote.id, dots(hall, [1])))
          held(code === 'ask/not-eligible', `a newcomer’s vote was answered ${code}`)
        }
        const { code } = await command(hall.hostile.late, vote(hall.vote.id, dots(hall, [1])))
        held(code === 'ask/not-eligible', `the late one’s vote was answered ${code}`)
      },
    },
    {
      name: 'vote-through-turns',
      tries: 'Seats invented people one after another at a shared tablet while the vote is open, and votes for each',
      stops: 'A turn begun after the ask opened gives no vote [V2]; a turn votes as its participant, never as the host',
      async run(hall) {
        const tablet = await invited(hall.staff, hall.workshop, 'host', { table: 't2' })
        for (let n = 0; n < 3; n++) {
          const begun = await command(tablet, { type: 'turn/begin', participant: draw(), back: null, code: null })
          held(begun.code === 'yes', `a turn was refused: ${begun.code}`)
          const { code } = await command(tablet, vote(hall.vote.id, dots(hall, [1])))
          held(code === 'ask/not-eligible', `a vote in a turn was answered ${code}`)
          await command(tablet, { type: 'turn/done' })
        }
        const { code } = await command(tablet, vote(hall.vote.id, dots(hall, [1])))
        held(code === 'ask/not-eligible', `a host’s vote was answered ${code}`)
      },
    },
    {
      name: 'take-anothers-ballot',
      tries: 'Gives a ballot under an id that another voter’s ballot has, to overwrite it or to learn of it',
      stops:
        'A ballot id that is not one’s own is refused; ids are 128 random bits and told to nobody while the vote is open',
      async run(hall) {
        const ballot = draw()
        const mine = await command(hall.hostile.phone, vote(hall.vote.id, dots(hall, [1]), { ballot }))
        held(mine.code === 'yes', `an honest ballot was answered ${mine.code}`)
        const { code } = await command(hall.hostile.scribe, vote(hall.vote.id, dots(hall, [0]), { ballot }))
        held(code === 'answer/exists', `another’s ballot id was answered ${code}`)
        held((await left(hall, hall.hostile.phone)) === (hall.vote.budget ?? 0) - 1, 'the ballot was overwritten')
      },
    },
    {
      name: 'kiosk-faster-than-people',
      tries: 'Gives ballots at a kiosk faster than people can, with and without lying about the time each took',
      stops: 'The server counts by its own clock too: a place has no more ballots than its kiosks had time for [V4]',
      async run(hall) {
        const kiosk = await invited(hall.staff, hall.workshop, 'kiosk', { place: 'accueil' })
        const hurried = await command(kiosk, vote(hall.vote.id, dots(hall, [1]), { tookMs: 500 }))
        held(hurried.code === 'answer/hurried', `a hurried ballot was answered ${hurried.code}`)
        const untold = await command(kiosk, vote(hall.vote.id, dots(hall, [1])))
        held(untold.code === 'answer/hurried', `a ballot without its time was answered ${untold.code}`)
        const before = await turnout(hall)
        const flood: Said[] = []
        for (let n = 0; n < 20; n++)
          flood.push(await rush(kiosk, vote(hall.vote.id, dots(hall, [1]), { tookMs: 2_000 })))
        const openMs = Date.now() - hall.voteOpenedAt
        const taken = flood.filter(({ code }) => code === 'yes').length
        held(before + taken <= 3 + (2 * openMs) / 2_000, `${before + taken} ballots after ${openMs} ms of a vote`)
      },
    },
    {
      name: 'kiosk-replays-a-ballot',
      tries: 'Gives one voter’s ballot at a kiosk many times, and another place’s ask',
      stops: 'At a kiosk each ballot id is one voter, once; a kiosk votes for its place alone',
      async run(hall) {
        const before = await turnout(hall)
        const ballot = draw()
        const wish = vote(hall.vote.id, dots(hall, [1]), { ballot, tookMs: 4_000 })
        for (let n = 0; n < 10; n++) await command(hall.hostile.kiosk, wish)
        held((await turnout(hall)) <= before + 1, 'one ballot was counted more than once')
      },
    },
    {
      name: 'close-or-reveal-the-vote',
      tries:
        'Closes, reveals and opens votes as resident, scribe, host, kiosk and screen, and drains a place that is not its own',
      stops: 'Only staff open, close and reveal; `kiosk/drained` is heard of a kiosk, for its own place',
      async run(hall) {
        const { hostile, vote: ask } = hall
        for (const by of [hostile.phone, hostile.scribe, hostile.tablet, hostile.kiosk, hostile.screen]) {
          for (const wish of [
            { type: 'ask/close', ask: ask.id, booth: null, force: true },
            { type: 'ask/close', ask: ask.id, booth: 'constructor', force: true },
            { type: 'ask/reveal', ask: ask.id },
            { type: 'ask/open', phase: 'vote', slot: 'stickers', round: 2 },
          ]) {
            const { code } = await command(by, wish)
            held(code === 'forbidden', `${wish.type} was answered ${code}`)
          }
        }
      },
    },
    {
      name: 'answer-after-close',
      tries: 'Answers an ask of the first phase that was closed, and gives a reason for it',
      stops: 'A closed ask takes nothing more [T4]; `back` never opens it again [T7]',
      async run(hall) {
        const { ask, choice, criterion } = hall.closed
        const wish = vote(ask, { [choice]: { [criterion]: 1 } })
        // What was on its way when it closed was let in for five seconds.
        await hall.panel.until((view) => view.asks[ask]?.status !== 'closing', 8_000, 'the ask to close')
        let { code } = await command(hall.hostile.phone, wish)
        for (let tries = 0; code === 'yes' && tries < 10; tries++) {
          await pause(1_000)
          code = (await command(hall.hostile.phone, wish)).code
        }
        held(code === 'ask/closed', `it was answered ${code}`)
        const reason = await command(hall.hostile.phone, {
          type: 'contribution/add',
          contribution: draw(),
          phase: 'welcome',
          kind: 'reason',
          text: 'Après la fin',
          media: null,
          parent: null,
          zone: null,
          level: null,
          channel: 'phone',
          table: null,
          reason: { ask, choice, token: draw() },
        })
        held(reason.code !== 'yes', 'a reason for a closed ask was taken')
      },
    },
    {
      name: 'move-to-vote-again',
      tries: 'Changes table back and forth to vote at each',
      stops:
        'The room’s vote follows the participant, not the table; a table’s vote is for those who sat there when it opened [V2]',
      async run(hall) {
        for (const table of ['t3', 't5', 't2']) {
          await command(hall.hostile.phone, { type: 'table/join', table })
          await command(hall.hostile.phone, vote(hall.vote.id, dots(hall, [1])))
        }
        held((await left(hall, hall.hostile.phone)) === (hall.vote.budget ?? 0) - 1, 'moving gave another budget')
      },
    },
  ],
}
