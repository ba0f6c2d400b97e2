import { draw } from '../../../server/rehearsal/device.ts'
import { command, idea, youNow } from '../people.ts'
import { type Family, held } from '../script.ts'

export const replays: Family = {
  name: 'ids, replays and the outbox',
  scripts: [
    {
      name: 'take-anothers-outbox-id',
      tries: 'Sends a command of its own under the id of a command that another device has sent, before and after it',
      stops: 'An outcome belongs to its session and id together: another session’s id says and changes nothing',
      async run({ hostile, treasure, phase }) {
        const id = draw()
        const first = await command(hostile.phone, idea(phase, 'D’abord'), id)
        held(first.code === 'yes', `it was answered ${first.code}`)
        const theirs = await command(treasure.bob, { type: 'hand/raise' }, id)
        held(theirs.code === 'yes', 'another device’s command was answered with somebody else’s outcome')
        const you = await youNow(treasure.bob)
        held(you.hand, 'another device’s command was swallowed')
        await command(treasure.bob, { type: 'hand/lower', participant: null })
      },
    },
    {
      name: 'replay-with-other-words',
      tries: 'Sends a second, different command under an id that was answered already',
      stops: 'The same id from the same session has the first outcome again, and no second effect',
      async run({ hostile, phase }) {
        const [id, one, other] = [draw(), idea(phase, 'La première'), idea(phase, 'La seconde')]
        await command(hostile.phone, one, id)
        held((await command(hostile.phone, other, id)).code === 'yes', 'a replay was answered otherwise')
        const { mine } = await youNow(hostile.phone)
        held(!JSON.stringify(mine).includes('La seconde'), 'the second command had an effect')
      },
    },
    {
      name: 'take-anothers-contribution-id',
      tries:
        'Adds a contribution under the id of somebody else’s, edits it, withdraws it, and guesses the token of a reason',
      stops:
        'An id that another author has is refused; whose a contribution is stands in the ledger, not in the message',
      async run({ hostile, treasure, phase }) {
        const contribution = treasure.notes.plenary
        const tries = [
          [idea(phase, 'Remplacé', { contribution }), 'contribution/exists'],
          [
            { type: 'contribution/edit', contribution, text: 'Remplacé', zone: null, level: null },
            'contribution/not-yours',
          ],
          [{ type: 'contribution/withdraw', contribution, token: draw() }, 'contribution/not-yours'],
          [{ type: 'contribution/withdraw', contribution, token: null }, 'contribution/not-yours'],
          [{ type: 'contribution/share', contribution: treasure.notes.private }, 'contribution/not-yours'],
        ] as const
        for (const by of [hostile.phone, hostile.scribe, hostile.tablet])
          for (const [wish, expected] of tries) {
            const { code } = await command(by, wish)
            held(code === expected, `${wish.type} was answered ${code}`)
          }
      },
    },
    {
      name: 'take-anothers-picture',
      tries: 'Puts a picture that belongs to somebody else’s contribution into its own, to have it shown or taken back',
      stops: 'A picture belongs to one contribution; its id is drawn by the server and told to its uploader alone',
      async run({ hostile, treasure, phase }) {
        const wish = idea(phase, '', { kind: 'photo', media: treasure.picture })
        const { code } = await command(hostile.phone, wish)
        held(code === 'contribution/exists', `it was answered ${code}`)
        for (const media of ['../../gommette.sqlite', 'x'.repeat(96), '__proto__', 'a', '%00']) {
          const { code: said } = await command(hostile.phone, idea(phase, '', { kind: 'photo', media }))
          held(said === 'bad-request', `the media id ${media.slice(0, 30)} was answered ${said}`)
        }
      },
    },
    {
      name: 'write-for-others',
      tries:
        'Says that an idea is a helper’s, another table’s, or of a phase to come, and builds on an idea that it cannot read',
      stops: 'Author, table and channel are what the server knows; a parent must be readable; a phase must have begun',
      async run({ hostile, treasure, phase }) {
        const wish = idea(phase, 'D’ailleurs', { channel: 'helper', table: 't1' })
        held((await command(hostile.phone, wish)).code === 'yes', 'an idea was refused for its channel')
        const { mine } = await youNow(hostile.phone)
        const row = (mine as Record<string, { table: string; helper: boolean }>)[String(wish.contribution)]
        held(row?.table === 't2' && !row.helper, 'the server believed whose it is')
        const born = await command(hostile.phone, idea(phase, 'Né de rien', { parent: treasure.notes.private }))
        held(born.code === 'contribution/parent', `a rebound on a private idea was answered ${born.code}`)
        const early = await command(hostile.phone, idea('closing', 'Trop tôt'))
        held(early.code === 'phase/unknown', `a phase to come was answered ${early.code}`)
      },
    },
  ],
}
