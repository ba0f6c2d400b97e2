import * as v from 'valibot'
import { type CardId, id, type PhaseId, type PlaceId, randomId, type SheetId } from '../kernel/ids.ts'

/** Fewest cards of a sheet: with fewer holders, a place's votes would be known by who was given one [S3]. */
export const fewestCards = 5
/** Most cards of a sheet. */
export const mostCards = 200

export const cardCount = v.pipe(v.number(), v.integer(), v.minValue(fewestCards), v.maxValue(mostCards))

/** A sheet of single-use voter cards, for one vote at one place [V2]. What a card's 8 characters are is kept nowhere; their hashes are documents of the house. */
export const sheetSchema = v.strictObject({
  id: randomId<SheetId>(),
  phase: id<PhaseId>(),
  place: id<PlaceId>(),
  count: cardCount,
  at: v.number(),
  /** Its cards are worth nothing any more. */
  voided: v.boolean(),
})
export type Sheet = v.InferOutput<typeof sheetSchema>

/** [S3] Which card a session shows, while its vote lasts: it stands among the links of voters and is erased with them. */
export const passSchema = v.strictObject({ card: randomId<CardId>(), phase: id<PhaseId>() })
export type Pass = v.InferOutput<typeof passSchema>

/** Key of a pass: a holder's own session, or at a kiosk the ballot that is given with the card. */
export const passKey = (session: string, ballot: string | null): string => (ballot ? `${session}:${ballot}` : session)
