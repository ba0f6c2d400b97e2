import type * as v from 'valibot'
import type { commandSchema } from '../../shared/api/command.ts'
import { newId } from './ids.ts'
import { type Outcome, postJson } from './request.ts'

/** A command as it travels. */
export type WireCommand = v.InferInput<typeof commandSchema>

/** A command before it has an id: what an entrance writes. */
export type NewCommand = WireCommand extends infer C ? (C extends { id: string } ? Omit<C, 'id'> : never) : never

/** Gives a command its id; the same id must be sent again when nobody answered. */
export const withId = (command: NewCommand): WireCommand => ({ ...command, id: newId() }) as WireCommand

/** Where commands of a session go. */
const commandsUrl = (handle: string): string => `/api/s/${handle}/commands`

/** Sends a command that already has its id, once. */
export const deliver = (handle: string, command: WireCommand): Promise<Outcome> =>
  postJson(commandsUrl(handle), command)

/**
 * Sends a command that is of no use later (conduct, a raised hand): tried once more, with the same id, when nobody
 * answered. What people write goes through the outbox.
 */
export async function send(handle: string, command: NewCommand): Promise<Outcome> {
  const wire = withId(command)
  const first = await deliver(handle, wire)
  return first.kind === 'later' && first.refusal === null ? deliver(handle, wire) : first
}
