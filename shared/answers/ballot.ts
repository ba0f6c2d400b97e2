import * as v from 'valibot'
import { type BallotId, randomId } from '../kernel/ids.ts'

/** Marks on one choice: criterion → integer. */
export const marksSchema = v.record(
  v.pipe(v.string(), v.maxLength(64)),
  v.record(v.pipe(v.string(), v.maxLength(20)), v.pipe(v.number(), v.integer())),
)
export type Marks = v.InferOutput<typeof marksSchema>

/** One voter's whole reply. It knows its booth and nothing of who gave it [S3]. */
export const ballotSchema = v.strictObject({
  id: randomId<BallotId>(),
  booth: v.pipe(v.string(), v.maxLength(64)),
  marks: marksSchema,
})
export type Ballot = v.InferOutput<typeof ballotSchema>

/** Key of a ballot's row: clustered by the random id, so that the order of rows tells nothing of the order of votes. */
export const ballotKey = (ask: string, ballot: string): string => `${ask}:${ballot}`

/** Key of the row that links a voter to a ballot while the ask is open; the close erases it. */
export const voterKey = (ask: string, voter: string): string => `${ask}:${voter}`

// Apart from the schemas: phones count stickers and never load them.
export { spent } from './spent.ts'
