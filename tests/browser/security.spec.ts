import { expect, type Page, test } from '@playwright/test'
import { draw } from '../../server/rehearsal/device.ts'
import { type Caller, command, enter, idea, join } from '../hostile/people.ts'
import { type HouseInTown, openHouse } from './house.ts'
import { askOffice as ask, createWorkshop, foundCentre, inviteTo, openFace } from './office-desk.ts'

test.setTimeout(240_000)

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterAll(() => house.close())

/** Words that would run, load, close or turn round, were they ever more than words. */
const words = [
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  '</script><script>window.pwned = 1</script>',
  '"><svg onload="window.pwned = 1">',
  'javascript:window.pwned=1',
  '<a href="https://evil.example">lien</a>',
  '<style>@import url(https://evil.example/x.css)</style>',
  '\u202Eà rebours <b>gras</b>',
]
const text = (n: number) => ({ fr: words[n], en: words[n], ar: words[n] })

/** Says yes or throws: for what the test itself needs. */
async function does(by: Caller, wish: Parameters<typeof command>[1]): Promise<void> {
  const { code } = await command(by, wish)
  if (code !== 'yes') throw new Error(`${wish.type}: ${code}`)
}

/** Nothing that words hold came true on a page: no element, no handler, no script of theirs. */
async function onlyWords(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(() => (window as { pwned?: number }).pwned), where).toBeUndefined()
  const made = await page.evaluate(
    () =>
      document.querySelectorAll('img[src="x"], [onerror], [onload], a[href*="evil"], a[href^="javascript:"]').length,
  )
  expect(made, where).toBe(0)
  expect(await page.evaluate(() => [...document.querySelectorAll('body script')].length), where).toBeLessThanOrEqual(1)
}

test('[F4] words that are scripts stay words on all five entrances, which ask nobody else for anything and break no policy', async () => {
  const { context, page: office } = await house.device({ size: 'laptop' })
  await foundCentre(house, office)
  await createWorkshop(office, 'Des idées en 45 minutes')
  const workshop = /\/w\/([A-Za-z0-9_-]{12})/.exec(office.url())?.[1] ?? ''
  await ask(office, 'PATCH', `/workshops/${workshop}`, {
    title: text(0),
    promise: text(1),
    next: text(2),
    places: [{ id: 'accueil', name: words[3] }],
    tables: ['t1', 't2'].map((id, index) => ({ id, index, name: text(index + 3), staff: false })),
  })
  await ask(office, 'POST', '/kits', { workshop, name: text(4), about: text(5) })
  await ask(office, 'POST', `/workshops/${workshop}/invites`, {
    role: 'host',
    table: 't2',
    place: null,
    label: words[1],
  })
  const { workshop: kept } = await ask<{ workshop: { code: string } }>(office, 'GET', `/workshops/${workshop}`)

  const base = house.server.base
  const secret = async (path: Promise<string>) => ({ invite: (await path).split('#')[1], device: draw() })
  const conductor = await enter(base, await secret(inviteTo(office, 'staff')))
  const resident = await join(base, kept.code, 't1')
  const pages: [string, Page][] = [['office', office]]
  const visit = async (name: string, size: 'phone' | 'tablet', path: string): Promise<Page> => {
    const { page } = await house.device({ size, touch: true })
    await page.goto(house.base + path)
    pages.push([name, page])
    return page
  }
  const phone = await visit('phone', 'phone', `/j/${kept.code}`)
  await expect(phone.getByText(words[0] ?? '').first()).toBeVisible()
  await onlyWords(phone, 'the door')
  await phone.locator('label.table').first().click()
  await phone.locator('button.primary').click()
  await phone.waitForURL(/\/p\//)
  const table = await visit('table', 'tablet', await inviteTo(office, 'host', { table: 't1' }))
  await table.waitForURL(/\/t\//)
  const kiosk = await visit('kiosk', 'tablet', await inviteTo(office, 'kiosk', { place: 'accueil' }))
  await kiosk.waitForURL(/\/k\//)
  const panel = await openFace(office, 'Conduire')
  const screen = await openFace(office, 'Écran')
  pages.push(['panel', panel], ['screen', screen])

  await does(conductor, { type: 'stage/start', revision: 0 })
  await does(conductor, { type: 'stage/advance', revision: 1, to: 'phase' })
  await does(conductor, { type: 'stage/moment', revision: 2, moment: 2 })
  const notes = words.map((word) => idea('ideas', word))
  for (const note of notes) await does(resident, note)
  await does(conductor, { type: 'stage/spotlight', revision: 3, wall: 't1' })
  for (const note of notes) {
    const chosen = { type: 'choice/mark', contribution: note.contribution, chosen: 'room' }
    await does(conductor, chosen)
  }
  await expect(phone.getByText(words[5] ?? '').first()).toBeVisible()
  await table.getByRole('button', { name: 'Voir en liste' }).click()
  await expect(table.getByText(words[5] ?? '').first()).toBeVisible()
  await expect(screen.locator('.wall-view')).toBeVisible()
  for (const [name, page] of pages) await onlyWords(page, `${name}, with notes`)

  await does(conductor, { type: 'stage/advance', revision: 4, to: 'phase' })
  await expect(kiosk.locator('body')).toContainText(/Voter|vote/i)
  await expect(phone.getByRole('button', { name: /Coller une gommette/ }).first()).toBeVisible()
  for (const [name, page] of pages) await onlyWords(page, `${name}, with a vote`)

  const brief = await ask<{ id: string }>(office, 'POST', `/workshops/${workshop}/briefs`, {
    contribution: notes[0]?.contribution,
    lang: 'fr',
  })
  const handle = /office______[A-Za-z0-9_-]+/.exec(office.url())?.[0]
  for (const path of [
    `/w/${workshop}`,
    `/w/${workshop}/plan`,
    `/w/${workshop}/invites`,
    `/brief/${brief.id}`,
    '/new',
    '/team',
    '/account',
    '',
  ]) {
    await office.goto(`${house.base}/office/${handle}${path}`)
    await expect(office.locator('h1, h2').first()).toBeVisible()
    await onlyWords(office, `office ${path}`)
  }
  expect(house.faults).toEqual([])

  // The ear hears: what a page of ours may not load is refused, and told.
  const trial = await context.newPage()
  await trial.goto(house.base)
  await trial.evaluate(() => {
    const [script, picture] = [document.createElement('script'), document.createElement('img')]
    script.textContent = 'window.pwned = 1'
    picture.src = 'https://evil.example/x.png'
    document.body.append(script, picture)
  })
  await expect.poll(() => house.faults.filter((fault) => /Content Security Policy/.test(fault)).length).toBe(2)
  expect(await trial.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined()
})
