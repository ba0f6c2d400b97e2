import { expect, test } from 'vitest'
import { drawToken } from '../../server/accounts/tokens.ts'
import { Chance } from '../../server/rehearsal/chance.ts'
import { as, type ContributionId, type PhaseId } from '../../shared/kernel/ids.ts'
import { drawingOf, settled, wallRoom } from '../campaign/wall-room.ts'
import { actAtRandom } from './wall-acts.ts'

type Room = Awaited<ReturnType<typeof wallRoom>>

/** The ledger at work meanwhile: ideas come, are hidden and shown again, and the server's hand lays them. */
async function ledger({ walls, staff }: Room, known: string[], chance: Chance): Promise<void> {
  const hidden = chance.pick(known)
  if (known.length < 12 || chance.may(0.4)) {
    const contribution = as<ContributionId>(drawToken(16))
    const said = await walls.command(staff, {
      type: 'contribution/add',
      contribution,
      phase: as<PhaseId>('ideas'),
      kind: 'note',
      text: `Idée ${known.length}`,
      media: null,
      parent: null,
      zone: null,
      level: null,
      channel: 'phone',
      table: as('t1'),
      reason: null,
    })
    expect(said).toMatchObject({ ok: true })
    known.push(contribution)
  } else if (hidden)
    await walls.command(staff, {
      type: chance.may(0.5) ? 'contribution/hide' : 'contribution/unhide',
      contribution: as<ContributionId>(hidden),
    })
}

async function evening(seed: string): Promise<Room> {
  const chance = new Chance(seed)
  const room = await wallRoom(5)
  await room.walls.command(room.staff, { type: 'stage/start', revision: 0 })
  const known: string[] = []
  for (let n = 0; n < 8; n++) await ledger(room, known, chance)
  for (let step = 0; step < 120; step++) {
    const hand = room.hands[chance.below(5)]
    if (!hand) continue
    const dice = chance.below(40)
    if (dice === 0) hand.online(false)
    else if (dice === 1) hand.online(true)
    else if (dice < 7) await ledger(room, known, chance)
    else actAtRandom(hand, chance)
    if (chance.may(0.2)) await new Promise((done) => setTimeout(done, chance.below(12)))
  }
  await settled(room)
  return room
}

test.each(['mistral', 'bora', 'autan', 'cers'])(
  '[T1] [T5] five hands at one wall, with lost networks and refused acts, end with one drawing (%s)',
  async (seed) => {
    const { hands, served } = await evening(seed)
    const drawings = hands.map(({ matter }) => drawingOf(matter))
    expect(drawings[0]?.length).toBeGreaterThan(3)
    expect(new Set(drawings.map((drawing) => drawing.join('\n'))).size).toBe(1)
    for (const record of (await served()).all()) expect(record.text).not.toBe('forged words')
  },
  120_000,
)
