import { expect, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { Conductor } from '../../server/rehearsal/conductor.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { WallRecords } from '../../shared/walls/matter/records.ts'
import { recordsMap, type WallRecord } from '../../shared/walls/record.ts'
import type { HouseInTown, sizes } from './house.ts'

/** A device of the team, and what it is to show when it is handed over. */
export interface TeamDevice {
  readonly table?: string
  readonly label?: string
  readonly size?: keyof typeof sizes
  readonly lang?: string
  readonly touch?: boolean
  /** The wall that is open on it, by the address; a table's is open by itself. */
  readonly wall?: string
}

/** A workshop of the reference kit, conducted by a script. */
export interface Evening {
  readonly id: string
  readonly conductor: Conductor
  readonly office: Office
  /** Leads on until a phase of this kind runs. */
  to(kind: string): Promise<void>
  /** Opens a device by the link that its holder would scan; resolves once it is inside, and its wall seen if it has one. */
  open(role: 'staff' | 'host' | 'screen', how?: TeamDevice): Promise<Page>
}

const offices = new WeakMap<HouseInTown, Promise<Office>>()

/** A workshop that nobody has begun yet. */
export async function evening(house: HouseInTown): Promise<Evening> {
  const { base, token } = house.server
  const joining = offices.get(house) ?? Office.join(base, token)
  offices.set(house, joining)
  const office = await joining
  const { id: draft } = await office.ask<{ id: string }>('POST', '/workshops', { kit: 'arbrisseau' })
  const made = { residents: 0, speed: 1, conductedBy: 'itself' }
  const { id, invite } = await office.ask<{ id: string; invite: string }>('POST', `/workshops/${draft}/rehearse`, made)
  const conductor = new Conductor(base, new Journal(), 1)
  house.guest(conductor.device)
  await conductor.enter(invite)
  return {
    id,
    conductor,
    office,
    async to(kind) {
      if (conductor.view.stage.status !== 'running')
        await conductor.stage((revision) => ({ type: 'stage/start', revision }))
      while (conductor.view.stage.phase?.kind !== kind)
        await conductor.stage((revision) => ({ type: 'stage/advance', revision, to: 'phase' }))
    },
    async open(role, { table, label, size = 'tablet', lang = 'fr-FR', touch = false, wall } = {}) {
      const { page } = await house.device({ size, lang, touch })
      await page.goto(
        `${house.base}/i#${await office.invite(id, role, { ...(table && { table }), ...(label && { label }) })}`,
      )
      await page.waitForURL(/\/(panel|t|screen)\//)
      if (wall) await page.goto(`${page.url().split('#')[0]}#wall=${wall}`)
      if (wall || table) await expect(page.locator('.wall-view')).toBeVisible()
      return page
    },
  }
}

/** A workshop on its journey, the first phase in which tables have walls. */
export async function journey(house: HouseInTown): Promise<Evening> {
  const begun = await evening(house)
  await begun.to('journey')
  return begun
}

/** Pastes words as another program gives them. */
export const paste = (page: Page, words: string): Promise<void> =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, words)

/** A wall as the server holds it at this moment, which is what any other device sees: asked with the right of this page. */
export async function heldOn(page: Page, wall: string): Promise<WallRecord[]> {
  const bytes = await page.evaluate(async (id) => {
    const handle = location.pathname.split('/')[2]
    const reply = await fetch(`/api/s/${handle}/walls/${id}/state`)
    if (!reply.ok) throw new Error(`the wall ${id}: ${reply.status}`)
    return [...new Uint8Array(await reply.arrayBuffer())]
  }, wall)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Uint8Array.from(bytes))
  const records = new WallRecords()
  records.replace(doc.getMap(recordsMap).entries())
  return [...records.all()]
}

/** Waits until the view of an open wall has come to rest: three frames in which nothing moved. */
export const rested = (page: Page): Promise<void> =>
  page
    .locator('.wall-over:not(.wall-lasers) > g')
    .first()
    .evaluate(async (it) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      for (let seen = '', still = 0; still < 3; await frame()) {
        const now = it.getAttribute('transform') ?? ''
        still = now === seen ? still + 1 : 0
        seen = now
      }
    })
