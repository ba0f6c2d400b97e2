import { expect, type Page, test } from '@playwright/test'
import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import type { ParticipantView } from '../../shared/api/view.ts'
import { type HouseInTown, look, openHouse, picture } from './house.ts'
import { advance, askOffice, createWorkshop, finishAt, foundCentre, inviteTo, openFace } from './office-desk.ts'

const ideas = ['Un banc devant l’école', 'Une fête des voisins', 'Un jardin partagé', 'Un atelier de réparation']

/** Goes on with the panel's one big button until a phase of this kind runs, as a resident hears it. */
async function leadTo(kind: string, panel: Page, resident: Device<ParticipantView> | undefined): Promise<void> {
  while (resident?.view?.stage.phase?.kind !== kind) {
    const seen = resident?.view?.stage.revision ?? 0
    await advance(panel)
    await resident?.until((view) => view.stage.revision > seen, 10_000, 'the stage to move')
  }
}

/** A resident of the room, without a screen. */
async function resident(house: HouseInTown, code: string): Promise<Device<ParticipantView>> {
  const one = new Device<ParticipantView>(house.server.base, new Journal())
  await one.enter({ code, device: draw(), participant: draw(), table: null })
  return one
}

test('a voter card: from its print to a vote, from another phone, at a kiosk, beside paper, to the recount', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const house = await openHouse(browser)
  const people: Device<ParticipantView>[] = []
  try {
    const { page: office } = await house.device({ size: 'laptop' })
    await foundCentre(house, office)
    await createWorkshop(office, 'Des idées en 45 minutes')
    const workshop = /\/w\/([A-Za-z0-9_-]{12})/.exec(office.url())?.[1]
    await askOffice(office, 'PATCH', `/workshops/${workshop}`, {
      places: [
        { id: 'marche', name: 'Marché' },
        { id: 'centre', name: 'Centre social' },
      ],
    })
    await office.reload()

    // The office: who may vote where, then a sheet of cards.
    await office.getByRole('link', { name: 'Cartes de vote' }).click()
    await office
      .getByRole('group', { name: 'Centre social' })
      .getByRole('radio', { name: 'Une carte par personne' })
      .check()
    await office.getByLabel('Cartes', { exact: true }).fill('8')
    await look('80-office-cards', office)
    await office.getByRole('button', { name: 'Faire une feuille' }).click()
    await expect(office.locator('.voter-card')).toHaveCount(8)
    await look('81-office-card-sheet', office)
    const codes = await office.locator('.voter-code').allInnerTexts()
    for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-RT-Z2-46-9]{4}\s[A-HJ-NP-RT-Z2-46-9]{4}$/)
    const [first = '', second = '', third = ''] = codes.map((code) => code.replace(/\s/, ''))
    await office.getByRole('checkbox', { name: 'العربية' }).check()
    /** How many cards are too small for their words. */
    const cut = () =>
      office.locator('.voter-card').evaluateAll(
        (cards) =>
          cards.filter((card) => {
            const [whole, words] = [card, card.querySelector('.voter-words')].map((it) => it?.getBoundingClientRect())
            return !whole || !words || words.top < whole.top || words.bottom > whole.bottom
          }).length,
      )
    await office.emulateMedia({ media: 'print' })
    await office.setViewportSize({ width: 794, height: 1123 })
    await picture('82-card-sheet-print', office)
    expect(await cut()).toBe(0)
    // In three languages nothing of a card is cut off either.
    await office
      .getByRole('checkbox', { name: 'English', includeHidden: true })
      .evaluate((box: HTMLElement) => box.click())
    await expect(office.getByText('then throw it away.')).toHaveCount(8)
    await picture('82-card-sheet-print-three', office)
    expect(await cut()).toBe(0)
    await office.emulateMedia({ media: 'screen' })
    await office.setViewportSize({ width: 1280, height: 800 })
    await office.getByRole('button', { name: 'J’ai fini' }).click()
    await expect(office.getByText('Feuille de 8 cartes')).toBeVisible()
    await look('83-office-cards-made', office)

    // The room writes, and the holders of two cards are there before the vote.
    await office.getByRole('link', { name: 'Aperçu' }).click()
    const panel = await openFace(office, 'Conduire')
    await panel.setViewportSize({ width: 390, height: 844 })
    const screen = await openFace(office, 'Écran')
    await screen.setViewportSize({ width: 1024, height: 768 })
    const { workshop: known } = await askOffice<{ workshop: { code: string } }>(office, 'GET', `/workshops/${workshop}`)
    const room = known.code
    for (let n = 0; n < 9; n++) people.push(await resident(house, room))
    const { page: phone } = await house.device({ size: 'phone', touch: true })
    await phone.goto(`${house.base}/c#${first}`)
    await expect(phone.getByRole('heading', { name: 'Le vote n’a pas commencé' })).toBeVisible()
    expect(phone.url()).not.toContain(first)
    await look('84-phone-card-early', phone)
    const { page: arabic } = await house.device({ size: 'phone', touch: true, lang: 'ar' })
    await arabic.goto(house.base)
    await arabic.locator('#code').fill(`${second.slice(0, 4)} ${second.slice(4)}`.toLowerCase())
    await arabic.locator('button.primary').click()
    await expect(arabic.getByText('لم يبدأ التصويت')).toBeVisible()
    expect(arabic.url()).not.toContain(second)

    await leadTo('ideas', panel, people[0])
    for (const [i, text] of ideas.entries())
      expect(
        await people[i]?.wish({
          type: 'contribution/add',
          contribution: draw() as never,
          phase: people[i]?.view?.stage.phase?.id as never,
          kind: 'note',
          text,
          media: null,
          parent: null,
          zone: null,
          level: null,
          channel: 'phone',
          table: null,
          reason: null,
        }),
      ).toMatchObject({ ok: true })
    await leadTo('smartvote', panel, people[0])

    // A vote by card: placed, sent, and changed from a second phone.
    await phone
      .getByRole('button', { name: /Coller une gommette/ })
      .first()
      .click()
    await look('85-phone-card-vote', phone)
    await phone.getByRole('button', { name: 'Je vote' }).click()
    await expect(phone.getByText('C’est enregistré')).toBeVisible()
    await look('86-phone-card-given', phone)
    await arabic.locator('.stepper button:last-child').first().click()
    await look('87-phone-card-vote-ar', arabic)
    await arabic.locator('button.primary').click()
    const { page: other } = await house.device({ size: 'phone', touch: true })
    await other.goto(`${house.base}/c#${first}`)
    await expect(other.getByText('Cette carte a déjà voté')).toBeVisible()
    await look('88-phone-card-again', other)
    await other
      .getByRole('button', { name: /Coller une gommette/ })
      .last()
      .click()
    await other.getByRole('button', { name: 'Je vote' }).click()
    await expect(other.getByText('C’est enregistré')).toBeVisible()

    // A kiosk of its place reads a card; not without network.
    const { page: kiosk, context } = await house.device({ size: 'smallProjector', touch: true })
    await kiosk.goto(house.base + (await inviteTo(office, 'kiosk', { place: 'centre' })))
    await kiosk.getByRole('button', { name: 'J’ai une carte' }).click()
    await kiosk.locator('#card').fill('AAAA AAAA')
    await kiosk.getByRole('button', { name: 'Continuer' }).click()
    await expect(kiosk.getByRole('alert')).toContainText('Aucune carte n’a ces caractères')
    await look('89-kiosk-card', kiosk)
    await context.setOffline(true)
    await kiosk.locator('#card').fill(third)
    await kiosk.getByRole('button', { name: 'Continuer' }).click()
    await expect(kiosk.getByRole('alert')).toContainText('Votre carte reste bonne')
    await look('90-kiosk-card-offline', kiosk)
    await context.setOffline(false)
    await kiosk.getByRole('button', { name: 'Continuer' }).click()
    await kiosk
      .getByRole('button', { name: /Coller une gommette/ })
      .first()
      .click()
    await look('91-kiosk-card-vote', kiosk)
    await finishAt(kiosk)

    // The room votes, and staff type in paper.
    const ask = Object.values(people[0]?.view?.asks ?? {}).find(({ slot }) => slot === 'stickers')
    for (const [i, one] of people.entries())
      expect(
        await one.wish({
          type: 'answer/give',
          ask: ask?.id as never,
          ballot: draw() as never,
          marks: { [ask?.choices[(i + 1) % 3]?.id ?? '']: { dot: 1 } },
          tookMs: null,
        }),
      ).toHaveProperty('ok')
    await panel.getByRole('button', { name: 'Ajouter des gommettes en papier' }).click()
    await panel.locator('.counts input').nth(0).fill('6')
    await panel.locator('.counts input').nth(1).fill('3')
    await panel.getByLabel(/Combien de personnes/).fill('2')
    await panel.locator('.paper-form .good').click()
    await expect(panel.locator('.notice')).toContainText('Il y a plus de gommettes')
    await panel.getByLabel(/Combien de personnes/).fill('6')
    await look('92-panel-paper', panel)
    await panel.locator('.paper-form .good').click()
    await expect(panel.locator('.paper > .booths li')).toContainText('9 gommettes')
    const { page: panelAr } = await house.device({ size: 'panel', touch: true, lang: 'ar' })
    await panelAr.goto(house.base + (await inviteTo(office, 'staff')))
    await panelAr.getByRole('button', { name: 'إضافة ملصقات ورقية' }).click()
    await panelAr.locator('.paper-form').scrollIntoViewIfNeeded()
    await picture('93-panel-paper-ar', panelAr)

    // Closed, shown, recounted.
    await panel.getByRole('button', { name: 'Fermer partout' }).click()
    await expect(phone.getByRole('heading', { name: 'Le vote est fini' })).toBeVisible({ timeout: 30_000 })
    await look('94-phone-card-closed', phone)
    await panel.getByRole('button', { name: 'Montrer le résultat' }).click()
    await expect(other.getByText('Votre gommette est comptée')).toBeVisible()
    await expect(phone.getByText('Votre carte a voté ailleurs')).toBeVisible()
    await look('95-phone-card-result', other)
    await look('96-panel-result', panel)
    await advance(panel)
    await expect(screen.locator('.vote-face')).toBeVisible()
    await expect(screen.getByText(/papier/)).toBeVisible()
    await look('97-screen-result', screen)
    await office.getByRole('link', { name: 'Résultats et fiches' }).click()
    await office.reload()
    await expect(office.getByText('Dans la salle (papier)')).toBeVisible()
    await look('98-office-results', office)

    // After the close the card still opens, and says that the vote is over.
    const { page: late } = await house.device({ size: 'phone', touch: true })
    await late.goto(`${house.base}/c#${codes[6]?.replace(/\s/, '')}`)
    await expect(late.getByRole('heading', { name: 'Le résultat' })).toBeVisible()
    expect(house.faults).toEqual([])
  } finally {
    for (const one of people) one.leave()
    await house.close()
  }
})
