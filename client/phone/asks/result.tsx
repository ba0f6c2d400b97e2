/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Shown } from '../../../shared/answers/shown.ts'
import type { AskView } from '../../../shared/api/view.ts'
import { check, x } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Voting } from '../inside.ts'
import { useChange } from '../use-change.ts'
import { ballotsOf, listed, type Recount, recount } from './recount.ts'
import { Totals } from './totals.tsx'
import { ownBallotId } from './use-ballot.ts'

defineIcons({ check, x })

interface ResultProps {
  readonly inside: Voting
  readonly ask: AskView
  readonly tally: Shown
  /** What is said when the vote of this device is not in the list: a card that voted again elsewhere. */
  readonly replaced?: string
}

/** The result of a vote, recounted on this phone. */
export function Result({ inside, ask, tally, replaced }: ResultProps) {
  const { words, handle } = inside
  const gave = inside.keep.read(`sent.${ask.id}`) !== null
  const [found, setFound] = useState<Recount | null>(null)
  useEffect(() => scrollTo(0, 0), [])
  useChange([ask.id, ask.status], () => {
    if (ask.status !== 'revealed') return
    if (!listed(tally)) return setFound({ kind: 'few' })
    void ballotsOf(handle, ask.id).then((ballots) =>
      setFound(ballots && recount(ask, tally, ballots, ownBallotId(inside, ask.id))),
    )
  })
  return (
    <>
      {found?.kind === 'agrees' && (
        <p class="state saved" role="status">
          <g-icon name="check" />{' '}
          {found.own ? words.result.counted(found.own) : (gave && replaced) || words.result.recounted}
        </p>
      )}
      {found?.kind === 'differs' && (
        <p class="state late" role="status">
          <g-icon name="x" /> {words.result.differs}
        </p>
      )}
      {found?.kind === 'few' && (
        <p class="state" role="status">
          {words.result.few}
        </p>
      )}
      <Totals inside={inside} ask={ask} tally={tally} />
    </>
  )
}
