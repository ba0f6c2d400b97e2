import { answerDeciders } from '../answers/decide-answer.ts'
import { askDeciders } from '../answers/decide-ask.ts'
import { paperDeciders } from '../answers/decide-paper.ts'
import type { Command, CommandType } from '../api/command.ts'
import { refusal } from '../api/refusals.ts'
import { attendanceDeciders } from '../attendance/decide.ts'
import { contributionDeciders } from '../contributions/decide.ts'
import { choiceDeciders } from '../contributions/decide-choice.ts'
import { err } from '../kernel/result.ts'
import type { Actor } from '../people/actor.ts'
import { deviceDeciders } from '../people/decide-device.ts'
import { handDeciders } from '../people/decide-hand.ts'
import { kioskDeciders } from '../people/decide-kiosk.ts'
import { personDeciders } from '../people/decide-person.ts'
import { tableDeciders } from '../people/decide-table.ts'
import { turnDeciders } from '../people/decide-turn.ts'
import { planDeciders } from './decide-plan.ts'
import { stageDeciders } from './decide-stage.ts'
import type { Decided, Deciders } from './deciding.ts'
import type { State } from './state.ts'

const deciders: Deciders<CommandType> = {
  ...stageDeciders,
  ...planDeciders,
  ...contributionDeciders,
  ...choiceDeciders,
  ...askDeciders,
  ...answerDeciders,
  ...attendanceDeciders,
  ...paperDeciders,
  ...handDeciders,
  ...turnDeciders,
  ...tableDeciders,
  ...personDeciders,
  ...kioskDeciders,
  ...deviceDeciders,
}

/**
 * [T2] Says yes or no to a command, purely: the events that a yes establishes, or the refusal.
 * It neither reads a clock nor draws chance: `now` is the server's time in ms, ids come with the command.
 */
export function decide(state: State, command: Command, actor: Actor | null, now: number): Decided {
  if (!actor) return err(refusal('removed', 'this session has no right here any more'))
  const decider = deciders[command.type] as (
    context: { state: State; actor: Actor; now: number },
    command: Command,
  ) => Decided
  return decider({ state, actor, now }, command)
}
