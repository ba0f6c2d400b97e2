import * as v from 'valibot'
import type { From } from '../../answers/from.ts'
import { langs } from '../../kernel/text.ts'
import { textSchema } from '../../kernel/text-schema.ts'
import { type Place, placeSchema, type Table, tableSchema } from '../../people/table.ts'
import type { Phase, Plan } from '../../workshop/phase.ts'
import type { Stage } from '../../workshop/stage.ts'
import { type Workshop, workshopSchema } from '../../workshop/workshop.ts'
import { planEdit } from '../commands/plan-edit.ts'
import { planInsert } from '../commands/plan-insert.ts'
import { planMove } from '../commands/plan-move.ts'
import { planRemove } from '../commands/plan-remove.ts'
import { askedSettings } from './attendance.ts'

/** `POST …/office/workshops`: from a kit, built-in or the centre's own. */
export const createWorkshop = v.strictObject({
  kit: v.pipe(v.string(), v.maxLength(64)),
  title: v.exactOptional(textSchema),
  when: v.exactOptional(v.nullable(v.pipe(v.string(), v.maxLength(32)))),
  lang: v.exactOptional(v.picklist(langs)),
})
export type CreateWorkshop = v.InferOutput<typeof createWorkshop>

/** `PATCH …/office/workshops/:id`: what may change at any time. */
export const settings = v.partial(
  v.strictObject({
    ...v.pick(workshopSchema, [
      'title',
      'promise',
      'when',
      'wifi',
      'seating',
      'review',
      'retentionDays',
      'next',
      'lang',
    ]).entries,
    archived: v.boolean(),
    attendance: askedSettings,
    tables: v.pipe(
      v.array(tableSchema),
      v.maxLength(100),
      v.check(
        (tables) => tables.every((table, index) => table.index === index),
        'tables stand in the order of their marks',
      ),
    ),
    places: v.pipe(v.array(placeSchema), v.maxLength(50)),
  }),
)
export type Settings = v.InferOutput<typeof settings>

/** `POST …/office/workshops/:id/plan`: one change of the sequence, answered like any command. */
export const planCommand = v.variant('type', [planInsert, planEdit, planMove, planRemove])
export type PlanCommand = v.InferOutput<typeof planCommand>

/** `POST …/office/workshops/:id/rehearse`: simulated residents play a copy of it. */
export const rehearse = v.strictObject({
  /** 0: nobody is sent in; the answer then holds the code and the invite for residents of one's own. */
  residents: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)),
  speed: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
  /** The facilitator conducts it alone; otherwise it plays from end to end by itself. */
  conductedBy: v.picklist(['me', 'itself']),
})
export type Rehearse = v.InferOutput<typeof rehearse>

/** A line of `GET …/office/workshops`. */
export interface WorkshopLine {
  readonly id: string
  readonly title: Workshop['title']
  readonly when: string | null
  /** `damaged`: its state cannot be read, and its title may be empty. */
  readonly status: Stage['status'] | 'damaged'
  readonly tables: number
  /** Ideal length of the sequence, ms. */
  readonly lengthMs: number
  readonly rehearsal: boolean
  readonly archived: boolean
  readonly createdAt: number
  /** [D3] When everything of it will be erased, server ms; null while nobody has come. */
  readonly erasedAt: number | null
}

/** Something that a brief can be made of: an idea that a table or the room kept, or that a revealed vote offered. */
export interface Candidate {
  readonly id: string
  readonly text: string
  readonly media: string | null
  /** Id of the table it comes from. */
  readonly table: string | null
  readonly chosen: 'table' | 'room' | null
  /** Stickers in the last revealed vote. */
  readonly stickers: number | null
}

/** A revealed ask, in short: stickers or people from most to least, or the mean of each scale in the order asked. */
export interface Result {
  readonly ask: string
  readonly title: Workshop['title']
  readonly phase: string
  readonly table: string | null
  readonly voters: number
  readonly unit: 'stickers' | 'people' | 'mean'
  /** `share` is the length of its bar, 0 to 1; `of` names the scale where a choice has several. */
  readonly rows: readonly {
    readonly label: Workshop['title']
    readonly of: Workshop['title'] | null
    readonly value: number
    readonly share: number
  }[]
  /** By place and channel, as finely as may be told; empty where there is nothing to tell apart. */
  readonly parts: readonly { readonly from: readonly From[]; readonly people: number; readonly value: number }[]
}

/** `GET …/office/workshops/:id`. */
export interface WorkshopDetail {
  readonly id: string
  readonly archived: boolean
  readonly workshop: Workshop
  readonly status: Stage['status']
  readonly revision: Plan['revision']
  /** [D3] When everything of it will be erased, server ms; null while nobody has come. */
  readonly erasedAt: number | null
  /** Phases in order. */
  readonly phases: readonly Phase[]
  /** Ids of those that have begun. */
  readonly begun: readonly string[]
  readonly tables: readonly Table[]
  readonly places: readonly Place[]
  readonly people: number
  readonly ideas: number
  readonly candidates: readonly Candidate[]
  readonly results: readonly Result[]
}
