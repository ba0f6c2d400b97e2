import { expect, it, onTestFinished } from 'vitest'
import { as, type SheetId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { cardsIn, findCard, makeCards } from '../accounts/cards.ts'
import { codeLetters, drawToken } from '../accounts/tokens.ts'
import { machineClock } from '../clock.ts'
import { emptyFolder } from '../store/folder.ts'
import { openSqlite } from '../store/sqlite.ts'
import { Codes } from './codes.ts'

const workshop = as<WorkshopId>('workshop0001')

/** Codes over a real database, and how long they let askers wait, ms. */
async function open() {
  const { documents, close } = await openSqlite(await emptyFolder())
  onTestFinished(() => close())
  const waits: number[] = []
  const clock = {
    ...machineClock,
    now: () => 1_000,
    after: (ms: number, then: () => void) => {
      waits.push(ms)
      return machineClock.after(0, then)
    },
  }
  const sheet = as<SheetId>(drawToken(16))
  return {
    documents,
    sheet,
    waits,
    codes: new Codes(documents, clock),
    cards: await makeCards(documents, workshop, sheet, 6),
  }
}

it('[F2] guessed cards and rooms are slowed together, the longer the more of them; a right one never waits', async () => {
  const { codes, cards, documents, sheet, waits } = await open()
  await documents.put('workshop', { id: workshop, parent: 'c', lookup: 'ABCDEFGH', body: '{}' })
  expect(await codes.open('ABCDEFGH')).toEqual({ workshop })
  for (const code of cards) expect(await codes.card(code)).toMatchObject({ workshop, sheet })
  expect(waits).toEqual([])
  for (const wrong of ['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC']) expect(await codes.open(wrong)).toBeNull()
  expect(await codes.card('DDDDDDDD')).toBeNull()
  expect(await codes.workshop('EEEEEEEE')).toBeNull()
  expect(waits).toEqual([20, 40, 60, 80, 100])
  expect(await codes.open(cards[0] ?? '')).toMatchObject({ card: { workshop, sheet } })
  expect(waits).toHaveLength(5)
})

it('[S3] a card is stored as a hash, and knows its sheet alone', async () => {
  const { documents, cards, sheet } = await open()
  expect(new Set(cards).size).toBe(6)
  for (const code of cards) expect(code).toMatch(new RegExp(`^[${codeLetters}]{8}$`))
  const stored = await documents.list('card', workshop)
  expect(new Set(stored.map(({ body }) => body))).toEqual(new Set([JSON.stringify({ workshop, sheet })]))
  for (const code of cards) expect(JSON.stringify(stored)).not.toContain(code)
  const found = await Promise.all(cards.map((code) => findCard(documents, code)))
  expect(found.map((one) => one !== 'busy' && one?.card).sort()).toEqual(
    (await cardsIn(documents, workshop, sheet)).sort(),
  )
})

it('[F2] a flood of guesses is told to knock again; what was let in to wait is answered, and afterwards all are', async () => {
  const { documents, cards } = await open()
  const flood = await Promise.all(Array.from({ length: 300 }, () => findCard(documents, 'DDDDDDDD')))
  expect(new Set(flood)).toEqual(new Set([null, 'busy']))
  expect(await findCard(documents, cards[0] ?? '')).not.toBe('busy')
})
