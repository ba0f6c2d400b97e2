import { rm } from 'node:fs/promises'
import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { freshSpot, launch, type ServerProcess, type Spot } from '../../server/rehearsal/start-server.ts'
import type { WorkshopDetail } from '../../shared/api/office/workshop.ts'
import type { AskView, PanelView } from '../../shared/api/view.ts'
import { foundBoth, houses, invite, invited, office, type Staff, signIn } from './houses.ts'
import { askable } from './memory.ts'
import { type Caller, command, enter, idea, join } from './people.ts'
import { layTreasure, type Treasure } from './treasure.ts'

/** Those through whom hostile things are tried: each has a valid session, and no more rights than it says. */
export interface Hostiles {
  /** A phone that sits at table 2 and may vote. */
  readonly phone: Caller
  /** A phone that came after the vote had opened. */
  readonly late: Caller
  /** The host's tablet of table 2. */
  readonly tablet: Caller
  /** A participant made scribe of table 3. */
  readonly scribe: Caller
  readonly kiosk: Caller
  readonly screen: Caller
  /** Somebody with a voter card. */
  readonly holder: Caller
  /** Staff of the other centre, and the panel of their own workshop. */
  readonly rival: Staff
  readonly rivalPanel: Caller
}

/** A server with a workshop under way, its honest people, and those who are not. */
export interface Hall {
  readonly base: string
  readonly port: number
  readonly spot: Spot
  readonly server: ServerProcess
  /** All that the server has logged so far. */
  logged(): string
  /** Honest staff of the first centre, the workshop that they conduct, and another of theirs. */
  readonly staff: Staff
  readonly workshop: string
  readonly otherWorkshop: string
  readonly rivalWorkshop: string
  readonly code: string
  readonly panel: Device<PanelView>
  /** The phase where people write, and the vote that is open meanwhile. */
  readonly phase: string
  readonly vote: AskView
  /** When that vote was open at the latest. */
  readonly voteOpenedAt: number
  /** An ask of the first phase, closed since. */
  readonly closed: { readonly ask: string; readonly choice: string; readonly criterion: string }
  /** Voter cards of the place `maison`, and the sheet that they stand on. */
  readonly cards: readonly string[]
  readonly sheet: string
  readonly treasure: Treasure
  readonly hostile: Hostiles
  stop(): Promise<void>
}

const tables = Array.from({ length: 6 }, (_, index) => ({ id: `t${index + 1}`, index, name: null, staff: false }))
const settings = {
  tables: [...tables, { id: 'team', index: 6, name: { fr: 'L’équipe' }, staff: true }],
  places: [
    { id: 'accueil', name: 'Accueil' },
    { id: 'maison', name: 'Maison' },
  ],
  seating: 'choose',
  review: 'media',
}

/** Has one place vote with cards, and makes a sheet of them. */
async function cardsFor(staff: Staff, workshop: string): Promise<{ id: string; codes: readonly string[] }> {
  const detail = await office<WorkshopDetail>(staff, 'GET', `/workshops/${workshop}`)
  const vote = detail.phases.find(({ kind }) => kind === 'smartvote')
  if (!vote) throw new Error('no vote in the kit')
  await office(staff, 'POST', `/workshops/${workshop}/plan`, {
    id: draw(),
    type: 'plan/edit',
    revision: detail.revision,
    phase: { ...vote, options: { ...vote.options, cards: ['maison'] } },
  })
  return office(staff, 'POST', `/workshops/${workshop}/sheets`, { phase: vote.id, place: 'maison', count: 12 })
}

/** Moves the stage on, as the panel would. */
async function advance(panel: Device<PanelView>, to: 'moment' | 'phase'): Promise<void> {
  const revision = panel.view?.stage.revision ?? 0
  const lobby = panel.view?.stage.status === 'lobby'
  const reply = await panel.wish(lobby ? { type: 'stage/start', revision } : { type: 'stage/advance', revision, to })
  if (!reply.ok) throw new Error(`the stage refused: ${reply.refusal.message}`)
  await panel.until((view) => view.stage.revision > revision, 10_000, 'the stage to move')
}

/** Moves on to a moment of the ideas. */
async function toMoment(panel: Device<PanelView>, id: string): Promise<void> {
  while (panel.view?.stage.phase?.moment.id !== id) await advance(panel, 'moment')
}

/**
 * Opens the hall: two centres, a workshop with six tables where ideas are being written and a vote is open, and what
 * nobody may change. `seat` is called while the room still fills: whoever it seats may vote.
 */
export async function openHall(seat: (base: string, code: string) => Promise<void>): Promise<Hall> {
  let log = ''
  const spot: Spot = { ...(await freshSpot()), env: askable, log: (text) => void (log += text) }
  await foundBoth(spot.dataDir)
  const server = launch(spot)
  // Whatever ends this process ends its server.
  const endToo = (): void => void server.end('SIGKILL')
  process.once('exit', endToo)
  await server.listening
  const { base } = server
  const [staff, rival] = [await signIn(base, houses[0]), await signIn(base, houses[1])]
  const make = async (by: Staff): Promise<string> => {
    const { id } = await office<{ id: string }>(by, 'POST', '/workshops', { kit: 'idees' })
    await office(by, 'PATCH', `/workshops/${id}`, settings)
    return id
  }
  const [workshop, otherWorkshop, rivalWorkshop] = [await make(staff), await make(staff), await make(rival)]
  const cards = await cardsFor(staff, workshop)
  const panel = new Device<PanelView>(base, new Journal())
  await panel.enter({ invite: await invite(staff, workshop, 'staff'), device: draw() })
  const code = panel.view?.join.code ?? ''
  const phone = await join(base, code, 't2')
  const scribe = await join(base, code, 't3')
  await seat(base, code)
  const treasure = await layTreasure({ staff, workshop, code, panel, toMoment: (id) => toMoment(panel, id) })
  // Something lies on the wall that hostile hosts hold.
  for (const by of [phone, scribe]) await command(by, idea('ideas', 'Un papier à sa table'))
  await panel.wish({ type: 'table/scribe', participant: scribe.participant as never, on: true })
  await advance(panel, 'phase')
  await panel.until((view) => Object.values(view.asks).some((a) => a.slot === 'stickers'), 5_000, 'the vote')
  const vote = Object.values(panel.view?.asks ?? {}).find((a) => a.slot === 'stickers')
  if (!vote) throw new Error('no vote opened')
  const voteOpenedAt = Date.now()
  await panel.wish({ type: 'stage/back', revision: panel.view?.stage.revision ?? 0 })
  await panel.until((view) => view.stage.phase?.kind === 'ideas', 5_000, 'the ideas again')
  return {
    base,
    port: spot.port,
    spot,
    server,
    logged: () => log,
    staff,
    workshop,
    otherWorkshop,
    rivalWorkshop,
    code,
    panel,
    phase: 'ideas',
    vote,
    voteOpenedAt,
    cards: cards.codes,
    sheet: cards.id,
    closed: { ask: 'welcome_mood_1', choice: 'sun', criterion: 'pick' },
    treasure,
    hostile: {
      phone,
      scribe,
      late: await join(base, code, 't2'),
      tablet: await invited(staff, workshop, 'host', { table: 't2' }),
      kiosk: await invited(staff, workshop, 'kiosk', { place: 'accueil' }),
      screen: await invited(staff, workshop, 'screen'),
      holder: await enter(base, { card: cards.codes[0], device: draw() }),
      rival,
      rivalPanel: await invited(rival, rivalWorkshop, 'staff'),
    },
    async stop() {
      panel.leave()
      process.off('exit', endToo)
      await server.end('SIGTERM')
      await rm(spot.dataDir, { recursive: true, force: true })
    },
  }
}
