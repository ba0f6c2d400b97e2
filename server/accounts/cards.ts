import { type ScryptOptions, scrypt } from 'node:crypto'
import * as v from 'valibot'
import type { Shown } from '../../shared/cards/decide.ts'
import { as, type CardId, id, randomId, type SheetId, type WorkshopId } from '../../shared/kernel/ids.ts'
import type { Documents } from '../store/port.ts'
import { drawCode, drawToken } from './tokens.ts'
import { type Typed, typed } from './typed.ts'

const cardSchema = v.strictObject({ workshop: id<WorkshopId>(), sheet: randomId<SheetId>() })
/** A voter card: its parent is the workshop, its look-up word the hash of its characters. It knows its sheet, and nothing of a vote. */
const cardsOf = (documents: Documents): Typed<v.InferOutput<typeof cardSchema>> => typed(documents, 'card', cardSchema)

/**
 * 39 bits are few for whoever holds a copy of the data folder. A hash of 1 MiB and some milliseconds makes trying them
 * all a matter of decades on one machine, and is nothing to a person who types 8 characters.
 */
const cost: ScryptOptions = { N: 2 ** 10, r: 8, p: 1 }

/** Hashes wait for each other: guesses from many sessions together get no further than those of one. */
let last: Promise<unknown> = Promise.resolve()
let waiting = 0
/** Most that wait: half a second's worth. Beyond them whoever knocks is told to knock again, at once and alike [F2]. */
const mostWaiting = 100
function hashCard(code: string): Promise<string> {
  waiting++
  const hashed = last.then(
    () =>
      new Promise<string>((resolve, reject) => {
        scrypt(code, 'gommette voter card', 24, cost, (error, key) =>
          error ? reject(error) : resolve(key.toString('base64url')),
        )
      }),
  )
  last = hashed.catch(() => undefined).then(() => void waiting--)
  return hashed
}

/** A card that the house has found: where it belongs. */
export interface FoundCard extends Shown {
  readonly workshop: WorkshopId
}

/** The card with these 8 characters; null when there is none, `busy` while too many ask. */
export async function findCard(documents: Documents, code: string): Promise<FoundCard | null | 'busy'> {
  if (waiting >= mostWaiting) return 'busy'
  const found = await cardsOf(documents).find(await hashCard(code))
  return found && { workshop: found.body.workshop, sheet: found.body.sheet, card: as<CardId>(found.id) }
}

/** Makes the cards of a sheet: their characters are told this once, and stored as hashes. */
export async function makeCards(
  documents: Documents,
  workshop: WorkshopId,
  sheet: SheetId,
  count: number,
): Promise<string[]> {
  const cards = cardsOf(documents)
  const codes: string[] = []
  while (codes.length < count) {
    const code = drawCode()
    // No card is mistaken for the way into a room; characters that are taken already are drawn again.
    if (await documents.find('workshop', code)) continue
    const lookup = await hashCard(code)
    if (await cards.put({ id: drawToken(16), parent: workshop, lookup, body: { workshop, sheet } })) codes.push(code)
  }
  return codes
}

/** The ids of a sheet's cards. */
export const cardsIn = async (documents: Documents, workshop: WorkshopId, sheet: SheetId): Promise<CardId[]> =>
  (await cardsOf(documents).list(workshop))
    .filter(({ body }) => body.sheet === sheet)
    .map((card) => as<CardId>(card.id))
