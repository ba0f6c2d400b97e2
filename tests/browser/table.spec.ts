import { expect, type Page, test } from '@playwright/test'
import { type HouseInTown, look, openHouse } from './house.ts'
import { journey } from './journey.ts'

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterAll(() => house.close())

/** The heading under which a list shows an idea. */
const zoneOf = (page: Page, idea: string) =>
  page.locator('.wall-list section', { has: page.getByText(idea, { exact: true }) }).locator('h2')

test('a table’s wall by the list alone: added, moved, undone, and moved without network', async () => {
  const { open } = await journey(house)
  const table = (lang: string): Promise<Page> => open('host', { table: 't1', touch: true, lang })
  const [first, second] = [await table('fr-FR'), await table('en-GB')]
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
