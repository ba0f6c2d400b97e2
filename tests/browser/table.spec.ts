import { expect, type Page, test } from '@playwright/test'
import { must } from '../../shared/kernel/assert.ts'
import { as, type ContributionId } from '../../shared/kernel/ids.ts'
import { type HouseInTown, look, openHouse } from './house.ts'
import { heldOn, journey } from './journey.ts'

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

  // [T4] So does what was added, reworded and arranged before the page went without ever having found the network again.
  const [kept, fresh] = ['Un endroit chaud et sec', 'Un casier']
  await first.context().setOffline(true)
  await first.getByRole('button', { name: 'Changer les mots' }).click()
  await first.getByRole('textbox', { name: 'Les mots de l’idée' }).fill(kept)
  await first.keyboard.press('Enter')
  await first.getByLabel('Ranger dans').selectOption({ label: '6 h · Ce dont il a besoin' })
  await first.getByRole('button', { name: 'Ajouter' }).click()
  await first.getByLabel('L’idée').fill(fresh)
  await first.getByRole('button', { name: 'Poser sur le mur' }).click()
  await expect(first.getByRole('dialog')).toHaveCount(0)
  const address = first.url()
  await first.goto('about:blank')
  await first.context().setOffline(false)
  await expect(zoneOf(second, idea)).toContainText('does')
  await first.goto(address)
  await expect(zoneOf(second, kept)).toContainText('needs')
  await expect(second.getByText(fresh, { exact: true })).toBeVisible()
  await expect(first.getByText('Enregistré', { exact: true })).toBeVisible()
  expect(house.faults).toEqual([])
})

test('[T4] words half written: a reload finds them in their place, the next step sends them, and what is not taken comes back', async () => {
  const { open, to, conductor } = await journey(house)
  const tablet = await open('host', { table: 't1', touch: true })
  const wall = tablet.locator('.wall-view')
  const field = tablet.getByRole('textbox', { name: 'Les mots de l’idée' })
  const texts = async () => (await heldOn(tablet, 'journey_t1')).map(({ text }) => text)
  await wall.dblclick({ position: { x: 620, y: 330 } })
  await tablet.keyboard.type('Un abri')
  await tablet.reload()
  await expect(field).toHaveValue('Un abri')
  await look('72-table-found-again', tablet)
  await field.press('End')
  await tablet.keyboard.type(' fermé')
  await tablet.keyboard.press('Enter')
  await expect.poll(texts).toEqual(['Un abri fermé'])

  // [T5] The team hides the idea while its words are changed: they come back, and the idea can still be shown again.
  const change = async (words: string): Promise<void> => {
    await wall.focus()
    await tablet.keyboard.press('Enter')
    await tablet.keyboard.press('F2')
    await field.fill(words)
  }
  await change('Un abri chauffé')
  const contribution = as<ContributionId>(must(Object.keys(conductor.view.notes)[0], 'the idea'))
  await conductor.device.wish({ type: 'contribution/hide', contribution })
  const notice = tablet.getByRole('alert')
  await expect(notice).toContainText('Un abri chauffé')
  await expect(field).toHaveCount(0)
  await notice.getByRole('button', { name: 'Fermer' }).click()
  await conductor.device.wish({ type: 'contribution/unhide', contribution })
  await expect.poll(texts).toEqual(['Un abri fermé'])
  await expect(tablet.locator('.empty-wall')).toHaveCount(0)

  // The room goes on while words of an idea are changed, and while a new one begins.
  await change('Un abri fermé à clé')
  await to('ideas')
  // Sent, as if the writer had turned elsewhere; that phase takes new words no more, and these are given back.
  const unsent = tablet.locator('.unsent')
  await expect(unsent).toContainText('Un abri fermé à clé')
  await unsent.getByRole('button', { name: 'Ne pas garder' }).click()
  await wall.dblclick({ position: { x: 620, y: 330 } })
  await tablet.keyboard.type('Un casier')
  await to('matrix')
  const held = async () => (await heldOn(tablet, 'ideas_t1')).map(({ text }) => text)
  await expect.poll(held).toEqual(['Un casier'])

  // What was for a wall that no page has open any more is given back.
  await wall.dblclick({ position: { x: 620, y: 330 } })
  await tablet.keyboard.type('Un banc')
  const address = tablet.url()
  await tablet.goto('about:blank')
  await to('article')
  await tablet.goto(address)
  await expect(notice).toContainText('Un banc')
  await look('73-table-given-back', tablet)
  expect(house.faults).toEqual([])
})
