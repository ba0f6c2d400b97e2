import { expect, type Page, test } from '@playwright/test'
import { must } from '../../shared/kernel/assert.ts'
import { around, type Point, type Rect } from '../../shared/walls/matter/geometry.ts'
import { boxOf } from '../../shared/walls/matter/layout.ts'
import { drag, drop, eye, swipe } from './gestures.ts'
import { type HouseInTown, look, openHouse } from './house.ts'
import { heldOn, journey, paste } from './journey.ts'

let house: HouseInTown
test.beforeAll(async ({ browser }) => {
  house = await openHouse(browser)
})
test.afterEach(() => house.empty())
test.afterAll(() => house.close())

/** A table's tablet on the wall of the journey. */
async function tablet(lang: string): Promise<Page> {
  const { open } = await journey(house)
  return open('host', { table: 't1', touch: true, lang })
}

const held = (page: Page) => heldOn(page, 'journey_t1')
const kinds = async (page: Page): Promise<string[]> => (await held(page)).map(({ kind }) => kind ?? '').sort()
const notes = async (page: Page) =>
  (await held(page))
    .filter(({ kind }) => kind === 'note')
    .sort((a, b) => (a.text ?? '').localeCompare(b.text ?? ''))
    .map((record) => ({ ...record, box: boxOf(record) ?? { x: 0, y: 0, w: 0, h: 0 } }))

const centre = ({ x, y, w, h }: Rect): Point => ({ x: x + w / 2, y: y + h / 2 })

const undo = (page: Page) => page.getByRole('button', { name: 'Défaire' }).click()

test('a table’s wall by mouse and by touch: each gesture is one act, and can be undone', async () => {
  const page = await tablet('fr-FR')

  // Words from elsewhere are notes, one a line, and one act.
  await paste(page, '- Un abri\n\n- Un banc\n- Un casier')
  await expect(page.getByText('3 idées posées sur le mur.')).toBeVisible()
  await expect
    .poll(async () => (await notes(page)).map(({ text }) => text))
    .toEqual(['Un abri', 'Un banc', 'Un casier'])
  await look('71-hands-pasted', page)
  await undo(page)
  await expect.poll(() => kinds(page)).toEqual([])
  await paste(page, 'Un abri\nUn banc\nUn casier')
  await expect.poll(() => kinds(page)).toEqual(['note', 'note', 'note'])

  // Many are asked about, beside the wall.
  await paste(page, Array.from({ length: 25 }, (_, i) => `Idée ${i}`).join('\n'))
  await expect(page.getByText('Poser 25 idées')).toBeVisible()
  await page.getByRole('button', { name: 'Non', exact: true }).click()
  expect(await kinds(page)).toHaveLength(3)

  // One after the other goes elsewhere, lined up with the first.
  let see = await eye(page)
  const lie = async () => (await notes(page)).map(({ box }) => box)
  const [first, second, third] = (await lie()) as [Rect, Rect, Rect]
  const to = { x: first.x + 5, y: first.y + 330 }
  await drag(page, see(centre(second)), see({ x: to.x + second.w / 2, y: to.y + second.h / 2 }))
  await expect.poll(async () => (await lie())[1]).not.toEqual(second)
  expect((await lie())[1]?.x).toBe(first.x)
  await undo(page)
  await expect.poll(async () => (await lie())[1]).toEqual(second)

  // A loop around all, then what can be done with many.
  const all = around([first, second, third]) ?? first
  const [nw, ne, se, sw] = [
    [all.x - 12, all.y - 12],
    [all.x + all.w + 12, all.y - 12],
    [all.x + all.w + 12, all.y + all.h + 12],
    [all.x - 12, all.y + all.h + 12],
  ].map(([x = 0, y = 0]) => see({ x, y })) as [Point, Point, Point, Point]
  await page.getByRole('button', { name: 'Entourer plusieurs idées' }).click()
  await drag(page, nw, ne, se, sw, nw)
  await expect(page.locator('.selection .typed')).toHaveText('3 idées choisies')
  await page.getByRole('button', { name: 'Disposer' }).click()
  await look('72-hands-many', page)
  const before = await lie()
  await page.getByRole('button', { name: 'Empiler' }).click()
  await expect.poll(lie).not.toEqual(before)
  await undo(page)
  await expect.poll(lie).toEqual(before)
  await page.getByRole('button', { name: 'Aligner à gauche' }).click()
  await expect.poll(async () => new Set((await lie()).map(({ x }) => x)).size).toBe(1)
  await undo(page)
  await expect.poll(lie).toEqual(before)

  // Looked at closely it is larger, and all of it is seen beside the tools and above the buttons.
  const wide = (at: typeof see): number => at({ x: all.x + all.w, y: 0 }).x - at(all).x
  await page.getByRole('button', { name: 'Voir de près' }).click()
  const near = await eye(page)
  expect(wide(near)).toBeGreaterThan(wide(see) * 1.2)
  const boxOn = async (it: string) => must(await page.locator(it).boundingBox(), it)
  const [start, far] = [near(all), near({ x: all.x + all.w, y: all.y + all.h })]
  expect(start.x).toBeGreaterThan((await boxOn('.wall-view')).x)
  expect(start.y).toBeGreaterThan((await boxOn('.wall-view')).y)
  expect(far.x).toBeLessThan((await boxOn('.toolbar')).x)
  expect(far.y).toBeLessThan((await boxOn('.selection')).y)
  await look('72-hands-near', page)
  await page.locator('.wall-view').focus()
  await page.keyboard.press('0')
  see = await eye(page)
  await page.keyboard.press('Control+d')
  await expect.poll(() => kinds(page)).toHaveLength(6)
  await undo(page)
  await expect.poll(() => kinds(page)).toHaveLength(3)

  // All are made larger together by a corner of the frame around them.
  await page.getByRole('button', { name: 'Déplacer' }).click()
  await page.locator('.wall-view').focus()
  await page.keyboard.press('Control+a')
  const end = see({ x: all.x + all.w + 20, y: all.y + all.h + 20 })
  await drag(page, end, { x: end.x + 120, y: end.y + 90 })
  await expect.poll(async () => Math.min(...(await lie()).map(({ w }) => w))).toBeGreaterThan(first.w * 1.2)
  await look('78-hands-all-larger', page)
  await undo(page)
  await expect.poll(lie).toEqual(before)

  // A corner is pulled, by touch.
  await page.locator('.wall-view').focus()
  await page.keyboard.press('Escape')
  const middle = see(centre(first))
  await page.touchscreen.tap(middle.x, middle.y)
  await expect(page.locator('.selection')).toContainText('Un abri')
  const corner = see({ x: first.x + first.w + 8, y: first.y + first.h + 8 })
  await swipe(page, corner, { x: corner.x + 60, y: corner.y + 40 })
  await expect.poll(async () => (await lie())[0]?.w).toBeGreaterThan(first.w + 20)
  await look('73-hands-larger', page)
  await undo(page)
  await expect.poll(async () => (await lie())[0]).toEqual(first)

  // An arrow from one to another stays attached, and is one act.
  await page.getByRole('button', { name: 'Relier' }).first().click()
  await drag(page, see(centre(first)), see(centre(third)))
  await expect.poll(() => kinds(page)).toEqual(['link', 'note', 'note', 'note'])
  await drag(page, see(centre(third)), see({ x: third.x + 340, y: third.y + 260 }))
  await expect.poll(async () => (await lie())[2]).not.toEqual(third)
  await look('74-hands-arrow', page)
  await undo(page)
  await undo(page)
  await expect.poll(() => kinds(page)).toEqual(['note', 'note', 'note'])

  // A pencil's line by touch, and the eraser that takes it whole.
  const free = { x: middle.x, y: middle.y + 200 }
  await page.getByRole('button', { name: 'Crayon' }).click()
  await swipe(page, free, { x: free.x + 220, y: free.y + 20 })
  await expect.poll(() => kinds(page)).toEqual(['note', 'note', 'note', 'stroke'])
  await page.getByRole('button', { name: 'Gomme' }).click()
  await swipe(page, { x: free.x + 100, y: free.y - 60 }, { x: free.x + 110, y: free.y + 80 })
  await expect.poll(() => kinds(page)).toEqual(['note', 'note', 'note'])
  await undo(page)
  await expect.poll(() => kinds(page)).toEqual(['note', 'note', 'note', 'stroke'])

  // What is locked does not move, and says so; the ledger’s is not erased.
  await page.getByRole('button', { name: 'Déplacer' }).click()
  await page.locator('.wall-view').focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  const said = page.getByRole('status').filter({ hasText: /^Un / })
  await expect(said).toHaveText('Un banc')
  await page.keyboard.press('Tab')
  await expect(said).toHaveText('Un casier')
  await page.keyboard.press('Shift+Tab')
  await expect(said).toHaveText('Un banc')
  await page.keyboard.press('Delete')
  await expect(page.getByText('Une idée ne s’efface pas')).toBeVisible()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Disposer' }).click()
  await page.getByRole('button', { name: 'Verrouiller', exact: true }).click()
  await expect.poll(async () => (await held(page)).filter(({ locked }) => locked)).toHaveLength(1)
  const fixed = await lie()
  await page.locator('.wall-view').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('C’est verrouillé')).toBeVisible()
  await look('75-hands-locked', page)
  expect(await lie()).toEqual(fixed)

  // Chosen with others it is left alone, and that is said.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText('1 chose verrouillée est restée comme elle était.')).toBeVisible()
  expect((await lie()).filter((box) => fixed.some((was) => was.y === box.y))).toHaveLength(1)
  await look('75-hands-left', page)
  expect(house.faults).toEqual([])
})

test('words are written where they lie; copied, cut and pasted by keys; a picture pasted is a note; a gesture can be given up', async () => {
  const page = await tablet('fr-FR')
  const wall = page.locator('.wall-view')
  let see = await eye(page)
  await page.getByRole('button', { name: 'Poser un texte' }).click()
  const { x, y } = see({ x: 900, y: 800 })
  await page.mouse.click(x, y)
  await page.getByRole('textbox', { name: 'Texte à poser sur le mur' }).fill('Le soir')
  await page.keyboard.press('Enter')
  await expect.poll(() => kinds(page)).toEqual(['label'])
  const [label] = await held(page)
  see = await eye(page)
  const at = see({ x: (label?.at?.x ?? 0) + 30, y: (label?.at?.y ?? 0) + 30 })

  await page.mouse.click(at.x, at.y)
  await expect(page.locator('.selection')).toContainText('Le soir')
  await wall.focus()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect.poll(() => kinds(page)).toEqual(['label', 'label'])
  await page.keyboard.press('Control+x')
  await expect.poll(() => kinds(page)).toEqual(['label'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => kinds(page)).toEqual(['label', 'label'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => kinds(page)).toEqual(['label'])

  // Escape gives up what is being dragged.
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 200, at.y + 90, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect((await held(page))[0]?.at).toEqual(label?.at)

  // An arrow pulled from the handle beneath what is chosen.
  await paste(page, 'Un abri')
  await expect.poll(() => kinds(page)).toEqual(['label', 'note'])
  const [box] = (await notes(page)).map((one) => one.box)
  if (!box) throw new Error('the note lies nowhere')
  const whole = async (): Promise<void> => {
    await wall.focus()
    await page.keyboard.press('0')
    see = await eye(page)
  }
  const middle = () => see({ x: box.x + box.w / 2, y: box.y + box.h / 2 })
  await whole()

  // Its words are written where they lie: saved, given up, undone. It was chosen by the first of the two clicks.
  const field = page.getByRole('textbox', { name: 'Les mots de l’idée' })
  const texts = async () => (await notes(page)).map(({ text }) => text)
  await page.mouse.dblclick(middle().x, middle().y)
  await expect(field).toHaveValue('Un abri')
  await look('80-words-written', page)
  await field.fill('Un abri pour la nuit, fermé à clé')
  await page.keyboard.press('Enter')
  await expect.poll(texts).toEqual(['Un abri pour la nuit, fermé à clé'])
  await expect(wall).toBeFocused()
  await page.keyboard.press('F2')
  await field.fill('Rien')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(texts).toEqual(['Un abri'])
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(texts).toEqual(['Un abri pour la nuit, fermé à clé'])
  await page.keyboard.press('Enter')
  await field.fill(' ')
  await wall.click({ position: { x: 30, y: 300 } })
  await expect(page.getByText('Il faut au moins un mot.')).toBeVisible()

  // On free paper they are a new idea, which lies there; taken back and done again.
  const spot = { x: box.x + 400, y: box.y + 150 }
  see = await eye(page)
  await page.mouse.dblclick(see(spot).x, see(spot).y)
  await page.keyboard.type('Un casier')
  await look('81-words-new', page)
  await page.keyboard.press('Enter')
  const lies = async () => {
    const there = (await notes(page)).find(({ text }) => text === 'Un casier')
    return there && { x: there.box.x + there.box.w / 2, y: there.box.y + there.box.h / 2 }
  }
  await expect.poll(lies).toEqual({ x: expect.closeTo(spot.x, 0), y: expect.closeTo(spot.y, 0) })
  await page.keyboard.press('Control+z')
  await expect.poll(lies).toBeUndefined()
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(lies).toEqual({ x: expect.closeTo(spot.x, 0), y: expect.closeTo(spot.y, 0) })
  await page.keyboard.press('Control+z')
  await expect.poll(lies).toBeUndefined()

  await whole()
  const end = see({ x: (label?.at?.x ?? 0) + 30, y: (label?.at?.y ?? 0) + 30 })
  await page.mouse.click(middle().x, middle().y)
  const handle = { x: middle().x, y: see({ x: 0, y: box.y + box.h }).y + 24 }
  await drag(page, handle, end)
  await expect.poll(() => kinds(page)).toEqual(['label', 'link', 'note'])
  await page.mouse.click(end.x, end.y)
  await wall.focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => kinds(page)).toEqual(['note'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => kinds(page)).toEqual(['label', 'link', 'note'])

  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 200)
    canvas.getContext('2d')?.fillRect(20, 20, 200, 100)
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }))
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const pictures = async () => (await held(page)).filter(({ media }) => media)
  await expect.poll(pictures).toHaveLength(1)

  // It is not copied, and that is said. What is dropped lies where it fell, and what is no picture and no words is told.
  const photo = must(boxOf(must((await pictures())[0], 'the picture')), 'its place')
  await whole()
  const spotted = see({ x: photo.x + 60, y: photo.y + 50 })
  await page.mouse.click(spotted.x, spotted.y)
  await page.keyboard.press('Control+d')
  await expect(page.getByText('Une image ne se copie pas')).toBeVisible()
  await undo(page)
  await expect.poll(() => kinds(page)).toEqual(['label', 'link', 'note'])
  await whole()
  const fell = { x: 1200, y: 700 }
  await drop(page, see(fell), [{ name: 'idées.txt', type: 'text/plain', holds: '- Une douche\n- Un repas chaud\n' }])
  const laid = async () =>
    (await notes(page)).filter(({ text }) => /douche|repas/.test(text ?? '')).map(({ box: it }) => centre(it))
  const beside = (dx: number) => ({ x: expect.closeTo(fell.x + dx, -1), y: expect.closeTo(fell.y, -1) })
  await expect.poll(laid).toEqual([beside(88), beside(-88)])
  await look('82-hands-dropped', page)
  await undo(page)
  await expect.poll(() => kinds(page)).toEqual(['label', 'link', 'note'])
  await drop(page, see(fell), [{ name: 'plan.pdf', type: 'application/pdf', holds: '%PDF' }])
  await expect(page.getByText('Ce fichier ne se pose pas')).toBeVisible()
  await page.getByRole('button', { name: 'Gestes et touches' }).click()
  await expect(page.getByRole('dialog')).toContainText('Ctrl + C')
  await look('77-hands-keys', page)
  expect(house.faults).toEqual([])
})

test('the same in Arabic, from right to left', async () => {
  const page = await tablet('ar')
  await paste(page, 'مكان آمن للنوم\nدفتر صغير\nخزانة')
  await expect.poll(() => kinds(page)).toEqual(['note', 'note', 'note'])
  await page.locator('.wall-view').focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'ترتيب' }).click()
  await look('76-hands-arabic', page)
  await page.setViewportSize({ width: 1024, height: 768 })
  await look('76-hands-arabic-small', page)
  await page.getByRole('button', { name: 'عرض كقائمة' }).click()
  await page.getByRole('button', { name: 'ترتيب' }).click()
  await page.getByRole('button', { name: 'تكديس' }).click()
  await look('79-hands-list', page)
  expect(house.faults).toEqual([])
})
