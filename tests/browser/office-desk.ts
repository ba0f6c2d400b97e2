import { expect, type Locator, type Page } from '@playwright/test'
import type { HouseInTown } from './house.ts'

/** Founds the first centre with the one-time link, as `npm start` prints it. */
export async function foundCentre(house: HouseInTown, page: Page): Promise<void> {
  await page.goto(`${house.base}/office/start#${house.server.token}`)
  await page.getByLabel(/Nom du centre/).fill('Centre social L’Arbrisseau')
  await page.getByLabel(/E-mail|mail/i).fill('samira@example.org')
  await page.getByLabel(/Mot de passe/).fill('une phrase facile à retenir')
  await page.getByRole('button', { name: 'Ouvrir le bureau' }).click()
  await expect(page.getByRole('heading', { name: 'Ateliers' })).toBeVisible()
}

/** Creates a workshop from the kit of that name; leaves the page on it. */
export async function createWorkshop(page: Page, kit: string): Promise<void> {
  await page
    .getByRole('link', { name: 'Nouvel atelier' })
    .or(page.getByRole('button', { name: 'Nouvel atelier' }))
    .first()
    .click()
  await page.getByText(kit).first().click()
  await page.getByRole('button', { name: 'Créer l’atelier' }).click()
  await expect(page.getByRole('button', { name: 'Conduire' })).toBeVisible()
}

/** Opens a face of the workshop in a tab of the same browser, by its button on the workshop's page. */
export async function openFace(page: Page, button: 'Conduire' | 'Écran' | 'Téléphone d’essai'): Promise<Page> {
  const [face] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: button }).click(),
  ])
  await face.waitForURL(/\/(panel|screen|j|p)\//)
  return face
}

/** Asks the office's own API, as its pages do: for links, which people would scan. */
export async function askOffice<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const handle = /office______[A-Za-z0-9_-]+/.exec(page.url())?.[0]
  return page.evaluate(
    async ([url, verb, text]) => {
      const reply = await fetch(url as string, {
        method: verb as string,
        ...(text && { body: text, headers: { 'content-type': 'application/json' } }),
      })
      const said = await reply.json()
      if (!said.ok) throw new Error(`${said.refusal.code}: ${said.refusal.message}`)
      return said.result
    },
    [`/api/s/${handle}/office${path}`, method, body === undefined ? '' : JSON.stringify(body)],
  ) as Promise<T>
}

/** The path of a fresh invite: what its QR would open. */
export async function inviteTo(
  page: Page,
  role: 'host' | 'kiosk' | 'screen' | 'staff',
  at: { table?: string; place?: string } = {},
): Promise<string> {
  const workshop = /\/w\/([A-Za-z0-9_-]{12})/.exec(page.url())?.[1]
  const made = await askOffice<{ path: string }>(page, 'POST', `/workshops/${workshop}/invites`, {
    role,
    table: at.table ?? null,
    place: at.place ?? null,
    label: null,
  })
  return made.path
}

/** Presses the panel's one big button, and waits until the room has moved: its step has another name, whatever the clock does. */
export async function advance(panel: Page): Promise<void> {
  const step = panel.locator('.now h1, .now h1 + p, .foot .primary')
  const before = await step.allInnerTexts()
  await panel.locator('.foot .primary').click()
  await expect.poll(() => step.allInnerTexts()).not.toEqual(before)
}

/** Ends a turn at a kiosk: it takes a ballot once the person had the time to read, and says so to whoever presses before. */
export async function finishAt(kiosk: Page): Promise<void> {
  const thanks = kiosk.getByText(/Merci/).first()
  await expect(async () => {
    if (!(await thanks.isVisible())) await kiosk.getByRole('button', { name: 'J’ai fini' }).click({ timeout: 1_000 })
    await expect(thanks).toBeVisible({ timeout: 500 })
  }).toPass()
}

/** Waits until a picture was fetched and decoded. */
export const pictured = (image: Locator): Promise<void> =>
  expect.poll(() => image.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)

/** The join code that a panel or a projection shows, without its space; waited for until it stands there. */
export async function codeOn(page: Page): Promise<string> {
  const shown = /[A-Z0-9]{4}[ \u00a0][A-Z0-9]{4}/
  const code = page.getByText(shown).first()
  await expect(code).toBeVisible()
  return (shown.exec(await code.innerText())?.[0] ?? '').replace(/\s/g, '')
}
