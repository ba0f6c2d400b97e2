import * as v from 'valibot'
import { type BallotId, randomId } from '../kernel/ids.ts'
import { joinCode } from './session.ts'

/** `POST /api/s/:handle/cards`, by a kiosk: somebody shows their card, for the ballot that the kiosk drew for them. */
export const showCard = v.strictObject({ card: joinCode, ballot: randomId<BallotId>() })

/** The vote that the card is for, and whether it has voted already: the new vote then takes its place. */
export interface CardShown {
  readonly ask: string
  readonly given: boolean
}
