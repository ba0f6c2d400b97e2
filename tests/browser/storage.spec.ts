import { expect, test } from '@playwright/test'
import { Office } from '../../server/rehearsal/office.ts'
import { makeWorkshop } from '../campaign/workshop.ts'
import { limitFiles } from '../durable/run.ts'
import { type HouseInTown, look, openHouse } from './house.ts'

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterAll(() => house.close())

/** Lets the server write no file any more, or again: what a broken disk does. False where the system has no such means. */
const writable = (on: boolean): boolean => limitFiles(house.server.pid, on ? 'unlimited' : 1)

test('[F1] a server that cannot save: phones, panel, tablet and projection say so, and take it back when it can', async () => {
  test.skip(!writable(true))
  const office = await Office.join(house.server.base, house.server.token)
  const { id, code } = await makeWorkshop(office, { kit: 'idees', speed: 1 })
  const enter = async (
    role: 'staff' | 'host' | 'screen',
    size: 'panel' | 'tablet' | 'smallProjector' | 'laptop',
    lang = 'fr-FR',
  ) => {
    const { page } = await house.device({ size, lang })
    await page.goto(`${house.base}/i#${await office.invite(id, role, role === 'host' ? { table: 't1' } : {})}`)
    await page.waitForURL(/\/(panel|t|screen)\//)
    return page
  }
  const panel = await enter('staff', 'panel')
  const wide = await enter('staff', 'laptop', 'en-GB')
  const tablet = await enter('host', 'tablet')
  const screen = await enter('screen', 'smallProjector')
  const next = panel.getByRole('button', { name: /^(Commencer|Suivant|Étape suivante)/ })
  await next.click()
  const phone = async (lang: string) => {
    const { page } = await house.device({ size: 'phone', lang, touch: true })
    await page.goto(`${house.base}/j/${code}`)
    await page.locator('label.table').first().click()
    await page.locator('button.primary').click()
    await page.waitForURL(/\/p\//)
    return page
  }
  const [french, arabic] = [await phone('fr-FR'), await phone('ar')]
  const composer = (page: typeof french) => page.locator('textarea').first()
  for (let i = 0; i < 6 && !(await composer(french).isVisible()); i++) {
    await next.click()
    await composer(french)
      .waitFor({ timeout: 3_000 })
      .catch(() => undefined)
  }

  writable(false)
  await composer(french).fill('Un banc devant l’école')
  await french.getByRole('button', { name: 'Envoyer' }).click()
  const idea = french.locator('li', { hasText: 'Un banc devant l’école' })
  await expect(
    french.locator('.network', { hasText: 'Le serveur ne peut pas enregistrer pour l’instant.' }),
  ).toBeVisible()
  await expect(idea.getByText('En attente du serveur')).toBeVisible()
  await expect(idea.getByText('Enregistrée')).toHaveCount(0)
  await expect(panel.getByRole('alert')).toContainText(
    'Rien ne s’enregistre : le serveur ne peut plus écrire sur son disque.',
  )
  await expect(tablet.getByText('Le serveur ne peut pas enregistrer pour l’instant.')).toBeVisible()
  await expect(arabic.locator('.network', { hasText: 'لا يستطيع الخادم الحفظ الآن.' })).toBeVisible()
  await expect(screen.getByRole('img', { name: 'Le serveur ne peut pas enregistrer pour l’instant.' })).toBeVisible()
  await look('80-storage-phone-fr', french)
  await look('81-storage-phone-ar', arabic)
  await look('82-storage-panel-fr', panel)
  await look('83-storage-panel-wide-en', wide)
  await look('84-storage-tablet', tablet)
  await look('85-storage-screen', screen)

  writable(true)
  await expect(idea.getByText('Enregistrée')).toBeVisible({ timeout: 40_000 })
  await expect(
    french.locator('.network', { hasText: 'Le serveur ne peut pas enregistrer pour l’instant.' }),
  ).toHaveCount(0)
  await expect(panel.getByText('Rien ne s’enregistre')).toHaveCount(0)
  await expect(screen.getByRole('img', { name: 'Le serveur ne peut pas enregistrer pour l’instant.' })).toHaveCount(0)
  expect(house.faults).toEqual([])
})

test('words that are lost on a bad line are asked for again: no phone and no office stays blank', async ({
  browser,
}) => {
  const house = await openHouse(browser)
  try {
    for (const [path, words, heading] of [
      ['/', 'phone.fr', 'Entrez le code'],
      ['/office', 'office.fr', 'Le bureau'],
    ] as const) {
      const { page } = await house.device({ size: 'phone' })
      let lost = 0
      await page.route(`**/assets/${words}-*.js`, async (route) => {
        if (lost >= 2) return route.continue()
        lost++
        await route.abort()
      })
      await page.goto(`${house.base}${path}`)
      await expect(page.getByRole('heading', { name: heading })).toBeVisible()
      expect(lost).toBe(2)
    }
  } finally {
    await house.close()
  }
})
