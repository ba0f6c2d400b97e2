import * as v from 'valibot'
import { cardCount, type Sheet } from '../../cards/sheet.ts'
import { id, type PhaseId, type PlaceId } from '../../kernel/ids.ts'

/** `POST …/office/workshops/:id/sheets`: so many voter cards for the vote of a phase at a place. */
export const makeSheet = v.strictObject({ phase: id<PhaseId>(), place: id<PlaceId>(), count: cardCount })
export type MakeSheet = v.InferOutput<typeof makeSheet>

/** The answer: the characters of its cards. They stand in it once, and nowhere else. */
export interface SheetMade {
  readonly id: string
  readonly codes: readonly string[]
  /** Where a card's QR code leads; its characters follow. */
  readonly link: string
}

/** A line of `GET …/office/workshops/:id/sheets`, oldest first. */
export type SheetLine = Sheet
