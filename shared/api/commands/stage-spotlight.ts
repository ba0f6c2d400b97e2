import * as v from 'valibot'
import { id, type TableId } from '../../kernel/ids.ts'
import { envelope, revision } from '../envelope.ts'

/** Lends the screen one table's wall, the plenary's, or none. */
export const stageSpotlight = envelope('stage/spotlight', {
  revision: revision(),
  wall: v.nullable(v.union([v.literal('plenary'), id<TableId>()])),
})
export type StageSpotlight = v.InferOutput<typeof stageSpotlight>
