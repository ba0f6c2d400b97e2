import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { BallotBox } from '../../server/rehearsal/ballots.ts'
import { Journal } from '../../server/rehearsal/journal.ts'
import { Resident } from '../../server/rehearsal/resident.ts'
import { look, openHouse } from './house.ts'
import { advance, codeOn, createWorkshop, foundCentre, openFace, pictured } from './office-desk.ts'

test('walls in the office: seen in small, one in large, saved as files, and a table put back', async ({ browser }) => {
  const house = await openHouse(browser)
  try {
    const { page: office } = await house.device({ size: 'laptop' })
    await foundCentre(house, office)
    await createWorkshop(office, 'Atelier à composer')
    const panel = await openFace(office, 'Conduire')
    const code = await codeOn(panel)
    const journal = new Journal()
    for (let n = 0; n < 6; n++) {
      const resident = new Resident(
        house.server.base,
        journal,
        new BallotBox(),
        { ideas: 4, doubleTaps: false, losesNetwork: false },
        n,
      )
      await resident.join(code, `t${(n % 3) + 1}`)
    }
    await panel.getByRole('button', { name: /Commencer/ }).click()
    await office.getByRole('link', { name: 'Murs' }).click()
    await expect(office.getByRole('heading', { name: 'Toutes les idées' })).toBeVisible()
    await expect.poll(() => journal.saved.size).toBe(24)
    await advance(panel)
    await office.reload()
    await pictured(office.locator('.wall-card img').first())
    await look('60-office-walls', office)

    await office.locator('.wall-card').first().click()
    await pictured(office.locator('.wall-big'))
    await look('61-office-wall', office)
    await office.getByText('Affiche').click()
    await office.getByLabel('Format du papier').selectOption('a1')
    await expect(office.getByText(/feuilles, avec des repères/)).toBeVisible()
    const save = async (form: string): Promise<{ name: string; path: string }> => {
      await office.getByText(form, { exact: true }).click()
      const [download] = await Promise.all([
        office.waitForEvent('download'),
        office.getByRole('link', { name: 'Enregistrer' }).click(),
      ])
      return { name: download.suggestedFilename(), path: await download.path() }
    }
    const poster = await save('Affiche')
    expect(poster.name).toMatch(/\.pdf$/)
    expect((await readFile(poster.path)).subarray(0, 4).toString()).toBe('%PDF')
    const table = await save('Tableau')
    expect(table.name).toMatch(/\.csv$/)
    await office.locator('input[type=file]').setInputFiles({
      name: 'idees.csv',
      mimeType: 'text/csv',
      buffer: Buffer.concat([
        await readFile(table.path),
        Buffer.from('"Une serre sur le toit";;;;;;;;;;200;300;;\r\n'),
      ]),
    })
    await expect(office.getByText(/1 idée sur le mur/)).toBeVisible()
    await look('62-office-wall-brought', office)

    // A part of it: found by a word, ticked, and saved alone.
    await office.getByText('Une partie', { exact: true }).click()
    await office.getByLabel('Chercher un mot').fill('SERRE SUR')
    await office.getByRole('button', { name: /^Cocher/ }).click()
    await office.getByLabel('Chercher un mot').fill('')
    await expect(office.getByText(/^1 idée choisie sur \d+$/)).toBeVisible()
    await look('63-office-wall-part', office)
    const [part] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: 'Enregistrer 1 idée' }).click(),
    ])
    expect(part.suggestedFilename()).toMatch(/\.csv$/)
    const kept = (await readFile(await part.path())).toString()
    expect(kept).toContain('Une serre sur le toit')
    expect(kept.trim().split('\n')).toHaveLength(2)

    // Worked on: the panel opens at this wall.
    const [work] = await Promise.all([
      office.context().waitForEvent('page'),
      office.getByRole('button', { name: 'Travailler sur ce mur' }).click(),
    ])
    await work.waitForURL(/\/panel\/[^#]+#wall=/)
    await expect(work.locator('.wall-view')).toBeVisible()
    expect(house.faults).toEqual([])
  } finally {
    await house.close()
  }
})
