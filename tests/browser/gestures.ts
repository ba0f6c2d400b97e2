import type { Page } from '@playwright/test'
import type { Point } from '../../shared/walls/matter/geometry.ts'
import { rested } from './journey.ts'

/** Where a place of the wall is seen on the page, once the view has come to rest. */
export async function eye(page: Page): Promise<(p: Point) => Point> {
  const { left, top } = await page.locator('.wall-view').evaluate((it) => it.getBoundingClientRect().toJSON())
  await rested(page)
  const matrix = await page.locator('.wall-over > g').getAttribute('transform')
  const [scale = 1, , , , dx = 0, dy = 0] = (matrix?.match(/-?[\d.e-]+/g) ?? []).map(Number)
  return ({ x, y }) => ({ x: left + x * scale + dx, y: top + y * scale + dy })
}

/** A mouse's way: pressed at the first point, released at the last. */
export async function drag(page: Page, ...way: Point[]): Promise<void> {
  const [first, ...rest] = way
  if (!first) return
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 6 })
  await page.mouse.up()
}

/** A finger's way. */
export async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }) => ({ x, y })) })
  await send('touchStart', [from])
  for (let i = 1; i <= 8; i++)
    await send('touchMove', [{ x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 }])
  await send('touchEnd', [])
  await line.detach()
}

/** Drops files from elsewhere at a place of the page. */
export const drop = (
  page: Page,
  at: Point,
  files: readonly { name: string; type: string; holds: string }[],
): Promise<void> =>
  page.locator('.wall-view').evaluate(
    (wall, [{ x, y }, all]) => {
      const dataTransfer = new DataTransfer()
      for (const { name, type, holds } of all) dataTransfer.items.add(new File([holds], name, { type }))
      const event = { dataTransfer, clientX: x, clientY: y, bubbles: true, cancelable: true }
      wall.dispatchEvent(new DragEvent('drop', event))
    },
    [at, files] as const,
  )
