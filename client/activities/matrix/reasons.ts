import type { NewCommand } from '../../link/commands.ts'
import type { Keep } from '../../phone/keep.ts'

/** A reason given from this device: its author link is erased with the ballot, so the token alone can take it back. */
export interface OwnReason {
  readonly id: string
  readonly choice: string
  readonly text: string
  readonly token: string
}

const key = (ask: string): string => `reasons.${ask}`

/** Reasons given from this device to an ask. */
export const ownReasons = (keep: Keep, ask: string): readonly OwnReason[] =>
  JSON.parse(keep.read(key(ask)) ?? '[]') as OwnReason[]

/** Remembers a reason, or forgets the one of that id. */
export function keepReasons(keep: Keep, ask: string, reasons: readonly OwnReason[]): readonly OwnReason[] {
  keep.write(key(ask), JSON.stringify(reasons))
  return reasons
}

/** The command that gives a reason. */
export const reasonCommand = (reason: OwnReason, phase: string, ask: string, table: string | null): NewCommand => ({
  type: 'contribution/add',
  contribution: reason.id,
  phase,
  kind: 'reason',
  text: reason.text,
  media: null,
  parent: null,
  zone: null,
  level: null,
  channel: 'phone',
  table,
  reason: { ask, choice: reason.choice, token: reason.token },
})

/** A value at one end of its scale: there, a reason helps the others most (METHOD 3). */
export const extreme = (
  criteria: readonly { readonly id: string; readonly min: number; readonly max: number }[],
  values: Readonly<Record<string, number>> | undefined,
): boolean => criteria.some(({ id, min, max }) => values?.[id] === min || values?.[id] === max)
