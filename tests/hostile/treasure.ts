import { joined } from '../../server/media/bytes.ts'
import { pngPieces } from '../../server/media/samples.ts'
import type { Device } from '../../server/rehearsal/device.ts'
import type { PanelView } from '../../shared/api/view.ts'
import { invited, office, type Staff } from './houses.ts'
import { type Caller, command, idea, join } from './people.ts'

/** What nobody but those whom it belongs to may change or, where it is private, read: laid before anybody hostile begins. */
export interface Treasure {
  /** Honest people, with a note of each kind. */
  readonly alice: Caller
  readonly bob: Caller
  readonly host: Caller
  /** Ids of contributions, by what they are. */
  readonly notes: Readonly<
    Record<'table' | 'plenary' | 'private' | 'hidden' | 'pending' | 'late' | 'withdrawn' | 'bobs', string>
  >
  /** The picture of the pending one. */
  readonly picture: string
  /** A brief of the plenary one. */
  readonly brief: string
  /** Words that stand in private, hidden, pending and late notes: whoever reads one of them reads what is not theirs. */
  readonly canaries: readonly string[]
}

interface Laying {
  readonly staff: Staff
  readonly workshop: string
  readonly code: string
  readonly panel: Device<PanelView>
  toMoment(id: string): Promise<void>
}

/** Uploads a picture; its id. */
export async function upload(by: Caller, bytes: Uint8Array): Promise<string> {
  const reply = await fetch(`${by.base}/api/s/${by.handle}/media`, {
    method: 'POST',
    headers: { cookie: by.cookie },
    body: bytes.slice(),
  })
  const said = (await reply.json()) as { ok: boolean; result: { media: string } }
  if (!said.ok) throw new Error(`the picture was refused: ${JSON.stringify(said)}`)
  return said.result.media
}

/** Plays the workshop to the moment where tables talk, and leaves a note of every state and reach on its way. */
export async function layTreasure({ staff, workshop, code, panel, toMoment }: Laying): Promise<Treasure> {
  const { base } = panel
  const [alice, bob] = [await join(base, code, 't1'), await join(base, code, 't4')]
  const host = await invited(staff, workshop, 'host', { table: 't1' })
  const notes: Record<string, string> = {}
  const write = async (
    by: Caller,
    what: string,
    text: string,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> => {
    const wish = idea('ideas', text, more)
    const said = await command(by, wish)
    if (said.code !== 'yes') throw new Error(`the treasure was refused: ${said.code}`)
    notes[what] = String(wish.contribution)
  }
  const conduct = async (wish: Parameters<Device<PanelView>['wish']>[0]): Promise<void> => {
    const reply = await panel.wish(wish)
    if (!reply.ok) throw new Error(`the panel was refused: ${reply.refusal.code}`)
  }
  await toMoment('talk')
  await write(alice, 'table', 'Un banc devant l’école')
  await write(alice, 'plenary', 'Un jardin partagé derrière la poste')
  await write(bob, 'bobs', 'Une ruche sur le toit')
  await write(alice, 'hidden', 'canari-caché')
  await write(alice, 'withdrawn', 'canari-repris')
  const picture = await upload(alice, joined(pngPieces(40, 30)))
  await write(alice, 'pending', 'canari-attend', { kind: 'photo', media: picture })
  for (const id of ['plenary', 'bobs'])
    await conduct({ type: 'choice/mark', contribution: notes[id] as never, chosen: 'room' })
  await conduct({ type: 'contribution/hide', contribution: notes.hidden as never })
  await command(alice, { type: 'contribution/withdraw', contribution: notes.withdrawn, token: null })
  const revision = panel.view?.stage.revision ?? 0
  await conduct({ type: 'stage/freeze', revision, on: true })
  await write(alice, 'late', 'canari-tard')
  await conduct({ type: 'stage/freeze', revision: revision + 1, on: false })
  // Back to where ideas are one's own, and past the moment that would show them.
  const talk = panel.view?.stage.phase?.moment.index ?? 0
  await conduct({ type: 'stage/moment', revision: revision + 2, moment: 0 })
  await write(alice, 'private', 'canari-privé')
  await conduct({ type: 'stage/moment', revision: revision + 3, moment: talk })
  await panel.until((view) => view.stage.revision >= revision + 4, 5_000, 'the tables’ moment')
  const brief = await office<{ id: string }>(staff, 'POST', `/workshops/${workshop}/briefs`, {
    contribution: notes.plenary,
    lang: 'fr',
  })
  return {
    alice,
    bob,
    host,
    notes: notes as Treasure['notes'],
    picture,
    brief: brief.id,
    canaries: ['canari-caché', 'canari-attend', 'canari-tard', 'canari-privé'],
  }
}
