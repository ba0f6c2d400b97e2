import { expect, type Page, test } from '@playwright/test'
import { type HouseInTown, look, openHouse } from './house.ts'
import { journey } from './journey.ts'

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterEach(() => house.empty())
test.afterAll(() => house.close())

/** A workshop on its journey, and the way to open tablets of its first table. */
async function atTable() {
  const { open } = await journey(house)
  return {
    table: (lang: string): Promise<Page> => open('host', { table: 't1', touch: true, lang }),
    panel: (lang: string): Promise<Page> => open('staff', { size: 'laptop', lang }),
  }
}

/** The list's section in which an idea stands, by its heading. */
const zoneOf = (page: Page, idea: string) =>
  page.locator('.wall-list section', { has: page.getByText(idea, { exact: true }) }).locator('h2')
const itemOf = (page: Page, words: string) =>
  page.locator('.wall-item', { has: page.locator('.wall-item-head', { hasText: words }) })

/** Goes on with Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await target.count()) === 1 && (await target.evaluate((it) => it === document.activeElement))) return
    await page.keyboard.press(key)
  }
  throw new Error(`sixty times ${key} and not there: ${target}`)
}

/** Chooses in the menu that has the focus, by the beginning of a word as keyboards do. */
async function pick(page: Page, menu: ReturnType<Page['locator']>, label: string): Promise<void> {
  await tabTo(page, menu)
  await page.keyboard.type(label)
}

test('a table’s wall by the keyboard alone, canvas and list: chosen, moved, grouped, named, locked, undone, deleted', async () => {
  const { table } = await atTable()
  const [first, second] = [await table('fr-FR'), await table('en-GB')]
  await second.getByRole('button', { name: 'See as a list' }).click()
  const button = (name: string) => first.getByRole('button', { name, exact: true })
  const wall = first.locator('.wall-view')
  await expect(wall).toBeVisible()

  // Two ideas, from the page's top.
  for (const idea of ['Un endroit chaud', 'Un casier']) {
    await tabTo(first, button('Ajouter'))
    await first.keyboard.press('Enter')
    await expect(first.getByLabel('L’idée')).toBeFocused()
    await first.keyboard.type(idea)
    await tabTo(first, button('Poser sur le mur'))
    await first.keyboard.press('Enter')
    await expect(itemOf(second, idea)).toBeVisible()
  }

  // On the canvas: chosen, put in a zone, grouped and named, locked.
  await tabTo(first, wall)
  await first.keyboard.press('Enter')
  await expect(first.locator('.selection')).toBeVisible()
  const idea = (await first.locator('.selection .typed').textContent()) ?? ''
  await first.keyboard.press('Space')
  await pick(first, first.locator('.selection').getByLabel('Ranger dans'), '13 h · Ce qu’il fait')
  await expect(zoneOf(second, idea)).toContainText('does')
  await tabTo(first, button('Regrouper en thème'))
  await first.keyboard.press('Enter')
  await expect(first.getByLabel('Nom du thème')).toBeFocused()
  await first.keyboard.type('Le soir')
  await first.keyboard.press('Enter')
  await expect(itemOf(second, idea)).toContainText('Le soir')
  await expect(first.getByRole('combobox', { name: 'Thème', exact: true })).toBeFocused()
  await tabTo(first, button('Disposer'))
  await first.keyboard.press('Enter')
  await tabTo(first, button('Verrouiller'))
  await first.keyboard.press('Enter')
  await expect(button('Déverrouiller')).toBeFocused()
  await look('90-keyboard-canvas', first)
  await first.keyboard.press('Enter')
  await first.keyboard.press('Control+z')
  await first.keyboard.press('Control+z')
  await first.keyboard.press('Control+z')
  await expect(itemOf(second, 'Le soir')).toHaveCount(0)

  // An arrow from what is chosen to the next one, and a text in the middle of what is seen.
  await tabTo(first, first.locator('.selection').getByRole('button', { name: 'Relier' }), 'Shift+Tab')
  await first.keyboard.press('Enter')
  await expect(wall).toBeFocused()
  await first.keyboard.press('Tab')
  await expect(first.locator('.selection .typed')).toHaveText('2 idées choisies')
  await first.keyboard.press('Enter')
  await itemOf(second, idea).getByRole('checkbox').check()
  await second.getByRole('button', { name: 'Arrange' }).click()
  await expect(second.getByRole('button', { name: 'Remove the arrows' })).toBeVisible()
  await first.keyboard.press('Control+z')
  await tabTo(first, first.getByRole('toolbar').getByRole('button', { name: 'Poser un texte' }))
  await first.keyboard.press('Enter')
  await tabTo(first, wall, 'Shift+Tab')
  await first.keyboard.press('Enter')
  await first.keyboard.type('Ici')
  await first.keyboard.press('Enter')
  await expect(itemOf(second, 'Ici')).toBeVisible()
  await first.keyboard.press('Control+z')
  await expect(itemOf(second, 'Ici')).toHaveCount(0)
  await expect(wall).toBeFocused()

  // The next one is added to what is chosen: said, put elsewhere with it, and brought back with it.
  await first.keyboard.press('Enter')
  await first.keyboard.press('Shift+Space')
  await expect(first.getByRole('status').filter({ hasText: 'choisies' })).toHaveText(`${idea}. 2 idées choisies`)
  await look('90-keyboard-two', first)
  await first.keyboard.press('Space')
  await pick(first, first.locator('.selection').getByLabel('Ranger dans'), '23 h · Ce qu’il fait')
  for (const it of ['Un endroit chaud', 'Un casier']) await expect(zoneOf(second, it)).toContainText('23:00')
  await first.keyboard.press('Control+z')
  for (const it of ['Un endroit chaud', 'Un casier']) await expect(zoneOf(second, it)).not.toContainText('23:00')
  await tabTo(first, wall, 'Shift+Tab')
  await first.keyboard.press('Escape')
  await first.keyboard.press('Enter')
  await first.keyboard.press('Tab')
  await expect(first.locator('.selection .typed')).toHaveText(idea)
  await first.keyboard.press('Space')

  // In the list: grouped again, the theme renamed, deleted; the focus goes on to what follows.
  await tabTo(first, button('Voir en liste'))
  await first.keyboard.press('Enter')
  await expect(button('Voir le mur')).toBeFocused()
  const box = itemOf(first, idea).getByRole('checkbox')
  await expect(box).toBeChecked()
  await tabTo(first, box, 'Shift+Tab')
  await tabTo(first, button('Regrouper en thème'))
  await first.keyboard.press('Enter')
  await first.keyboard.type('La nuit')
  await first.keyboard.press('Enter')
  const theme = first
    .locator('.wall-item', { has: first.getByText('La nuit', { exact: true }) })
    .last()
    .getByRole('checkbox')
  await expect(itemOf(second, 'La nuit').last()).toBeVisible()
  await tabTo(first, box, 'Shift+Tab')
  await first.keyboard.press('Space')
  await tabTo(first, theme)
  await first.keyboard.press('Space')
  await tabTo(first, button('Renommer'))
  await first.keyboard.press('Enter')
  await expect(first.getByRole('textbox', { name: 'Nom du thème' })).toBeFocused()
  await first.keyboard.press('Control+a')
  await first.keyboard.type('Le matin')
  await first.keyboard.press('Enter')
  await expect(itemOf(second, 'Le matin').last()).toBeVisible()
  await tabTo(first, button('Effacer'))
  await first.keyboard.press('Enter')
  await expect(itemOf(second, 'Le matin')).toHaveCount(0)
  await expect(first.locator('.wall-item input:focus')).toHaveCount(1)
  await tabTo(first, button('Défaire'), 'Shift+Tab')
  await first.keyboard.press('Enter')
  await expect(itemOf(second, 'Le matin').last()).toBeVisible()
  expect(house.faults).toEqual([])
})

test('a table’s wall by the list alone: found, many at once, connected, locked, reworded, grouped, kept, hidden, undone; others’ acts are said, one’s own are not', async () => {
  const { table, panel } = await atTable()
  const [first, second] = [await table('fr-FR'), await table('en-GB')]
  await second.getByRole('button', { name: 'See as a list' }).click()
  await first.getByRole('button', { name: 'Voir en liste' }).click()
  for (const idea of ['Un banc', 'Un abri', 'Une lampe']) {
    await first.getByRole('button', { name: 'Ajouter' }).click()
    await first.getByLabel('L’idée').fill(idea)
    await first.getByRole('button', { name: 'Poser sur le mur' }).click()
    await expect(itemOf(second, idea)).toBeVisible()
  }
  const news = second.locator('[data-news]')
  await expect(news).toContainText('more on the wall')

  // Two at once.
  await itemOf(first, 'Un banc').getByRole('checkbox').check()
  await itemOf(first, 'Un abri').getByRole('checkbox').check()
  await first.getByLabel('Ranger dans').selectOption({ label: '23 h · Ce qu’il fait' })
  await expect(zoneOf(second, 'Un banc')).toContainText('does')
  await expect(zoneOf(second, 'Un abri')).toContainText('does')
  await expect(news).toContainText(/2 ideas put in .*does/)
  await first.getByRole('button', { name: 'Disposer' }).click()
  await first.getByRole('button', { name: 'Verrouiller', exact: true }).click()
  await itemOf(second, 'Un banc').getByRole('checkbox').check()
  await second.getByRole('button', { name: 'Arrange' }).click()
  await expect(second.getByRole('button', { name: 'Unlock' })).toBeVisible()
  await expect(itemOf(second, 'Un banc')).toContainText('Locked')
  await look('91-list-many', first)
  await first.getByRole('button', { name: 'Relier' }).click()
  await expect(second.getByRole('button', { name: 'Remove the arrows' })).toBeVisible()
  const [leads, comes] = await Promise.all(['Un banc', 'Un abri'].map((it) => itemOf(second, it).textContent()))
  expect([leads, comes].toSorted()).toEqual([
    expect.stringMatching(/Un abri.*from .Un banc/),
    expect.stringMatching(/Un banc.*to .Un abri/),
  ])
  for (const gone of ['Remove the arrows', 'Unlock']) {
    await first.getByRole('button', { name: 'Défaire' }).click()
    await expect(second.getByRole('button', { name: gone })).toHaveCount(0)
  }
  await first.getByRole('button', { name: 'Refaire' }).click()
  await expect(second.getByRole('button', { name: 'Unlock' })).toBeVisible()

  // Found by where it lies and by its words; an arrow from what is chosen to what is touched next.
  const place = first.getByRole('combobox', { name: 'Où', exact: true })
  await place.selectOption({ label: '6 h · Ce qu’il fait' })
  await expect(first.getByText('1 idée trouvée.')).toBeVisible()
  await expect(itemOf(first, 'Un banc')).toHaveCount(0)
  await look('91-list-found', first)
  await place.selectOption({ label: 'Partout' })
  await itemOf(first, 'Un banc').getByRole('checkbox').check()
  await first.getByRole('button', { name: 'Disposer' }).click()
  await look('91-list-one', first)
  await first.getByRole('button', { name: 'Relier' }).click()
  await expect(first.getByText('Choisissez maintenant l’autre idée.')).toBeVisible()
  await itemOf(first, 'Une lampe').getByRole('checkbox').click()
  await expect(second.getByRole('button', { name: 'Remove the arrows' })).toBeVisible()

  // Grouped, then reworded, which staff do once more and keep for the room: no undo takes their words back.
  await itemOf(first, 'Une lampe').getByRole('checkbox').check()
  await first.getByRole('button', { name: 'Regrouper en thème' }).click()
  await first.keyboard.type('La nuit')
  await first.keyboard.press('Enter')
  await expect(itemOf(second, 'Une lampe')).toContainText('La nuit')
  await first.getByRole('button', { name: 'Changer les mots' }).click()
  await first.getByRole('textbox', { name: 'Les mots de l’idée' }).fill('Une lampe solaire')
  await first.keyboard.press('Enter')
  await expect(itemOf(second, 'Une lampe solaire')).toBeVisible()
  const staff = await panel('fr-FR')
  await staff.evaluate(() => {
    location.hash = '#wall=journey_t1'
  })
  await staff.getByRole('button', { name: 'Voir en liste' }).click()
  await itemOf(staff, 'Une lampe solaire').getByRole('checkbox').check()
  await staff.getByRole('button', { name: 'Retenir pour la salle' }).click()
  await expect(itemOf(second, 'Une lampe')).toContainText('The room’s choice')
  await staff.getByRole('button', { name: 'Changer les mots' }).click()
  await staff.getByRole('textbox', { name: 'Les mots de l’idée' }).fill('Une lampe de poche')
  await staff.keyboard.press('Enter')
  await expect(itemOf(first, 'Une lampe de poche')).toBeVisible()
  await expect(news).toContainText('1 idea reworded.')
  await look('91-list-panel', staff)
  await staff.setViewportSize({ width: 390, height: 844 })
  await itemOf(staff, 'Un banc').getByRole('checkbox').check()
  await staff.getByRole('button', { name: 'Disposer' }).click()
  await look('91-list-panel-phone', staff)
  await first.getByRole('button', { name: 'Défaire' }).click()
  await expect(itemOf(second, 'La nuit')).toHaveCount(0)
  await expect(itemOf(second, 'Une lampe de poche')).toBeVisible()

  // [T5] Staff are still typing when it is hidden: their words come back.
  await staff.getByRole('button', { name: 'Tout lâcher' }).click()
  await itemOf(staff, 'Une lampe de poche').getByRole('checkbox').check()
  await staff.getByRole('button', { name: 'Changer les mots' }).click()
  await staff.getByRole('textbox', { name: 'Les mots de l’idée' }).fill('Une lampe à dynamo')

  // Hidden: the focus goes on to what follows, and nobody else's is moved.
  const held = second.getByRole('button', { name: 'Arrange' })
  await held.focus()
  await first.getByRole('button', { name: 'Masquer' }).click()
  await expect(itemOf(second, 'Une lampe')).toHaveCount(0)
  await expect(staff.getByText('Ce que vous changiez a été retiré entre-temps.')).toBeVisible()
  await expect(staff.getByText('Une lampe à dynamo')).toBeVisible()
  await look('91-list-given-back', staff)
  await expect(first.locator('.wall-item input:focus')).toHaveCount(1)
  await expect(news).toContainText('1 idea taken off the wall.')
  await expect(held).toBeFocused()
  await expect(first.locator('[data-news]')).not.toContainText('rangée')
  expect(house.faults).toEqual([])
})

test('table and panel in Arabic: no violation on any of their screens', async () => {
  const { table, panel } = await atTable()
  const tablet = await table('ar')
  await expect(tablet.locator('.wall-view')).toBeVisible()
  await look('92-table-ar', tablet)
  // At twice its size on a laptop.
  await tablet.setViewportSize({ width: 640, height: 400 })
  await expect.poll(async () => (await tablet.locator('.wall-view').boundingBox())?.height ?? 0).toBeGreaterThan(150)
  for (const button of await tablet.locator('.toolbar button, .foot button').all())
    await expect(button).toBeInViewport({ ratio: 0.99 })
  await look('92-table-twice-ar', tablet)
  await tablet.setViewportSize({ width: 1280, height: 800 })
  await tablet.getByRole('button', { name: 'إضافة' }).first().click()
  await tablet.locator('dialog textarea').first().fill('مكان دافئ للنوم')
  await look('93-table-add-ar', tablet)
  await tablet.locator('dialog button.primary').click()
  await tablet.locator('.foot button.secondary').first().click()
  await tablet.locator('.wall-item input').first().check()
  await look('94-table-list-ar', tablet)
  await tablet.locator('.note-actions button').last().click()
  await look('94-table-arrange-ar', tablet)
  for (const sheet of ['ما يُقال', 'تمرير الجهاز', /الهواتف على/]) {
    await tablet.getByRole('button', { name: sheet }).click()
    await expect(tablet.getByRole('dialog')).toBeVisible()
    await look(`94-table-sheet-${String(sheet).length}-ar`, tablet)
    await tablet.keyboard.press('Escape')
    await expect(tablet.getByRole('dialog')).toHaveCount(0)
  }
  const wide = await panel('ar')
  await expect(wide.locator('time-left').first()).toBeVisible()
  await look('95-panel-wide-ar', wide)
  for (const [i, name] of ['الأفكار', 'الأشخاص', 'البرنامج', 'المزيد'].entries()) {
    await wide.locator('nav').getByRole('button', { name, exact: true }).click()
    await look(`95-panel-page-${i}-ar`, wide)
  }
  await wide.setViewportSize({ width: 390, height: 844 })
  await look('96-panel-ar', wide)
  expect(house.faults).toEqual([])
})
