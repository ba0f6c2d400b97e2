import type { Command, CommandOf, CommandType } from '../api/command.ts'
import { type Refusal, type RefusalCode, refusal } from '../api/refusals.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Actor } from '../people/actor.ts'
import type { Event, State } from './state.ts'

/** What a decision establishes, and what its sender is told. */
export interface Decision {
  readonly events: readonly Event[]
  readonly result?: unknown
}

export type Decided = Result<Decision, Refusal>

/** What a decision may look at: nothing else, no clock and no chance. */
export interface Context {
  readonly state: State
  readonly actor: Actor
  /** Server time, ms. */
  readonly now: number
}

/** Decides one type of command. */
export type Decide<T extends CommandType> = (context: Context, command: CommandOf<T>) => Decided

/** A decider for each type of some nouns. */
export type Deciders<T extends CommandType> = { readonly [K in T]: Decide<K> }

/** The types of one noun's commands. */
export type TypesOf<Prefix extends string> = Extract<Command['type'], `${Prefix}/${string}`>

/** Yes, with these events. */
export const yes = (events: readonly Event[], result?: unknown): Decided => ok({ events, result })

/** No, for this reason. */
export const no = (code: RefusalCode, message: string): { readonly ok: false; readonly error: Refusal } =>
  err(refusal(code, message))

/** The refusal when the actor does not conduct this workshop, or null. */
export const unlessStaff = ({ actor }: Context): Decided | null =>
  actor.staff ? null : no('forbidden', 'only staff may do this')
