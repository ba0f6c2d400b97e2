import { expect, type Page, test } from '@playwright/test'
import { Conductor } from '../../server/rehearsal/conductor.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { type HouseInTown, look, openHouse } from './house.ts'

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterAll(() => house.close())

/** A workshop of the reference kit on its journey, with two tablets at the first table. */
async function journeyAtOneTable(): Promise<{ first: Page; second: Page }> {
  const office = await Office.join(house.server.base, house.server.token)
  const { id: draft } = await office.ask<{ id: string }>('POST', '/workshops', { kit: 'arbrisseau' })
  const made = { residents: 0, speed: 1, conductedBy: 'itself' }
  const { id, invite } = await office.ask<{ id: string; invite: string }>('POST', `/workshops/${draft}/rehearse`, made)
  const conductor = new Conductor(house.server.base, new Journal(), 1)
  await conductor.enter(invite)
  await conductor.stage((revision) => ({ type: 'stage/start', revision }))
  while (conductor.view.stage.phase?.kind !== 'journey')
    await conductor.stage((revision) => ({ type: 'stage/advance', revision, to: 'phase' }))
  const open = async (lang: string): Promise<Page> => {
    const { page } = await house.device({ size: 'tablet', touch: true, lang })
    await page.goto(`${house.base}/i#${await office.invite(id, 'host', { table: 't1' })}`)
    await page.waitForURL(/\/t\//)
    return page
  }
  return { first: await open('fr-FR'), second: await open('en-GB') }
}

/** The heading under which a list shows an idea. */
const zoneOf = (page: Page, idea: string) =>
  page.locator('.wall-list section', { has: page.getByText(idea, { exact: true }) }).locator('h2')

test('a table’s wall by the list alone: added, moved, undone, and moved without network', async () => {
  const { first, second } = await journeyAtOneTable()
  const idea = 'Un endroit chaud'
  await second.getByRole('button', { name: 'See as a list' }).click()

  await first.getByRole('button', { name: 'Ajouter' }).click()
  await expect(first.getByLabel('L’idée')).toBeFocused()
  await first.keyboard.type(idea)
  await first.getByLabel('Où la ranger ?').selectOption({ label: '6 h · Ce dont il a besoin' })
  await first.getByRole('button', { name: 'Poser sur le mur' }).click()
  await expect(zoneOf(second, idea)).toContainText('needs')
  await expect(second.getByText('Written for somebody')).toBeVisible()

  await first.getByRole('button', { name: 'Voir en liste' }).click()
  await first.getByLabel(idea).focus()
  await first.keyboard.press('Space')
  const zone = first.getByLabel('Ranger dans')
  await zone.selectOption({ label: '23 h · Ce qu’il fait' })
  await expect(zone).toBeFocused()
  await expect(zoneOf(second, idea)).toContainText('does')
  await look('70-table-moved', first)

  await first.keyboard.press('Control+z')
  await expect(zoneOf(second, idea)).toContainText('needs')

  // [T4] What is arranged without network waits, says so, and arrives.
  await first.context().setOffline(true)
  await first.getByLabel('Ranger dans').selectOption({ label: '13 h · Ce qu’il fait' })
  await expect(first.getByText('En attente du réseau')).toBeVisible()
  await first.context().setOffline(false)
  await expect(zoneOf(second, idea)).toContainText('does', { timeout: 40_000 })
  await expect(first.getByText('Enregistré', { exact: true })).toBeVisible({ timeout: 40_000 })
  expect(house.faults).toEqual([])
})
