import { rm } from 'node:fs/promises'
import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { Device, draw, send } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { freshSpot, launch, type ServerProcess, type Spot } from '../../server/rehearsal/start-server.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { PanelView, ParticipantView } from '../../shared/api/view.ts'
import { makeWorkshop } from '../campaign/workshop.ts'

/** A workshop of ideas that runs on a server of its own: what the tests of this folder break. */
export interface Hall {
  readonly spot: Spot
  readonly office: Office
  readonly workshop: string
  readonly code: string
  readonly panel: Device<PanelView>
  /** The process that serves it now. */
  server: ServerProcess
  /** What it logged, in lines. */
  readonly log: string[]
  /** Starts it again on the same folder and port. */
  again(): Promise<void>
  /** A resident's phone that has come in. */
  phone(): Promise<Device<ParticipantView>>
}

/** Opens a hall whose workshop is in its phase of ideas. The folder is a fresh one unless it is given. */
export async function openHall(given: Partial<Spot> = {}): Promise<Hall> {
  const log: string[] = []
  const fresh = await freshSpot()
  const spot: Spot = { ...fresh, log: (text) => log.push(...text.trimEnd().split('\n')), ...given }
  onTestFinished(() => rm(fresh.dataDir, { recursive: true, force: true }))
  const hall = { server: launch(spot) }
  onTestFinished(() => hall.server.end('SIGKILL'))
  const office = await Office.join(hall.server.base, await hall.server.listening)
  const { id, code } = await makeWorkshop(office, { kit: 'idees', speed: 10 })
  const panel = new Device<PanelView>(hall.server.base, new Journal())
  onTestFinished(() => panel.leave())
  await panel.enter({ invite: await office.invite(id, 'staff'), device: draw() })
  await step(panel, 'stage/start')
  while (panel.view?.stage.phase?.kind !== 'ideas') await step(panel, 'stage/advance')
  return Object.assign(hall, {
    spot,
    office,
    workshop: id,
    code,
    panel,
    log,
    async again() {
      hall.server = launch(spot)
      await hall.server.listening
    },
    async phone() {
      const device = new Device<ParticipantView>(hall.server.base, new Journal())
      onTestFinished(() => device.leave())
      await device.enter({ code, device: draw(), participant: draw(), table: 't1' })
      return device
    },
  })
}

/** Moves the stage on. */
async function step(panel: Device<PanelView>, type: 'stage/start' | 'stage/advance'): Promise<void> {
  const revision = panel.view?.stage.revision ?? 0
  const reply = await panel.wish(type === 'stage/start' ? { type, revision } : { type, revision, to: 'phase' })
  if (!reply.ok) throw new Error(`the stage refused: ${reply.refusal.message}`)
  await panel.until((view) => view.stage.revision > revision, 20_000, 'the stage to move')
}

/** A note's command, with a contribution id of its own. */
export const noteOf = (text: string, contribution = draw()) => ({
  id: draw(),
  type: 'contribution/add' as const,
  contribution,
  phase: 'ideas',
  kind: 'note' as const,
  text,
  media: null,
  parent: null,
  zone: null,
  level: null,
  channel: 'phone' as const,
  table: null,
  reason: null,
})

/** Sends one command once and gives the server's word: null when nobody answered. */
export async function said(device: Device<never> | Device<ParticipantView> | Device<PanelView>, command: object) {
  const url = `${device.base}/api/s/${device.handle}/commands`
  const answered = await send(url, { cookie: device.cookie, body: command }).catch(() => null)
  return answered && (answered.body as Reply)
}

/** A device's feed as it comes over the line, for what a `Device` does not tell. */
export function rawFeed({ base, handle, cookie }: Device<ParticipantView>): {
  /** Resolves with all that was heard once the line has ended. */
  readonly ended: Promise<string>
  /** Resolves once the first frame is here. */
  readonly begun: Promise<void>
} {
  let heard = ''
  const begun = Promise.withResolvers<void>()
  const ended = new Promise<string>((done) => {
    const opened = request(
      `${base}/api/s/${handle}/feed`,
      { agent: false, headers: { cookie: cookie ?? '' } },
      (reply) => {
        reply.setEncoding('utf8')
        reply.on('data', (text: string) => {
          heard += text
          begun.resolve()
        })
        reply.on('close', () => done(heard))
      },
    )
    opened.on('error', () => done(heard))
    opened.end()
  })
  return { ended, begun: begun.promise }
}
