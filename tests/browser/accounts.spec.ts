import { expect, test } from '@playwright/test'
import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { as, type ParticipantId } from '../../shared/kernel/ids.ts'
import { look, openHouse } from './house.ts'
import { createWorkshop, foundCentre, inviteTo, openFace } from './office-desk.ts'

test('the team: a colleague is given a new password, signed out everywhere, and a device is sent out', async ({
  browser,
}) => {
  const house = await openHouse(browser)
  try {
    const { page: office } = await house.device({ size: 'laptop' })
    await foundCentre(house, office)

    await office.getByRole('link', { name: 'Équipe' }).click()
    await office.getByRole('button', { name: 'Créer le lien' }).click()
    const invite = await office.locator('.link-text').innerText()
    const { page: colleague } = await house.device({ size: 'laptop', lang: 'ar' })
    await colleague.goto(`${house.base}${new URL(invite).pathname}${new URL(invite).hash}`)
    await colleague.locator('input[type=email]').fill('omar@example.org')
    await colleague.locator('input[type=password]').fill('une phrase pour Omar')
    await colleague.locator('button.primary').click()
    await colleague.getByRole('link', { name: 'حسابي' }).click()
    await look('70-office-account-ar', colleague)

    await office.reload()
    await office.getByRole('button', { name: /Gérer : omar/ }).click()
    await office.getByRole('button', { name: 'Lien pour un nouveau mot de passe' }).click()
    await look('71-office-team', office)
    const reset = await office.locator('.manage .link-text').innerText()

    await office.getByRole('button', { name: 'Déconnecter partout' }).click()
    await colleague.reload()
    await expect(colleague.locator('.office')).not.toContainText('omar@example.org')

    await colleague.goto(`${house.base}/office/password${new URL(reset).hash}`)
    await look('72-office-password-ar', colleague)
    await colleague.locator('input[type=password]').fill('une autre phrase, neuve')
    await colleague.locator('button.primary').click()
    await expect(colleague.getByRole('link', { name: 'حسابي' })).toBeVisible()

    await office.getByRole('link', { name: 'Ateliers' }).click()
    await createWorkshop(office, 'De la question à la solution')
    const kiosk = await inviteTo(office, 'host', { table: 't1' })
    const { page: tablet } = await house.device({ size: 'tablet' })
    await tablet.goto(`${house.base}${kiosk}`)
    await expect(tablet).toHaveURL(/\/t\//)
    // What was not saved yet lies on a device for as long as it belongs here.
    const unsaved = (page: typeof tablet) =>
      page.evaluate(() => Object.keys(localStorage).filter((name) => /^gommette\.(wall|words|draft)\./.test(name)))
    for (const page of [tablet, office])
      await page.evaluate(() => {
        const handle = /\/t\/([^/]+)/.exec(location.pathname)?.[1] ?? 'panel'
        for (const left of [`wall.${handle}.wall.tab`, `words.${handle}`, `draft.${handle}`])
          localStorage.setItem(`gommette.${left}`, '[]')
      })
    const panel = await openFace(office, 'Conduire')
    await panel.setViewportSize({ width: 390, height: 844 })
    const code = (await panel.locator('.join b').innerText()).replace(/\s/g, '')
    for (let n = 0; n < 2; n++) {
      const stranger = new Device(house.server.base, new Journal())
      house.guest(stranger)
      await stranger.enter({ code, device: draw(), participant: as<ParticipantId>(draw()), table: null })
    }
    await panel.getByRole('button', { name: /Personnes|Participants/ }).click()
    await panel.getByRole('button', { name: 'Faire sortir les derniers arrivés' }).click()
    await panel.getByRole('button', { name: 'Faire sortir 2 personnes' }).click()
    await look('73-panel-newcomers', panel)
    await panel.getByRole('button', { name: 'Oui, faire sortir 2 personnes' }).click()
    await expect(panel.getByText('Sorties : 2 personnes. L’entrée est fermée.')).toBeVisible()
    await expect(panel.getByRole('button', { name: 'Entrée fermée' })).toHaveAttribute('aria-pressed', 'true')
    await panel.getByRole('button', { name: /Tablette de table/ }).click()
    await panel.getByRole('button', { name: 'Faire sortir', exact: true }).click()
    await look('73-panel-device', panel)
    await panel.getByRole('button', { name: 'Oui, faire sortir cet appareil' }).click()
    await expect(panel.getByRole('button', { name: /Tablette de table/ })).toHaveCount(0)
    await expect(tablet.getByText(/équipe/).first()).toBeVisible()
    await look('74-table-sent-out', tablet)
    await expect.poll(() => unsaved(tablet)).toEqual([])
    expect(await unsaved(office)).toHaveLength(3)

    // Signing out everywhere ends the panel that was opened from here.
    await office.getByRole('link', { name: 'Mon compte' }).click()
    await look('75-office-account', office)
    await office.getByRole('button', { name: 'Déconnecter partout' }).click()
    await expect(office).toHaveURL(/\/office$/)
    expect(await unsaved(office)).toEqual([])
    await expect(
      panel
        .getByText('La conduite s’arrête ici')
        .or(panel.getByText(/invitation/))
        .first(),
    ).toBeVisible()
    expect(house.faults).toEqual([])
  } finally {
    await house.close()
  }
})
