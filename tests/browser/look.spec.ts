import { expect, type Page, test } from '@playwright/test'
import { Device, draw } from '../../server/rehearsal/device.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import type { HostView } from '../../shared/api/view.ts'
import { as, type ContributionId, type PhaseId, type TableId } from '../../shared/kernel/ids.ts'
import { look, openHouse } from './house.ts'
import { evening } from './journey.ts'

/** What a table says, in the languages that people bring. */
const said = [
  'Un hôtel au prix d’une journée de mendicité : trois euros la nuit',
  'Des casiers à la gare pour poser ses affaires en sécurité',
  'مكان دافئ مفتوح طوال الليل، دون أسئلة عند الباب',
  'Une laverie ouverte le dimanche',
  'Le bus gratuit quand il fait moins de zéro degré',
  'وجبة ساخنة يحضّرها الجيران كلّ مساء',
]

test('a resident looks at their table’s wall on their phone, and no longer than the moment lets them', async ({
  browser,
}) => {
  const house = await openHouse(browser)
  try {
    const { id, office, conductor, to, open } = await evening(house)
    const host = new Device<HostView>(house.server.base, new Journal())
    house.guest(host)
    await host.enter({ invite: await office.invite(id, 'host', { table: 't1' }), device: draw() })
    const write = async (text: string): Promise<void> => {
      const reply = await host.wish({
        type: 'contribution/add',
        contribution: as<ContributionId>(draw()),
        phase: as<PhaseId>('ideas'),
        kind: 'note',
        text,
        media: null,
        parent: null,
        zone: null,
        level: null,
        channel: 'tablet',
        table: as<TableId>('t1'),
        reason: null,
      })
      expect(reply).toMatchObject({ ok: true })
    }
    const moment = async (index: number): Promise<void> =>
      conductor.stage((revision) => ({ type: 'stage/moment', revision, moment: index }))
    const phone = async (lang: string): Promise<Page> => {
      const { page } = await house.device({ size: 'phone', touch: true, lang })
      await page.setViewportSize({ width: 360, height: 640 })
      await page.goto(`${house.base}/j/${conductor.view.join.code}`)
      await page.locator('label.table').first().click()
      await page.locator('button.primary').click()
      await page.waitForURL(/\/p\//)
      return page
    }
    const [french, arabic] = [await phone('fr-FR'), await phone('ar')]
    await to('ideas')

    // [S5] Alone, there is no way to the wall: whoever knows its address is led back.
    const way = french.getByRole('link', { name: 'Voir le mur' })
    await expect(french.locator('.composer')).toBeVisible()
    await expect(way).toHaveCount(0)
    const inside = french.url()
    await french.goto(`${inside}/wall`)
    await french.waitForURL(inside)

    // Reading together there is; one idea on the wall is touched, and read in large.
    await moment(1)
    await way.click()
    await expect(french.getByRole('heading', { name: 'Table Cercle' })).toBeVisible()
    await expect(french.getByText('Rien sur ce mur pour l’instant.')).toBeVisible()
    await look('95-look-empty', french)
    await write(said[0] ?? '')
    await expect(french.getByText('Touchez une idée')).toBeVisible()
    await expect(async () => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await french.locator('.wall-view').boundingBox()) ?? {}
      await french.touchscreen.tap(x + width / 2, y + height / 2)
      await expect(french.locator('.look-chosen .typed')).toHaveText(said[0] ?? '', { timeout: 1_000 })
    }).toPass()
    await look('95-look-one', french)
    await french.getByRole('button', { name: 'Fermer' }).click()
    for (const text of said.slice(1)) await write(text)
    await french.getByRole('button', { name: 'Tout voir' }).click()

    // What the host locks is told to whom it hinders: the host.
    const tablet = await open('host', { table: 't1' })
    await tablet.locator('.wall-view').focus()
    await tablet.keyboard.press('Control+a')
    await tablet.getByRole('button', { name: 'Disposer' }).click()
    await tablet.getByRole('button', { name: 'Verrouiller', exact: true }).click()
    await tablet.getByRole('button', { name: 'Voir en liste' }).click()
    await expect(tablet.locator('.wall-item').filter({ hasText: 'Verrouillé' })).toHaveCount(said.length)

    // The same as a list, that says what comes; a reload and the way back.
    await french.getByRole('button', { name: 'Voir en liste' }).click()
    await expect(french.locator('.wall-item')).toHaveCount(said.length)
    await expect(french.getByText('Verrouillé')).toHaveCount(0)
    await look('95-look-list', french)
    await french.getByRole('button', { name: 'Voir le mur' }).click()
    await look('95-look', french)
    await french.reload()
    await expect(french.locator('.wall-view')).toBeVisible()
    await french.getByRole('link', { name: 'Retour' }).click()
    await french.waitForURL(inside)
    await expect(way).toBeVisible()
    await look('95-look-way', french)

    // From right to left, by the keyboard alone.
    await arabic.getByRole('link', { name: 'عرض الجدار' }).click()
    await arabic.locator('.wall-view').focus()
    await arabic.keyboard.press('Enter')
    await expect(arabic.locator('.look-chosen .typed')).toHaveText(said[0] ?? '')
    await look('95-look-ar', arabic)
    await arabic.keyboard.press('Escape')
    await expect(arabic.locator('.look-chosen')).toHaveCount(0)
    await arabic.getByRole('button', { name: 'عرض كقائمة' }).click()
    await expect(arabic.locator('.wall-item')).toHaveCount(said.length)
    await look('95-look-list-ar', arabic)

    // [F1] Alone again: the wall is gone at once, and the phone says what there is to do.
    await moment(2)
    await arabic.waitForURL(/\/p\/[^/]+$/)
    await expect(arabic.locator('.composer')).toBeVisible()
    await expect(arabic.getByRole('link', { name: 'عرض الجدار' })).toHaveCount(0)
    expect(house.faults).toEqual([])
  } finally {
    await house.close()
  }
})
