import { expect, test } from '@playwright/test'
import { type HouseInTown, look, openHouse } from './house.ts'
import { journey, paste, rested } from './journey.ts'

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterEach(() => house.empty())
test.afterAll(() => house.close())

test('words are looked for on the wall by keys: marked, counted, travelled to and chosen; a map leads about a large wall', async () => {
  const { open } = await journey(house)
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

test('who else is at work is seen, by the name on their invite; one follows another until one moves by oneself, or they leave', async () => {
  const { open } = await journey(house)
  const wall = 'journey_t1'
  const amina = await open('staff', { label: 'Amina Benali', wall })
  const host = await open('host', { table: 't1' })
  const badr = await open('staff', { label: 'بدر', lang: 'ar', wall, size: 'smallProjector' })
  await amina.getByRole('button', { name: 'Montrer à l’écran' }).click()
  const screen = await open('screen', { size: 'smallProjector' })
  await expect(screen.locator('.wall-view')).toBeVisible()
  await paste(amina, 'Un abri\nUn banc\nUn casier\nUne douche')
  await expect(amina.getByText('4 idées posées sur le mur.')).toBeVisible()

  // Who: each by the server's word; without a name on the invite, by what they are.
  const here = host.getByRole('button', { name: '2 autres personnes sur ce mur' })
  await here.click()
  await expect(host.locator('.company-names li')).toHaveText([/Amina Benali/, /بدر/])
  await here.click()
  await badr.getByRole('button', { name: 'آخرون على هذا الجدار: 2' }).click()
  await expect(badr.locator('.company-names li')).toHaveText([/Amina Benali/, /لوح الطاولة/])
  await look('84-company-arabic-names', badr)
  await badr.keyboard.press('Escape')
  await expect(badr.locator('.company-names')).toHaveCount(0)
  await expect(badr.locator('.wall-view')).toBeVisible()

  // A pointer with its name glides where it is on the wall, and nowhere on the projection; what they chose is marked.
  const { x = 0, y = 0 } = (await amina.locator('.wall-view').boundingBox()) ?? {}
  await amina.mouse.move(x + 500, y + 300)
  await amina.locator('.wall-view').focus()
  await amina.keyboard.press('Enter')
  await expect(host.locator('.wall-cursor')).toHaveText('Amina Benali')
  await expect(badr.locator('.wall-cursor')).toHaveText('Amina Benali')
  await look('84-company-cursor', host)
  expect(await screen.locator('.wall-cursor, .company').count()).toBe(0)

  // By keys: the host follows; Amina zooms in somewhere, and the host sees that place.
  await here.focus()
  await host.keyboard.press('Enter')
  await host.keyboard.press('Tab')
  await expect(host.getByRole('button', { name: 'Suivre Amina Benali' })).toBeFocused()
  await host.keyboard.press('Enter')
  const following = host.getByText('Vous suivez Amina Benali')
  await expect(following).toBeVisible()
  const map = host.locator('.wall-map .seen')
  await amina.keyboard.press('Escape')
  for (let i = 0; i < 5; i++) await amina.keyboard.press('+')
  await expect(map).toBeVisible()
  const left = async (): Promise<number> => (await map.boundingBox())?.x ?? 0
  let before = await left()
  for (let i = 0; i < 3; i++) await amina.keyboard.press('ArrowRight')
  await expect.poll(async () => (await left()) - before).toBeGreaterThan(5)
  await look('84-company-following', host)

  // Moved by oneself: the view is one's own again.
  await host.locator('.wall-view').focus()
  await host.keyboard.press('ArrowLeft')
  await expect(following).toHaveCount(0)
  await rested(host)
  before = await left()
  await amina.keyboard.press('ArrowLeft')
  await badr.getByRole('button', { name: 'آخرون على هذا الجدار: 2' }).click()
  await badr.getByRole('button', { name: 'متابعة Amina Benali' }).click()
  await expect(badr.getByText('تتابعون Amina Benali')).toBeVisible()
  expect(await left()).toBeCloseTo(before, 0)
  await look('84-company-arabic-following', badr)

  // Escape ends it and leaves the wall open; who leaves is missed.
  await badr.keyboard.press('Escape')
  await expect(badr.getByText('تتابعون Amina Benali')).toHaveCount(0)
  await expect(badr.locator('.wall-view')).toBeVisible()
  await here.click()
  await host.getByRole('button', { name: 'Suivre Amina Benali' }).click()
  await amina.close()
  await expect(host.getByText('Amina Benali n’est plus sur ce mur. Vous ne suivez plus personne.')).toBeVisible({
    timeout: 15_000,
  })
  await look('84-company-left', host)

  // The list says who is here, too.
  await host.getByRole('button', { name: 'Voir en liste' }).click()
  await host.getByRole('button', { name: '1 autre personne sur ce mur' }).click()
  await expect(host.locator('.company-names li')).toHaveText([/بدر/])
  await look('84-company-list', host)
  expect(house.faults).toEqual([])
})
