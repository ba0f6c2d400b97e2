import type * as v from 'valibot'
import { id, type TableId } from '../../kernel/ids.ts'
import { envelope } from '../envelope.ts'

/** Sits down at a table. */
export const tableJoin = envelope('table/join', {
  table: id<TableId>(),
})
export type TableJoin = v.InferOutput<typeof tableJoin>
