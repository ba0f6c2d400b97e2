import type * as v from 'valibot'
import { batchFields } from '../../answers/batch.ts'
import { envelope } from '../envelope.ts'

/** Staff type in paper stickers that they counted together; the same batch again corrects it. */
export const paperPut = envelope('paper/put', batchFields)
export type PaperPut = v.InferOutput<typeof paperPut>
