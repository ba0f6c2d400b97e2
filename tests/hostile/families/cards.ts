import { codeLetters } from '../../../server/accounts/tokens.ts'
import { draw } from '../../../server/rehearsal/device.ts'
import type { Hall } from '../hall.ts'
import { office } from '../houses.ts'
import { ask, type Caller, command, enter, firstFrames, get, join, knock, vote } from '../people.ts'
import { type Family, held } from '../script.ts'
import { dots, turnout } from './voting.ts'

/** A fresh sheet of cards: scripts that void or use them up leave the others alone. */
const sheetOf = ({ staff, workshop }: Hall): Promise<{ id: string; codes: readonly string[] }> =>
  office(staff, 'POST', `/workshops/${workshop}/sheets`, { phase: 'smartvote', place: 'maison', count: 5 })

const show = (base: string, card: string): Promise<Caller> => enter(base, { card, device: draw() })
const guess = (): string => Array.from({ length: 8 }, () => codeLetters[Math.floor(Math.random() * 29)]).join('')

export const cards: Family = {
  name: 'voter cards',
  scripts: [
    {
      name: 'one-card-many-devices',
      tries: 'Shows one card on eight devices and votes with all of them at the same instant',
      stops: 'A card has one ballot, by whichever device it is given: a later one replaces it [V2]',
      async run(hall) {
        const { codes } = await sheetOf(hall)
        const before = await turnout(hall, 'maison')
        const devices = await Promise.all(Array.from({ length: 8 }, () => show(hall.base, codes[0] ?? '')))
        const said = await Promise.all(devices.map((by) => command(by, vote(hall.vote.id, dots(hall, [1])))))
        held(
          said.some(({ code }) => code === 'yes'),
          'the card could not vote at all',
        )
        const counted = (await turnout(hall, 'maison')) - before
        held(counted <= 1, `one card has ${counted} ballots`)
      },
    },
    {
      name: 'guess-cards',
      tries: 'Guesses the characters of cards from three hundred connections at once, at the door and at a kiosk',
      stops:
        'A card is one of 5·10¹¹, found by a slow hash of which few wait at a time; wrong ones wait longer and longer [F2]',
      slow: true,
      async run({ base, hostile }) {
        const said = await Promise.all(
          Array.from({ length: 300 }, (_, n) =>
            n % 3
              ? knock(base, { card: guess(), device: draw() })
              : ask(hostile.kiosk, 'POST', '/cards', { card: guess(), ballot: draw() }),
          ),
        )
        for (const { code } of said)
          held(['card/unknown', 'too-fast', 'card/place'].includes(code), `a guess was answered ${code}`)
      },
    },
    {
      name: 'a-right-card-among-guesses',
      tries: 'Keeps the door busy with guesses while somebody shows a right card',
      stops:
        'Whoever comes while too many wait is told so at once, and knocks again; what waits is half a second’s worth',
      slow: true,
      async run(hall) {
        const { codes } = await sheetOf(hall)
        let over = false
        const guessing = Array.from({ length: 40 }, async () => {
          while (!over) await knock(hall.base, { card: guess(), device: draw() })
        })
        let tries = 0
        try {
          for (; tries < 40; tries++)
            if ((await knock(hall.base, { card: codes[0], device: draw() })).code === 'yes') break
        } finally {
          over = true
          await Promise.all(guessing)
        }
        held(tries < 40, 'a right card was not let in')
      },
    },
    {
      name: 'one-card-sessions-without-end',
      tries: 'Shows one card on two hundred devices, of each of which a session is kept',
      stops: 'A card comes in on twenty devices at once and one more a minute [F2]',
      async run(hall) {
        const { codes } = await sheetOf(hall)
        const said = await Promise.all(
          Array.from({ length: 60 }, () => knock(hall.base, { card: codes[3], device: draw() })),
        )
        const came = said.filter(({ code }) => code === 'yes').length
        held(came > 0 && came <= 21, `one card came in on ${came} devices`)
      },
    },
    {
      name: 'a-card-where-it-is-not-for',
      tries:
        'Votes with a card in other asks and at other places, reads cards as a phone and at a kiosk that has none, without a ballot',
      stops: 'A card is for one vote at one place; cards are read by a kiosk of that place [V2]',
      async run(hall) {
        const { codes } = await sheetOf(hall)
        const holder = await show(hall.base, codes[1] ?? '')
        const { ask: other, choice, criterion } = hall.closed
        const elsewhere = await command(holder, vote(other, { [choice]: { [criterion]: 1 } }))
        held(elsewhere.code !== 'yes', 'a card voted in another ask')
        const body = { card: codes[2], ballot: draw() }
        const kiosk = await ask(hall.hostile.kiosk, 'POST', '/cards', body)
        held(kiosk.code !== 'yes', 'a kiosk of another place read a card')
        for (const by of [hall.hostile.phone, hall.hostile.tablet, holder]) {
          const { code } = await ask(by, 'POST', '/cards', body)
          held(code === 'forbidden', `a phone that reads cards was answered ${code}`)
        }
        const phone = await join(hall.base, hall.code)
        const plain = await command(phone, vote(hall.vote.id, dots(hall, [1])))
        held(plain.code === 'ask/not-eligible', `a phone without a card was answered ${plain.code}`)
      },
    },
    {
      name: 'a-void-card',
      tries: 'Goes on voting with the cards of a sheet that was voided, with sessions old and new',
      stops: 'Voiding a sheet takes out what its cards gave and lets them in no more',
      async run(hall) {
        const { id, codes } = await sheetOf(hall)
        const before = await turnout(hall, 'maison')
        const holder = await show(hall.base, codes[0] ?? '')
        held((await command(holder, vote(hall.vote.id, dots(hall, [1])))).code === 'yes', 'a good card was refused')
        await office(hall.staff, 'DELETE', `/workshops/${hall.workshop}/sheets/${id}`)
        const again = await command(holder, vote(hall.vote.id, dots(hall, [1])))
        held(again.code !== 'yes', 'a void card voted again')
        const { code } = await knock(hall.base, { card: codes[1], device: draw() })
        held(code === 'card/void', `a void card was answered ${code}`)
        held((await turnout(hall, 'maison')) === before, 'what a void card gave is still counted')
      },
    },
    {
      name: 'read-with-a-card',
      tries:
        'Reads feed, walls, pictures, people and office with a card’s session, and looks for its characters in every list',
      stops:
        'Its holder hears what a kiosk of that place hears; a card’s characters stand in no other reply than the one that made it [S2]',
      async run(hall) {
        const { codes, id } = await sheetOf(hall)
        const holder = await show(hall.base, codes[0] ?? '')
        let heard = await firstFrames(holder)
        for (const path of ['/walls/ideas_t1/state', `/media/${hall.treasure.picture}`, '/office/me'])
          heard += JSON.stringify((await get(holder, path)).body)
        for (const canary of hall.treasure.canaries) held(!heard.includes(canary), `it could read ${canary}`)
        held(!heard.includes(hall.treasure.alice.participant), 'it could read who is there')
        const lists = [`/workshops/${hall.workshop}/sheets`, `/workshops/${hall.workshop}`, '/workshops']
        let told = await firstFrames({
          base: hall.panel.base,
          handle: hall.panel.handle,
          cookie: hall.panel.cookie ?? '',
        })
        for (const path of lists) told += JSON.stringify((await get(hall.staff, `/office${path}`)).body)
        for (const code of codes) held(!told.includes(code), 'a card’s characters stand in a list')
        held(told.includes(id), 'the sheet is not listed')
      },
    },
  ],
}
