import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { type OwnServer, startServer } from '../../server/rehearsal/start-server.ts'
import type { PanelView } from '../../shared/api/view.ts'

/** A server with one workshop in it and its panel, for a case to load. */
export interface BenchRoom {
  readonly server: OwnServer
  readonly office: Office
  readonly workshop: string
  readonly code: string
  readonly panel: Device<PanelView>
}

/** A fresh server, a workshop of the short kit with so many tables. */
export async function openRoom(tables: number): Promise<BenchRoom> {
  const server = await startServer()
  return openWorkshop(server, await Office.join(server.base, server.token), tables)
}

/** One more workshop on a server. */
export async function openWorkshop(server: OwnServer, office: Office, tables: number): Promise<BenchRoom> {
  const { id: workshop } = await office.ask<{ id: string }>('POST', '/workshops', { kit: 'idees' })
  await office.ask('PATCH', `/workshops/${workshop}`, {
    tables: Array.from({ length: tables }, (_, index) => ({ id: `t${index + 1}`, index, name: null, staff: false })),
    seating: 'given',
  })
  const panel = new Device<PanelView>(server.base, new Journal())
  await panel.enter({ invite: await office.invite(workshop, 'staff'), device: draw() })
  return { server, office, workshop, code: panel.view?.join.code ?? '', panel }
}

/** Moves the stage once, as the panel would. */
export async function advance(panel: Device<PanelView>, to: 'moment' | 'phase'): Promise<void> {
  const revision = panel.view?.stage.revision ?? 0
  const type = panel.view?.stage.status === 'lobby' ? 'stage/start' : 'stage/advance'
  const reply = await panel.wish(type === 'stage/start' ? { type, revision } : { type, revision, to })
  if (!reply.ok) throw new Error(`the stage refused: ${reply.refusal.message}`)
  await panel.until((view) => view.stage.revision > revision, 10_000, 'the stage to move')
}

/** Moves on until a phase of that kind runs. */
export async function toPhase(panel: Device<PanelView>, kind: string): Promise<string> {
  while (panel.view?.stage.phase?.kind !== kind) await advance(panel, 'phase')
  return panel.view.stage.phase.id
}

/** Moves on to the wall of ideas, at a moment in which what is written is the table's at once. */
export async function toOpenIdeas(panel: Device<PanelView>): Promise<string> {
  const phase = await toPhase(panel, 'ideas')
  while (panel.view?.stage.phase?.moment.rights.reach !== 'table') await advance(panel, 'moment')
  return phase
}
