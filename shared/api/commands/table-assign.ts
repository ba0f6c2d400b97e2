import * as v from 'valibot'
import { id, type ParticipantId, type TableId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Staff seat somebody at a table, and admit them to what is being voted there. */
export const tableAssign = envelope('table/assign', {
  participant: id<ParticipantId>(),
  table: v.nullable(id<TableId>()),
})
export type TableAssign = v.InferOutput<typeof tableAssign>
