/** @jsxImportSource preact */

import type { AskView } from '../../../shared/api/view.ts'
import { check, clock, wifiOff, x } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Voting } from '../inside.ts'
import { isClosing, takesAnswers } from './asks.ts'
import type { OwnBallot } from './use-ballot.ts'

defineIcons({ check, clock, wifiOff, x })

/** What became of one's answer, in words with a sign. */
export function BallotState({ inside, ask, ballot }: { inside: Voting; ask: AskView; ballot: OwnBallot }) {
  const { words } = inside
  if (ballot.refused)
    return (
      <p class="state late" role="alert">
        <g-icon name="x" /> {words.shared.refusals[ballot.refused]}
      </p>
    )
  if (!takesAnswers(ask))
    return (
      <p class="state" role="status">
        <g-icon name="check" /> {words.ask.closed}
      </p>
    )
  if (!ballot.eligible)
    return (
      <p class="state late" role="status">
        <g-icon name="x" /> {words.ask.notEligible}
      </p>
    )
  if (isClosing(ask))
    return (
      <p class="state" role="status">
        <g-icon name="clock" /> {words.ask.closing}
      </p>
    )
  if (ballot.state === 'waiting' || ballot.state === 'stuck')
    return (
      <p class="state waiting" role="status">
        <g-icon name={ballot.state === 'stuck' ? 'serverOff' : 'wifiOff'} /> {words.shared.states[ballot.state]}
      </p>
    )
  if (ballot.state === 'sending')
    return (
      <p class="state" role="status">
        <g-icon name="clock" /> {words.shared.states.sending}
      </p>
    )
  if (ballot.state === 'given' && !ballot.changed)
    return (
      <p class="state saved" role="status">
        <g-icon name="check" /> {words.ask.given}
      </p>
    )
  return null
}
