import { draw } from '../../../server/rehearsal/device.ts'
import { type CommandType, commandSchema } from '../../../shared/api/command.ts'
import type { Hall } from '../hall.ts'
import { invited } from '../houses.ts'
import { type Caller, command, idea, join, rush, vote, youNow } from '../people.ts'
import { type Family, held, type Script } from '../script.ts'

const roles = ['participant', 'scribe', 'host', 'kiosk', 'screen', 'holder'] as const
type HostileRole = (typeof roles)[number]

const nobody: readonly HostileRole[] = []
const writers: readonly HostileRole[] = ['participant', 'scribe', 'host']
const seated: readonly HostileRole[] = ['participant', 'scribe']

/** Which of these roles each command is for: all others must be told no. A new command must be put here before anything compiles. */
const may: Record<CommandType, readonly HostileRole[]> = {
  'stage/start': nobody,
  'stage/advance': nobody,
  'stage/back': nobody,
  'stage/moment': nobody,
  'stage/pause': nobody,
  'stage/extend': nobody,
  'stage/attention': nobody,
  'stage/blank': nobody,
  'stage/spotlight': nobody,
  'stage/freeze': nobody,
  'plan/insert': nobody,
  'plan/edit': nobody,
  'plan/move': nobody,
  'plan/remove': nobody,
  'contribution/add': writers,
  'contribution/edit': nobody,
  'contribution/withdraw': nobody,
  'contribution/share': roles,
  'contribution/admit': nobody,
  'contribution/hide': nobody,
  'contribution/unhide': nobody,
  'contribution/erase': nobody,
  'ask/open': nobody,
  'paper/put': nobody,
  'paper/withdraw': nobody,
  'attendance/give': seated,
  'ask/close': nobody,
  'ask/reveal': nobody,
  'answer/give': ['participant', 'scribe', 'holder'],
  'choice/mark': nobody,
  'hand/raise': seated,
  'hand/lower': seated,
  'turn/begin': ['host'],
  'turn/done': roles,
  'table/join': seated,
  'table/assign': nobody,
  'table/scribe': nobody,
  'person/lock': nobody,
  'person/remove': nobody,
  'person/remove-since': nobody,
  'device/remove': nobody,
  'kiosk/pair': nobody,
  'kiosk/drained': ['kiosk'],
}

/** A well-formed command of each type, aimed at what is not the sender's. */
function aimed(type: CommandType, { panel, phase, vote: asked, treasure, hostile }: Hall): Record<string, unknown> {
  const revision = panel.view?.stage.revision ?? 0
  const plan = panel.view?.plan.revision ?? 0
  const planned = panel.view?.plan.phases.at(-1)
  const contribution = treasure.notes.table
  const { participant } = treasure.alice
  const fields: Record<CommandType, Record<string, unknown>> = {
    'stage/start': { revision },
    'stage/advance': { revision, to: 'phase' },
    'stage/back': { revision },
    'stage/moment': { revision, moment: 0 },
    'stage/pause': { revision, paused: true },
    'stage/extend': { revision, ms: 60_000 },
    'stage/attention': { revision, on: true },
    'stage/blank': { revision, on: true },
    'stage/spotlight': { revision, wall: 'plenary' },
    'stage/freeze': { revision, on: true },
    'plan/insert': { revision: plan, phase: { ...planned, id: 'mine' }, before: null },
    'plan/edit': { revision: plan, phase: { ...planned, title: { fr: 'À moi' } } },
    'plan/move': { revision: plan, phase: planned?.id, before: phase },
    'plan/remove': { revision: plan, phase: planned?.id },
    'contribution/add': idea(phase, 'Une idée'),
    'contribution/edit': { contribution, text: 'Effacé', zone: null, level: null },
    'contribution/withdraw': { contribution, token: draw() },
    'contribution/share': { contribution: null },
    'contribution/admit': { contribution: treasure.notes.pending },
    'contribution/hide': { contribution },
    'contribution/unhide': { contribution: treasure.notes.hidden },
    'contribution/erase': { contribution },
    'paper/put': { ask: asked.id, batch: draw(), booth: 'room', counts: {}, people: null },
    'paper/withdraw': { ask: asked.id, batch: draw() },
    'attendance/give': { question: 'age', choices: ['u16'] },
    'ask/open': { phase, slot: 'stickers', round: 2 },
    'ask/close': { ask: asked.id, booth: null, force: true },
    'ask/reveal': { ask: asked.id },
    'answer/give': vote(asked.id, {}, { tookMs: 1 }),
    'choice/mark': { contribution, chosen: 'room' },
    'hand/raise': {},
    'hand/lower': { participant },
    'turn/begin': { participant: draw(), back: null, code: null },
    'turn/done': {},
    'table/join': { table: 't1' },
    'table/assign': { participant, table: 't2' },
    'table/scribe': { participant: hostile.phone.participant, on: true },
    'person/lock': { on: true },
    'person/remove': { participant },
    'person/remove-since': { since: 0 },
    'device/remove': { session: draw() },
    'kiosk/pair': { session: draw(), place: 'accueil' },
    'kiosk/drained': { ask: asked.id },
  }
  return fields[type]
}

const types = commandSchema.options.map((option) => option.entries.type.literal)

/** Each command that is not for a role, sent by it. */
const climb = (role: HostileRole, by: (hall: Hall) => Caller): Script => ({
  name: `climb-as-${role}`,
  tries: `Sends every command of the contract that a ${role} may not, aimed at what others made`,
  stops: 'Each decider asks who acts before anything else; what a role may not is refused whole [F1]',
  async run(hall) {
    for (const type of types) {
      if (may[type].includes(role)) continue
      const { code } = await command(by(hall), { ...aimed(type, hall), type })
      held(code !== 'yes' && code !== 'too-fast', `${type} from a ${role} was answered ${code}`)
    }
  },
})

export const climbing: Family = {
  name: 'role climbing',
  scripts: [
    climb('participant', ({ hostile }) => hostile.phone),
    climb('scribe', ({ hostile }) => hostile.scribe),
    climb('host', ({ hostile }) => hostile.tablet),
    climb('kiosk', ({ hostile }) => hostile.kiosk),
    climb('screen', ({ hostile }) => hostile.screen),
    climb('holder', ({ hostile }) => hostile.holder),
    {
      name: 'lower-anothers-hand',
      tries: 'Lowers the hand that another resident raised',
      stops: 'A hand belongs to its participant; only staff lower somebody else’s',
      async run({ hostile, treasure }) {
        const { code } = await command(hostile.phone, {
          type: 'hand/lower',
          participant: treasure.alice.participant,
        })
        held(code === 'forbidden', `it was answered ${code}`)
      },
    },
    {
      name: 'sit-with-the-team',
      tries: 'Sits down at the staff’s own table, by the door and by command, to read what they write apart',
      stops: 'Nobody seats themselves at a staff table: staff assign who sits there',
      async run({ base, code, hostile }) {
        const you = await youNow(await join(base, code, 'team'))
        held(you.table !== 'team', 'the door seated a resident at the staff’s table')
        const { code: said } = await command(hostile.late, { type: 'table/join', table: 'team' })
        held(said === 'table/not-yours', `sitting down there was answered ${said}`)
      },
    },
    {
      name: 'guess-a-turn-code',
      tries: 'Guesses, from a table’s tablet, the three pictures by which a resident without a phone comes back',
      stops: 'After five wrong guesses a tablet waits for each further one, 2 s, then 4, up to a minute [F2]',
      async run({ staff, workshop }) {
        const tablet = await invited(staff, workshop, 'host', { table: 't2' })
        let judged = 0
        for (let guess = 0; guess < 12; guess++) {
          const back = { animal: 'toucan', number: 1, code: `${guess % 10}-0-0` }
          const { code } = await rush(tablet, { type: 'turn/begin', participant: draw(), back, code: null })
          if (code === 'turn/code') judged++
        }
        held(judged <= 6, `${judged} guesses of 12 were judged at once`)
      },
    },
  ],
}
