import * as v from 'valibot'
import { langs } from '../kernel/text.ts'
import { textSchema } from '../kernel/text-schema.ts'
import { placeSchema, tableSchema } from '../people/table.ts'
import { phaseSchema } from '../workshop/phase.ts'
import { workshopSchema } from '../workshop/workshop.ts'

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/**
 * A workshop as a reusable method, without people. Ids of phases, tables and places are keys local to the kit
 * (`welcome`, `journey`, `t1`): a workshop made from it keeps them, since every workshop has shelves of its own.
 */
export const kitSchema = v.pipe(
  v.strictObject({
    /** Built-in kits are called by a word (`arbrisseau`), those of a centre by a random id. */
    id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
    /** What staff read in the list of kits. */
    name: textSchema,
    /** For whom and what for, in a sentence or two. */
    about: textSchema,
    /** How many people it was made for. */
    people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
    /** Languages in which every instruction is written. */
    languages: v.pipe(v.array(v.picklist(langs)), v.minLength(1)),
    ...v.pick(workshopSchema, ['title', 'promise', 'next', 'lang', 'retentionDays', 'review', 'seating', 'attendance'])
      .entries,
    phases: v.pipe(v.array(phaseSchema), v.maxLength(60)),
    tables: v.pipe(v.array(tableSchema), v.maxLength(100)),
    places: v.pipe(v.array(placeSchema), v.maxLength(50)),
  }),
  v.check(
    (kit) =>
      unique(kit.phases.map((p) => p.id)) && unique(kit.tables.map((t) => t.id)) && unique(kit.places.map((p) => p.id)),
    'ids are unique',
  ),
  v.check(
    (kit) => kit.tables.every((table, index) => table.index === index),
    'tables stand in the order of their marks',
  ),
  v.check(
    (kit) =>
      kit.phases.every((phase, i) =>
        phase.from.every((id) => kit.phases.findIndex((p) => p.id === id) < i && kit.phases.some((p) => p.id === id)),
      ),
    'a phase draws on earlier ones',
  ),
  v.check(
    (kit) =>
      kit.phases.every((phase) =>
        Object.keys(phase.tableInstructions).every((id) => kit.tables.some((t) => t.id === id)),
      ),
    'instructions of tables that exist',
  ),
)
export type Kit = v.InferOutput<typeof kitSchema>
/** A kit as one writes it, with plain strings for ids: `v.parse(kitSchema, {…} satisfies KitInput)`. */
export type KitInput = v.InferInput<typeof kitSchema>

/** How long a kit lasts, in milliseconds: the ideal durations of its phases. */
export const durationOf = (phases: readonly { readonly idealMs: number }[]): number =>
  phases.reduce((sum, phase) => sum + phase.idealMs, 0)
