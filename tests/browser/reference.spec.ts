import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { BallotBox } from '../../server/rehearsal/ballots.ts'
import { Host } from '../../server/rehearsal/host.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Resident } from '../../server/rehearsal/resident.ts'
import { type HouseInTown, look, openHouse } from './house.ts'
import { advance, codeOn, createWorkshop, finishAt, foundCentre, inviteTo, openFace } from './office-desk.ts'

test.setTimeout(420_000)
test.use({ actionTimeout: 12_000 })

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterAll(() => house.close())

/** Leads on until a page shows something. */
async function advanceUntil(panel: Page, page: Page, text: string | RegExp): Promise<void> {
  for (let i = 0; i < 6 && !(await page.getByText(text).first().isVisible()); i++) {
    await advance(panel)
    await page
      .getByText(text)
      .first()
      .waitFor({ timeout: 3_000 })
      .catch(() => {})
  }
  await expect(page.getByText(text).first()).toBeVisible()
}

async function writeIdea(phone: Page, words: string): Promise<void> {
  const send = phone.getByRole('button', { name: /^(Envoyer|Ajouter|إرسال|أرسل)/ }).first()
  // A phone may still be on its way to this phase: what was typed for the one before stays with that one.
  await expect(async () => {
    await phone.locator('textarea').first().fill(words)
    await expect(send).toBeEnabled({ timeout: 1_000 })
  }).toPass()
  await send.click()
}

test('the reference workshop, whole, on real screens', async () => {
  const { page: office } = await house.device({ size: 'laptop' })
  await foundCentre(house, office)
  await look('00-office-empty', office)
  await createWorkshop(office, 'De la question à la solution')
  await look('01-office-workshop', office)

  // Panel, screen and a trial phone side by side in one browser: each handle has a cookie of its own.
  const panel = await openFace(office, 'Conduire')
  await panel.setViewportSize({ width: 390, height: 844 })
  const screen = await openFace(office, 'Écran')
  await screen.setViewportSize({ width: 1920, height: 1080 })
  const trial = await openFace(office, 'Téléphone d’essai')
  await trial.setViewportSize({ width: 360, height: 740 })
  const code = await codeOn(screen)
  expect(code).toHaveLength(8)
  await look('02-screen-lobby', screen)
  await look('03-panel-lobby', panel)
  await look('04-phone-door', trial)

  // The team's devices, by the links that they would scan.
  const { page: tablet } = await house.device({ size: 'tablet', touch: true })
  await tablet.goto(house.base + (await inviteTo(office, 'host', { table: 't1' })))
  await tablet.waitForURL(/\/t\//)
  await look('05-table-briefing', tablet)
  const { page: kiosk } = await house.device({ size: 'smallProjector', touch: true })
  await kiosk.goto(house.base + (await inviteTo(office, 'kiosk')))
  await kiosk.waitForURL(/\/k\//)

  const journal = new Journal()
  const hosts = await Promise.all(
    ['t2', 't3', 't4', 't5', 't6'].map(async (table) => {
      const host = new Host(house.server.base, journal)
      const path = await inviteTo(office, 'host', { table })
      await host.enter(path.slice(path.indexOf('#') + 1))
      return host
    }),
  )

  // A resident's phone in French, another in Arabic; from the door inside in two taps.
  const { page: phone } = await house.device({ size: 'phone', touch: true })
  await phone.goto(`${house.base}/j/${code}`)
  await phone.locator('label.table', { hasText: 'Cercle' }).click()
  await expect(phone.getByRole('radio', { name: /Table Cercle/ })).toBeChecked()
  await phone.getByRole('button', { name: 'J’entre' }).click()
  await expect(phone.getByRole('heading', { name: 'On commence bientôt' })).toBeVisible()
  await look('06-phone-lobby', phone)
  const { page: arabic } = await house.device({ size: 'phone', touch: true, lang: 'ar' })
  await arabic.goto(`${house.base}/j/${code}`)
  await look('07-phone-door-ar', arabic)
  await arabic.locator('label.table.sky').click()
  await arabic.locator('button.primary').click()
  await arabic.waitForURL(/\/p\//)

  // The rest of the room.
  const residents = Array.from(
    { length: 14 },
    (_, i) =>
      new Resident(
        house.server.base,
        journal,
        new BallotBox(),
        { ideas: 2, doubleTaps: i % 5 === 0, losesNetwork: i % 7 === 3 },
        i,
      ),
  )
  for (const [i, resident] of residents.entries()) await resident.join(code, `t${(i % 6) + 1}`)
  await expect(screen.getByText('16').first()).toBeVisible()

  await test.step('welcome', async () => {
    await advance(panel)
    await expect(screen.getByText('Étape 1').first()).toBeVisible()
    await look('10-screen-welcome', screen)
    await look('10-phone-welcome', phone)
    await advanceUntil(panel, phone, /seulement le total/)
    await look('11-phone-mood', phone)
    await look('11-phone-mood-ar', arabic)
    await phone.locator('.picks label').first().click()
    await advance(panel)
    await expect(screen.locator('.weather-face')).toBeVisible({ timeout: 15_000 })
    await look('12-screen-weather', screen)
  })

  await test.step('journey', async () => {
    await advanceUntil(panel, screen, 'Étape 2')
    await look('20-phone-journey', phone)
    for (const group of [/À quel moment/, /Quoi/])
      await phone.getByRole('group', { name: group }).locator('label').first().click()
    await writeIdea(phone, 'Un endroit chaud pour commencer la journée')
    await expect(phone.getByText(/Enregistrée/).first()).toBeVisible()
    await tablet.getByRole('button', { name: 'Voir en liste' }).click()
    await expect(tablet.getByText('Un endroit chaud pour commencer la journée').first()).toBeVisible()
    await look('20-table-list', tablet)
    await tablet.getByRole('button', { name: 'Voir le mur' }).click()
    await look('20-phone-journey-ar', arabic)
    await look('20-table-journey', tablet)
    await look('20-panel-journey', panel)
    await look('20-screen-journey', screen)
  })

  await test.step('ideas: private until the gallery', async () => {
    await advanceUntil(panel, screen, 'Étape 3')
    await writeIdea(phone, 'Un sac à dos du futur, donné pendant la maraude')
    await expect(phone.getByText(/Enregistrée/).first()).toBeVisible()
    await writeIdea(arabic, 'خزائن مجانية لأغراضهم')
    await look('30-phone-ideas', phone)
    await look('30-phone-ideas-ar', arabic)
    await look('30-screen-ideas-count', screen)
    // [S2][S1] While it is private nobody else has it, the table's tablet included.
    expect(await tablet.content()).not.toContain('sac à dos du futur')
    expect(await screen.content()).not.toContain('sac à dos du futur')

    // "Pass the tablet": a child without a phone writes, and leaves nothing behind for the next.
    await tablet.getByRole('button', { name: 'Passer la tablette' }).click()
    for (let i = 0; i < 3; i++) await tablet.locator('.pictures button').nth(i).click()
    await look('30-table-pass', tablet)
    await tablet.getByRole('button', { name: 'Donner la tablette' }).click()
    await expect(tablet).toHaveURL(/\/p\//)
    await expect(tablet.getByRole('button', { name: 'Je commence' })).toBeVisible()
    await look('30-turn-hello', tablet)
    await tablet.getByRole('button', { name: 'Je commence' }).click()
    await writeIdea(tablet, 'Une cabane chauffée dans le parc')
    await expect(tablet.getByText(/Enregistrée/).first()).toBeVisible()
    await tablet.getByRole('button', { name: 'J’ai fini' }).click()
    await expect(tablet).toHaveURL(/\/t\//, { timeout: 15_000 })
    expect(await tablet.content()).not.toContain('cabane')

    // A reload and a lost network: the same participant, and what was typed goes once.
    await phone.reload()
    await expect(phone.getByText('Un sac à dos du futur, donné pendant la maraude').first()).toBeVisible()
    await phone.context().setOffline(true)
    await writeIdea(phone, 'Jouer aux cartes avec eux le samedi')
    await expect(phone.getByText(/En attente du réseau/).first()).toBeVisible()
    await look('31-phone-offline', phone)
    await phone.context().setOffline(false)
    await expect(phone.getByText(/En attente du réseau/)).toHaveCount(0, { timeout: 20_000 })

    // "Main levée": everywhere, silently.
    await panel.getByRole('button', { name: /Attention/ }).click()
    await expect(phone.getByRole('button', { name: 'Je lève la main' })).toBeVisible()
    await look('32-screen-attention', screen)
    await look('32-phone-attention', phone)
    await look('32-panel-attention', panel)
    await look('32-table-attention', tablet)
    await phone.getByRole('button', { name: 'Je lève la main' }).click()
    await panel
      .getByRole('button', { name: /Reprendre/ })
      .first()
      .click()
    await expect(phone.locator('textarea').first()).toBeVisible()

    await advance(panel)
    await expect(phone.getByText('Les idées de la table').first()).toBeVisible()
    await look('33-phone-gallery', phone)
    await advance(panel)
    await advance(panel)
    await expect(screen.getByText(/Partagez vos idées/)).toBeVisible()
    await look('34-screen-wall', screen)
    await look('34-table-ideas', tablet)
    await look('34-panel-ideas', panel)
    await screen.setViewportSize({ width: 1024, height: 768 })
    await look('35-screen-wall-1024', screen)
    await screen.setViewportSize({ width: 1920, height: 1080 })
  })

  await test.step('matrix: two private rounds, then the table settles', async () => {
    await advanceUntil(panel, screen, 'Étape 4')
    await look('40-phone-matrix', phone)
    await advance(panel)
    await expect(phone.locator('.dots-of').first()).toBeVisible({ timeout: 15_000 })
    await look('41-phone-dots', phone)
    await look('41-table-dots', tablet)
    await advance(panel)
    await look('42-phone-second-round', phone)
    await advance(panel)
    await residents[0]?.device.until(
      ({ asks }) => Object.values(asks).every(({ status }) => status !== 'closing'),
      15_000,
      'the second round to be counted',
    )
    await look('43-table-settle', tablet)
    await tablet.getByRole('button', { name: 'Voir en liste' }).click()
    await tablet.locator('.wall-item input').first().check()
    await tablet
      .getByRole('button', { name: /Choix de la table/ })
      .first()
      .click()
    await expect(tablet.getByRole('button', { name: /Retirer le choix/ }).first()).toBeVisible()
    await look('44-table-chosen', tablet)
    for (const host of hosts) await host.choose()
  })

  await test.step('article and restitution', async () => {
    await advanceUntil(panel, screen, 'Étape 5')
    await look('50-phone-article', phone)
    await look('50-table-article', tablet)
    await advanceUntil(panel, screen, 'Étape 6')
    await look('60-screen-restitution', screen)
    await look('60-panel-restitution', panel)
  })

  await test.step('smartvote in the room and at a kiosk', async () => {
    await advanceUntil(panel, screen, 'Étape 7')
    await look('70-screen-vote', screen)
    await look('70-phone-vote', phone)
    await look('70-phone-vote-ar', arabic)
    await look('70-panel-vote', panel)
    // The kiosk is paired by staff, once, then takes the vote of whoever passes.
    await panel.getByRole('button', { name: 'Installer' }).click()
    await panel.getByRole('button', { name: 'Chemin Rouge' }).click()
    await expect(kiosk.getByRole('button', { name: 'Je vote' })).toBeVisible()
    await look('70-kiosk', kiosk)
    await kiosk.getByRole('button', { name: 'Je vote' }).click()
    await kiosk
      .getByRole('button', { name: /Coller une gommette/ })
      .first()
      .click()
    await look('71-kiosk-voting', kiosk)
    await finishAt(kiosk)
    await phone
      .getByRole('button', { name: /Coller une gommette/ })
      .first()
      .click()
    await phone.getByRole('button', { name: 'Je vote' }).click()
    await expect(phone.getByText(/Votre vote est enregistré|C’est enregistré/).first()).toBeVisible()
    await look('72-phone-voted', phone)
    await panel.locator('.to-home').evaluate((back) => back.scrollIntoView({ block: 'center' }))
    await panel.locator('.to-home').click()
    await panel.getByRole('button', { name: 'Fermer partout' }).click()
    await panel.getByRole('button', { name: 'Montrer le résultat' }).click({ timeout: 20_000 })
    await expect(phone.getByText(/Ce téléphone a recompté/).first()).toBeVisible()
    await look('73-phone-result', phone)
    await advance(panel)
    await expect(screen.locator('.vote-face')).toBeVisible()
    await look('73-screen-result', screen)
  })

  await test.step('closing', async () => {
    await advanceUntil(panel, screen, 'Étape 8')
    await look('80-phone-closing', phone)
    await look('80-screen-closing', screen)
    await advance(panel)
    await advance(panel)
    await look('81-phone-ended', phone)
    await look('81-screen-ended', screen)
    await look('81-panel-ended', panel)
    await look('81-table-ended', tablet)
  })

  await test.step('the brief, and its file', async () => {
    await office.reload()
    await office
      .getByRole('link', { name: 'Résultats et fiches' })
      .or(office.getByRole('tab', { name: 'Résultats et fiches' }))
      .first()
      .click()
    await look('90-office-after', office)
    await office.getByRole('button', { name: 'Écrire la fiche' }).first().click()
    await expect(office.getByLabel('Qui porte')).toBeVisible()
    await look('91-office-brief', office)
    const [download] = await Promise.all([
      office.waitForEvent('download'),
      office.getByText('Fichier Word ou LibreOffice').click(),
    ])
    const file = unzipSync(new Uint8Array(readFileSync(await download.path())))
    const words = strFromU8(file['word/document.xml'] ?? new Uint8Array())
    expect(words).toContain('sans abri')
    await office.emulateMedia({ media: 'print' })
    await look('92-office-brief-print', office)
  })

  for (const { device } of [...residents, ...hosts]) device.leave()
  expect(house.faults).toEqual([])
})
