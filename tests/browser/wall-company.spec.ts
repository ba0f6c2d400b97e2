import { expect, type Page, test } from '@playwright/test'
import { Conductor } from '../../server/rehearsal/conductor.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Office } from '../../server/rehearsal/office.ts'
import { type HouseInTown, look, openHouse, type sizes } from './house.ts'

let house: HouseInTown
let office: Office
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
  office = await Office.join(house.server.base, house.server.token)
})
test.afterAll(() => house.close())

/** A workshop at its journey, and the way to open devices in it. */
async function workshop() {
  const { id: draft } = await office.ask<{ id: string }>('POST', '/workshops', { kit: 'arbrisseau' })
  const made = { residents: 0, speed: 1, conductedBy: 'itself' }
  const { id, invite } = await office.ask<{ id: string; invite: string }>('POST', `/workshops/${draft}/rehearse`, made)
  const conductor = new Conductor(house.server.base, new Journal(), 1)
  await conductor.enter(invite)
  await conductor.stage((revision) => ({ type: 'stage/start', revision }))
  while (conductor.view.stage.phase?.kind !== 'journey')
    await conductor.stage((revision) => ({ type: 'stage/advance', revision, to: 'phase' }))
  return async (
    role: 'staff' | 'host' | 'screen',
    how: { table?: string; label?: string; size?: keyof typeof sizes; lang?: string; wall?: string },
  ): Promise<Page> => {
    const { table, label, size = 'tablet', lang = 'fr-FR', wall } = how
    const { page } = await house.device({ size, lang })
    const invited = await office.invite(id, role, { ...(table ? { table } : {}), ...(label ? { label } : {}) })
    await page.goto(`${house.base}/i#${invited}`)
    await page.waitForURL(/\/(panel|t|screen)\//)
    if (wall) await page.goto(`${page.url().split('#')[0]}#wall=${wall}`)
    await expect(page.locator('.wall-view')).toBeVisible()
    return page
  }
}

/** Pastes words as another program gives them. */
const paste = (page: Page, words: string): Promise<void> =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, words)

test('words are looked for on the wall by keys: marked, counted, travelled to and chosen; a map leads about a large wall', async () => {
  const open = await workshop()
  const page = await open('host', { table: 't1' })
  await paste(page, 'Un abri pour l’été\nUn banc\nÉté comme hiver, un casier\nUne douche\nun ETE au calme')
  await expect(page.getByText('5 idées posées sur le mur.')).toBeVisible()
  await page.locator('.wall-view').focus()
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Mots à chercher' })
  await expect(field).toBeFocused()
  const count = page.locator('.wall-search output')
  await page.keyboard.type('ete')
  await expect(count).toHaveText('3 trouvés')
  await look('81-search-marked', page)
  const chosen = page.locator('.selection .typed')
  const seen: string[] = []
  for (const [key, nth] of [
    ['Enter', 1],
    ['Enter', 2],
    ['Enter', 3],
    ['Enter', 1],
    ['Shift+Enter', 3],
  ] as const) {
    await page.keyboard.press(key)
    await expect(count).toHaveText(`${nth} sur 3`)
    await expect(chosen).toHaveText(/été|ete/i)
    seen.push(await chosen.innerText())
  }
  expect(new Set(seen.slice(0, 3)).size).toBe(3)
  expect(seen.slice(3)).toEqual([seen[0], seen[2]])
  await look('81-search-chosen', page)
  await field.fill('piscine')
  await expect(count).toHaveText('Rien avec ces mots')
  // Escape closes, lets what is chosen be chosen, and gives the focus back.
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(page.locator('.wall-view')).toBeFocused()
  await expect(chosen).toHaveText(seen[2] ?? '')

  // Near the wall there is a map: touched, then dragged, it moves the view; with everything in view there is none.
  const map = page.locator('.wall-map')
  await page.keyboard.press('Escape')
  await page.keyboard.press('0')
  await expect(map).toHaveCount(0)
  for (let i = 0; i < 4; i++) await page.keyboard.press('+')
  await expect(map).toBeVisible()
  await look('83-map', page)
  const lies = await map.boundingBox()
  if (!lies) throw new Error('the map lies nowhere')
  const middle = async (): Promise<readonly [number, number]> => {
    const seen = await map.locator('.seen').boundingBox()
    return [(seen?.x ?? 0) + (seen?.width ?? 0) / 2 - lies.x, (seen?.y ?? 0) + (seen?.height ?? 0) / 2 - lies.y]
  }
  const away = async (x: number, y: number): Promise<number> => {
    const [mx, my] = await middle()
    return Math.hypot(mx - x, my - y)
  }
  const [x, y] = [lies.width * 0.8, lies.height * 0.7]
  expect(await away(x, y)).toBeGreaterThan(20)
  await page.mouse.click(lies.x + x, lies.y + y)
  await expect.poll(() => away(x, y)).toBeLessThan(3)
  await page.mouse.move(lies.x + x + 4, lies.y + y + 4)
  await page.mouse.down()
  await page.mouse.move(lies.x + x - 36, lies.y + y - 16, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => away(x - 40, y - 20)).toBeLessThan(3)
  const before = await middle()
  await page.locator('.wall-view').focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => (await middle())[0]).toBeLessThan(before[0])

  // By buttons, in Arabic, and from far away: what is found comes near enough to be read.
  const arabic = await open('host', { table: 't2', lang: 'ar', size: 'smallProjector' })
  await paste(arabic, 'المَدْرَسَة\nخزانة\nمكان آمن قرب المدرسة')
  await arabic.getByRole('button', { name: 'البحث في الجدار' }).click()
  await arabic.keyboard.type('مدرسه')
  await arabic.getByRole('button', { name: 'التالي' }).click()
  await expect(arabic.locator('.wall-search output')).toHaveText('1 من 2')
  await look('82-search-arabic', arabic)
  await arabic.keyboard.press('Escape')
  await expect(arabic.getByRole('button', { name: 'البحث في الجدار' })).toBeFocused()
  expect(house.faults).toEqual([])
})
