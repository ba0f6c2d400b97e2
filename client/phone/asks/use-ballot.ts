import { useState } from 'preact/hooks'
import type { Marks } from '../../../shared/answers/ballot.ts'
import type { RefusalCode } from '../../../shared/api/refusals.ts'
import type { AskView } from '../../../shared/api/view.ts'
import { newId } from '../../link/ids.ts'
import type { Inside, Voting } from '../inside.ts'
import { keptId } from '../keep.ts'
import { useChange } from '../use-change.ts'
import { isClosing, takesAnswers } from './asks.ts'

/** One's own ballot: what is marked, what was sent, and what became of it. */
export interface OwnBallot {
  readonly marks: Marks
  /** Marks, without sending. */
  mark(marks: Marks): void
  /** Sends these marks: a whole ballot, which replaces the one before. */
  give(marks: Marks): void
  /** Something was marked since it was last sent. */
  readonly changed: boolean
  readonly state: 'none' | 'sending' | 'waiting' | 'stuck' | 'given' | 'refused'
  readonly refused: RefusalCode | null
  /** Answers may be given, by this person. */
  readonly open: boolean
  readonly eligible: boolean
}

const marksKey = (ask: string): string => `marks.${ask}`
const sentKey = (ask: string): string => `sent.${ask}`

/** The random id of one's own ballot, by which it is found again in the published list [S3]. */
export const ownBallotId = (inside: Pick<Inside, 'keep'>, ask: string): string =>
  keptId(inside.keep, `ballot.${ask}`, newId)

/** Holds one's own ballot of an ask; what is marked is sent by itself while the ask is closing. */
export function useBallot(inside: Voting, ask: AskView): OwnBallot {
  const { keep, outbox, waiting, you } = inside
  const [marks, setMarks] = useState<Marks>(() => JSON.parse(keep.read(marksKey(ask.id)) ?? '{}') as Marks)
  const [sent, setSent] = useState(() => keep.read(sentKey(ask.id)))
  const mine = you.asks[ask.id]
  const eligible = mine?.eligible ?? false
  const open = takesAnswers(ask) && eligible
  const changed = JSON.stringify(marks) !== (sent ?? '{}')
  const item = waiting.items.findLast(({ command }) => command.type === 'answer/give' && command.ask === ask.id)

  const mark = (next: Marks): void => {
    setMarks(next)
    keep.write(marksKey(ask.id), JSON.stringify(next))
  }
  const give = (next: Marks): void => {
    mark(next)
    setSent(JSON.stringify(next))
    keep.write(sentKey(ask.id), JSON.stringify(next))
    void outbox.add(
      { type: 'answer/give', ask: ask.id, ballot: ownBallotId(inside, ask.id), marks: next, tookMs: null },
      { key: `answer.${ask.id}` },
    )
  }
  useChange([isClosing(ask), eligible], () => {
    if (isClosing(ask) && eligible && changed) give(marks)
  })

  const state = item?.refused
    ? 'refused'
    : item
      ? waiting.stuck
        ? 'stuck'
        : waiting.cut
          ? 'waiting'
          : 'sending'
      : mine?.given || sent !== null
        ? 'given'
        : 'none'
  return { marks, mark, give, changed, state, refused: item?.refused ?? null, open, eligible }
}
