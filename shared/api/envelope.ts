import * as v from 'valibot'
import { type CommandId, randomId } from '../kernel/ids.ts'

/**
 * What every command carries: its type, and an id of 128 random bits drawn by the device. The same id from
 * the same session has the same outcome again and no second effect.
 */
export const envelope = <const T extends string, F extends v.ObjectEntries>(type: T, fields: F) =>
  v.strictObject({ id: randomId<CommandId>(), type: v.literal(type), ...fields })

/** A level that a note is laid on: a word of the recipe's, which its wall's record can hold. */
export const levelName = v.pipe(v.string(), v.regex(/^[a-z-]{1,24}$/, 'a level'))

/** The revision of the stage or of the plan that the sender saw. */
export const revision = () => v.pipe(v.number(), v.integer(), v.minValue(0))
