import * as v from 'valibot'
import { answerGive } from './commands/answer-give.ts'
import { askClose } from './commands/ask-close.ts'
import { askOpen } from './commands/ask-open.ts'
import { askReveal } from './commands/ask-reveal.ts'
import { attendanceGive } from './commands/attendance-give.ts'
import { choiceMark } from './commands/choice-mark.ts'
import { contributionAdd } from './commands/contribution-add.ts'
import { contributionAdmit } from './commands/contribution-admit.ts'
import { contributionEdit } from './commands/contribution-edit.ts'
import { contributionErase } from './commands/contribution-erase.ts'
import { contributionHide } from './commands/contribution-hide.ts'
import { contributionShare } from './commands/contribution-share.ts'
import { contributionUnhide } from './commands/contribution-unhide.ts'
import { contributionWithdraw } from './commands/contribution-withdraw.ts'
import { deviceRemove } from './commands/device-remove.ts'
import { handLower } from './commands/hand-lower.ts'
import { handRaise } from './commands/hand-raise.ts'
import { kioskDrained } from './commands/kiosk-drained.ts'
import { kioskPair } from './commands/kiosk-pair.ts'
import { paperPut } from './commands/paper-put.ts'
import { paperWithdraw } from './commands/paper-withdraw.ts'
import { personLock } from './commands/person-lock.ts'
import { personRemove } from './commands/person-remove.ts'
import { personRemoveSince } from './commands/person-remove-since.ts'
import { planEdit } from './commands/plan-edit.ts'
import { planInsert } from './commands/plan-insert.ts'
import { planMove } from './commands/plan-move.ts'
import { planRemove } from './commands/plan-remove.ts'
import { stageAdvance } from './commands/stage-advance.ts'
import { stageAttention } from './commands/stage-attention.ts'
import { stageBack } from './commands/stage-back.ts'
import { stageBlank } from './commands/stage-blank.ts'
import { stageExtend } from './commands/stage-extend.ts'
import { stageFreeze } from './commands/stage-freeze.ts'
import { stageMoment } from './commands/stage-moment.ts'
import { stagePause } from './commands/stage-pause.ts'
import { stageSpotlight } from './commands/stage-spotlight.ts'
import { stageStart } from './commands/stage-start.ts'
import { tableAssign } from './commands/table-assign.ts'
import { tableJoin } from './commands/table-join.ts'
import { tableScribe } from './commands/table-scribe.ts'
import { turnBegin } from './commands/turn-begin.ts'
import { turnDone } from './commands/turn-done.ts'

/** Everything that residents, kiosks and staff may ask of a workshop. One message a file, in `commands/`. */
export const commandSchema = v.variant('type', [
  stageStart,
  stageAdvance,
  stageBack,
  stageMoment,
  stagePause,
  stageExtend,
  stageAttention,
  stageBlank,
  stageSpotlight,
  stageFreeze,
  planInsert,
  planEdit,
  planMove,
  planRemove,
  contributionAdd,
  contributionEdit,
  contributionWithdraw,
  contributionShare,
  contributionAdmit,
  contributionHide,
  contributionUnhide,
  contributionErase,
  askOpen,
  askClose,
  askReveal,
  answerGive,
  attendanceGive,
  paperPut,
  paperWithdraw,
  choiceMark,
  handRaise,
  handLower,
  turnBegin,
  turnDone,
  tableJoin,
  tableAssign,
  tableScribe,
  personLock,
  personRemove,
  personRemoveSince,
  kioskPair,
  kioskDrained,
  deviceRemove,
])
export type Command = v.InferOutput<typeof commandSchema>
export type CommandType = Command['type']

/** One kind of command. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>
