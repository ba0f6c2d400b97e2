import * as v from 'valibot'
import { type CommandId, randomId } from '../kernel/ids.ts'

/**
 * What every command carries: its type, and an id of 128 random bits drawn by the device. The same id from
 * the same session has the same outcome again and no second effect.
 */
export const envelope = <const T extends string, F extends v.ObjectEntries>(type: T, fields: F) =>
  v.strictObject({ id: randomId<CommandId>(), type: v.literal(type), ...fields })

/** The revision of the stage or of the plan that the sender saw. */
export const revision = () => v.pipe(v.number(), v.integer(), v.minValue(0))
