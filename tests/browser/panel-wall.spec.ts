import { expect, type Page, test } from '@playwright/test'
import { look, openHouse, sizes } from './house.ts'
import { heldOn, journey } from './journey.ts'

const held = (page: Page) => heldOn(page, 'journey_plenary')

/** Where the laser's dot is seen on a page, in wall units. */
async function dotOn(page: Page): Promise<{ x: number; y: number }> {
  const core = page.locator('.wall-lasers .core')
  const [cx, cy] = [Number(await core.getAttribute('cx')), Number(await core.getAttribute('cy'))]
  const matrix = await page.locator('.wall-over:not(.wall-lasers) > g').getAttribute('transform')
  const [scale = 1, , , , dx = 0, dy = 0] = (matrix?.match(/-?[\d.e-]+/g) ?? []).map(Number)
  return { x: (cx - dx) / scale, y: (cy - dy) / scale }
}

test('a wall on the panel: opened, worked on by mouse and keyboard, pointed at, left and come back to', async ({
  browser,
}) => {
  const house = await openHouse(browser)
  try {
    const { open, conductor } = await journey(house)
    const panel = await open('staff', { size: 'laptop' })
    const screen = await open('screen', { size: 'smallProjector' })

    // From home to the plenary's wall, which the projection then shows; the way to it is seen without scrolling.
    const way = panel.locator('.quick').getByRole('button', { name: 'Voir le mur' })
    for (const size of [sizes.smallProjector, sizes.panel, sizes.laptop]) {
      await panel.setViewportSize(size)
      await expect(way).toBeInViewport({ ratio: 0.99 })
    }
    await way.click()
    await expect(panel).toHaveURL(/#wall=journey_plenary$/)
    const wall = panel.locator('.wall-view')
    await expect(wall).toBeVisible()
    await panel.getByRole('button', { name: 'Montrer à l’écran' }).click()
    await expect(screen.locator('.wall-view.calm')).toBeVisible()

    // Two ideas, one of them moved by the keyboard: the projection's session holds the same wall.
    for (const idea of ['Un endroit chaud', 'Un casier']) {
      await panel.getByRole('button', { name: 'Ajouter', exact: true }).click()
      await panel.keyboard.type(idea)
      await panel.getByRole('button', { name: 'Poser sur le mur' }).click()
      await expect.poll(async () => (await held(screen)).map(({ text }) => text)).toContain(idea)
    }
    await look('97-panel-wall', panel)
    const lies = async (seenBy = screen) => (await held(seenBy)).find(({ text }) => text === 'Un casier')?.at
    const before = await lies()
    await wall.focus()
    await panel.keyboard.press('Enter')
    await panel.keyboard.press('Tab')
    await expect(panel.locator('.selection .typed')).toHaveText('Un casier')
    await panel.keyboard.press('ArrowDown')
    await expect.poll(async () => ((await lies())?.y ?? 0) - (before?.y ?? 0)).toBe(20)
    await look('97-panel-wall-chosen', panel)
    // Pointed at: the projection shows a dot where the panel's mouse is, and it goes; nobody's choice or place changes.
    const dot = screen.locator('.wall-lasers .core')
    await expect(dot).toHaveCount(0)
    await panel.getByRole('button', { name: 'Montrer du doigt' }).click()
    const { x = 0, y = 0 } = (await wall.boundingBox()) ?? {}
    await panel.mouse.move(x + 300, y + 120)
    await panel.mouse.move(x + 420, y + 200, { steps: 12 })
    await expect(dot).toBeVisible()
    await look('97-panel-wall-pointing', panel)
    let steps = 0
    await expect(async () => {
      await panel.mouse.move(x + 420 + (steps++ % 2), y + 200)
      const [shown, meant] = [await dotOn(screen), await dotOn(panel)]
      expect(Math.hypot(shown.x - meant.x, shown.y - meant.y)).toBeLessThan(6)
    }).toPass()
    await panel.mouse.down()
    await panel.mouse.move(x + 500, y + 260, { steps: 12 })
    await panel.mouse.up()
    await expect(dot).toHaveCount(0)
    await panel.keyboard.press('Escape')
    await expect(panel.getByRole('button', { name: 'Déplacer' })).toHaveAttribute('aria-pressed', 'true')
    // Keys on an open wall conduct nothing.
    await panel.getByRole('button', { name: 'Tout voir' }).focus()
    await panel.keyboard.press('ArrowRight')
    await panel.keyboard.press('b')

    // On a phone the tools stand under the wall, and what leads on is in reach.
    await panel.setViewportSize({ width: 390, height: 844 })
    await wall.focus()
    await panel.keyboard.press('Enter')
    await look('98-panel-wall-phone', panel)
    await panel.keyboard.press('Escape')
    await look('98-panel-wall-phone-free', panel)
    // At twice its size on a laptop nothing is cut off, and there is a wall between what is pressed.
    await panel.setViewportSize({ width: 640, height: 400 })
    await expect.poll(async () => (await wall.boundingBox())?.height ?? 0).toBeGreaterThan(150)
    for (const button of await panel.locator('.toolbar button, .wall-foot button, .foot button').all())
      await expect(button).toBeInViewport({ ratio: 0.99 })
    await look('98-panel-wall-twice', panel)
    await panel.setViewportSize({ width: 1280, height: 800 })

    // [T4] What was done without network waits after its wall has gone from the screen, says so, and leaves by itself.
    const from = await lies()
    await panel.context().setOffline(true)
    await wall.focus()
    await panel.keyboard.press('Enter')
    await panel.keyboard.press('Tab')
    await panel.keyboard.press('ArrowUp')
    await expect(panel.getByText('En attente du réseau')).toBeVisible()
    await panel.keyboard.press('Escape')
    await panel.keyboard.press('Escape')
    const waits = panel.locator('.hint-line', { hasText: '1 geste attend d’être enregistré' })
    await expect(waits).toBeVisible()
    await look('98-panel-wall-left', panel)
    await panel.context().setOffline(false)
    await expect(waits).toHaveCount(0)
    await expect.poll(async () => ((await lies())?.y ?? 0) - (from?.y ?? 0)).toBe(-20)
    await panel.goForward()

    // Copied here, to be pasted on another wall.
    await wall.focus()
    await panel.keyboard.press('Control+a')
    await panel.keyboard.press('Control+c')
    await panel.reload()
    await expect(wall).toBeVisible()
    await expect(panel).toHaveURL(/#wall=journey_plenary$/)
    await panel.keyboard.press('Escape')
    await expect(panel.locator('#now-title')).toBeVisible()
    await expect(panel).toHaveURL(/\/panel\/[^#]*$/)
    await panel.goForward()
    await expect(wall).toBeVisible()
    await panel.goBack()
    await expect(panel.locator('#now-title')).toBeVisible()
    await panel.locator('nav').getByRole('button', { name: 'Murs' }).click()
    await look('99-panel-walls', panel)
    await panel.locator('.wall-doors button', { hasText: 'Table' }).first().click()
    await expect(wall).toBeVisible()
    await wall.focus()
    await panel.keyboard.press('Control+v')
    await expect
      .poll(async () => (await held(panel)).map(({ text }) => text).sort())
      .toEqual(['Un casier', 'Un endroit chaud'])
    await panel.goBack()
    await expect(panel.locator('.wall-doors').first()).toBeVisible()
    expect(conductor.view.stage.phase?.kind).toBe('journey')

    // An earlier step's wall, and after the end: arranged and looked at, and nothing is added.
    const advance = () => conductor.stage((revision) => ({ type: 'stage/advance', revision, to: 'phase' }))
    const arrange = async (): Promise<void> => {
      await expect(wall).toBeVisible()
      await expect(panel.getByRole('button', { name: 'Ajouter', exact: true })).toHaveCount(0)
      const from = await lies(panel)
      await wall.focus()
      await panel.keyboard.press('Enter')
      await panel.keyboard.press('Tab')
      await expect(panel.locator('.selection .typed')).toHaveText('Un casier')
      await panel.keyboard.press('ArrowUp')
      await expect.poll(async () => ((await lies(panel))?.y ?? 0) - (from?.y ?? 0)).toBe(-20)
      await panel.keyboard.press('Escape')
    }
    await advance()
    await panel.locator('.wall-doors').last().getByRole('button', { name: 'Tous ensemble' }).click()
    await arrange()
    while (conductor.view.stage.status === 'running') await advance()
    await arrange()

    for (const lang of ['en-GB', 'ar']) {
      const other = await open('staff', { size: 'laptop', lang, wall: 'journey_plenary' })
      await look(`99-panel-wall-${lang}`, other)
      await other.setViewportSize({ width: 390, height: 844 })
      await look(`99-panel-wall-phone-${lang}`, other)
    }
    expect(house.faults).toEqual([])
  } finally {
    await house.close()
  }
})
