import { expect, type Page, test } from '@playwright/test'
import { Conductor } from '../../server/rehearsal/conductor.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { type HouseInTown, look, openHouse } from './house.ts'
import { codeOn, createWorkshop, foundCentre, inviteTo, openFace } from './office-desk.ts'

test.setTimeout(240_000)
test.use({ actionTimeout: 12_000 })

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterAll(() => house.close())

/** A phone that reads the door and comes in at the first table. */
async function enter(code: string, lang = 'fr-FR'): Promise<Page> {
  const { page } = await house.device({ size: 'phone', touch: true, lang })
  await page.goto(`${house.base}/j/${code}`)
  await page.locator('label.table').first().click()
  await page.locator('button.primary').click()
  return page
}

/** Chooses answers by their words, and gives them. */
async function answer(page: Page, ...choices: string[]): Promise<void> {
  for (const choice of choices) await page.getByLabel(choice, { exact: true }).click()
  await page.getByRole('button', { name: 'Répondre' }).click()
}

test('attendance: asked at the door, counted by fives, read in the office, and a sheet to sign', async () => {
  const { page: office } = await house.device({ size: 'laptop' })
  await foundCentre(house, office)
  await createWorkshop(office, 'Des idées en 45 minutes')
  await office.getByRole('link', { name: 'Présence' }).last().click()
  await expect(office.getByText('Rien n’est compté pour l’instant')).toBeVisible()
  await look('80-office-presence-empty', office)
  for (const question of ['Âge', 'Genre', 'Quartier prioritaire', 'Ateliers d’avant'])
    await office.getByLabel(question).first().check()
  await office.getByLabel('Rues du quartier prioritaire').fill('Rue des Lilas\nRue du Docteur-Calmette\nPlace Vauban')
  await office.getByLabel('Cet atelier est de la sorte').selectOption({ label: 'Idées' })
  await office.getByRole('button', { name: 'Enregistrer' }).first().click()
  await expect(office.getByText('Enregistré.')).toBeVisible()

  const panel = await openFaceFrom(office, 'Conduire')
  const code = await codeOn(panel)

  // One question a screen, after the seat is taken; each can be passed, and is asked once.
  const first = await enter(code)
  await expect(first.getByRole('heading', { name: 'Quel âge avez-vous' })).toBeVisible()
  await look('81-phone-age', first)
  await answer(first, '16 ou 17 ans')
  await expect(first.getByRole('heading', { name: 'Vous êtes…' })).toBeVisible()
  await look('82-phone-gender', first)
  await first.getByRole('button', { name: 'Passer' }).click()
  await expect(first.getByText('Rue des Lilas')).toBeVisible()
  await look('83-phone-streets', first)
  await answer(first, 'J’habite dans ces rues')
  await first.getByLabel('Trouver des idées', { exact: true }).click()
  await first.getByLabel('Un autre atelier', { exact: true }).click()
  await look('84-phone-before', first)
  await first.getByRole('button', { name: 'Répondre' }).click()
  await expect(first.getByRole('heading', { name: 'On commence bientôt' })).toBeVisible()
  await first.reload()
  await expect(first.getByRole('heading', { name: 'On commence bientôt' })).toBeVisible()

  const arab = await enter(code, 'ar')
  await expect(arab.getByRole('heading', { name: 'كم عمرك؟' })).toBeVisible()
  await look('85-phone-age-ar', arab)

  // Who comes late is not held up: the questions wait in the menu.
  await panel.getByRole('button', { name: 'Commencer' }).click()
  await expect(arab.getByRole('heading', { name: 'كم عمرك؟' })).toBeHidden()
  const late = await enter(code)
  await late.getByRole('button', { name: 'Menu' }).click()
  await look('86-phone-menu', late)
  await late.getByRole('button', { name: 'Quelques questions sur vous' }).click()
  await answer(late, '55 ans ou plus')
  await late.getByRole('button', { name: 'Plus tard' }).click()
  for (const age of ['16 ou 17 ans', '16 ou 17 ans']) {
    const phone = await enter(code)
    await phone.getByRole('button', { name: 'Menu' }).click()
    await phone.getByRole('button', { name: 'Quelques questions sur vous' }).click()
    await answer(phone, age)
    await expect(phone.getByRole('heading', { name: 'Vous êtes…' })).toBeVisible()
  }

  // [S4] While the workshop runs a first batch shows nowhere; its end brings all five.
  await office.reload()
  await expect(office.getByText('Rien n’est compté pour l’instant')).toBeVisible()
  await arab.getByRole('button', { name: 'القائمة' }).click()
  await arab.getByRole('button', { name: 'بعض الأسئلة عنك' }).click()
  await arab.getByLabel('من 30 إلى 54 سنة', { exact: true }).click()
  await arab.getByRole('button', { name: 'أجيب' }).click()
  await office.reload()
  await expect(office.getByText('Rien n’est compté pour l’instant')).toBeVisible()
  await endOf(office, async () => {
    await late.locator('textarea').first().fill('Un banc devant l’école')
    await late.getByRole('button', { name: 'Envoyer' }).click()
    await expect(late.getByText('Enregistrée')).toBeVisible()
  })
  await expect(async () => {
    await office.reload()
    await expect(office.getByRole('row', { name: /16 ou 17 ans/ })).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await expect(office.getByRole('row', { name: /16 ou 17 ans/ })).toContainText('3')
  await expect(office.getByRole('row', { name: /Ont répondu/ }).first()).toContainText('5')
  await expect(office.getByRole('heading', { name: 'Genre' })).toHaveCount(0)

  // What staff counted on paper stands apart.
  await office.getByLabel('Personnes comptées').fill('7')
  await office.locator('.paper-question').first().locator('summary').click()
  await office.getByLabel('55 ans ou plus').fill('6')
  await office.getByLabel('Moins de 16 ans').fill('1')
  await office.getByRole('button', { name: 'Enregistrer' }).last().click()
  await expect(office.getByRole('row', { name: /55 ans ou plus/ })).toContainText('7')
  await office.evaluate(() => scrollTo(0, 0))
  await look('87-office-presence', office)

  const [file] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: 'Fichier tableur' }).click(),
  ])
  const text = await new Response((await file.createReadStream()) as never).text()
  expect(text).toContain('"55 ans ou plus";1;6;7')

  await office.getByRole('link', { name: 'Feuille d’émargement' }).click()
  await office.getByLabel('Emblème et mention').check()
  await expect(office.getByText('Page 1 sur 2')).toBeVisible()
  await office.evaluate(() => scrollTo(0, 0))
  await look('88-office-sheet', office)
  await office.getByText('العربية').last().click()
  await expect(office.getByText('صفحة 1 من 2')).toBeVisible()
  await office.emulateMedia({ media: 'print' })
  await look('89-office-sheet-ar-print', office)
  await office.emulateMedia({ media: 'screen' })
  // [D4] One idea is found by its words and erased, by a second press.
  await office.getByRole('link', { name: 'Résultats et fiches' }).click()
  await office.getByText('Effacer une idée, un texte ou une image').click()
  await office.getByLabel('Chercher dans les textes').fill('ecole')
  await office.getByRole('button', { name: /^Effacer : Un banc/ }).click()
  await look('91-office-erase', office)
  await office.getByRole('button', { name: /^Oui, pour toujours/ }).click()
  await expect(office.getByText('Rien de tel dans cet atelier.')).toBeVisible()
  await expect(office.getByText(/Sera effacé le/)).toBeVisible()
  await office.getByRole('link', { name: 'Présence' }).first().click()
  await expect(office.getByText('personnes-activités')).toBeVisible()
  await look('90-office-centre', office)
  expect(house.faults).toEqual([])
})

/** Opens a face from the workshop's first page, and comes back to where the office was. */
async function openFaceFrom(office: Page, button: 'Conduire'): Promise<Page> {
  const here = office.url()
  await office.getByRole('link', { name: 'Aperçu' }).click()
  const face = await openFace(office, button)
  await face.setViewportSize({ width: 390, height: 844 })
  await office.goto(here)
  return face
}

/** Leads the workshop to its end, from a panel of its own. */
async function endOf(office: Page, atIdeas: () => Promise<void>): Promise<void> {
  const conductor = new Conductor(house.server.base, new Journal(), 1)
  await conductor.enter((await inviteTo(office, 'staff')).replace(/^.*#/, ''))
  while (conductor.view.stage.status === 'running') {
    if (conductor.view.stage.phase?.kind === 'ideas') await atIdeas()
    await conductor.stage((revision) => ({ type: 'stage/advance', revision, to: 'phase' }))
  }
  conductor.device.leave()
}
