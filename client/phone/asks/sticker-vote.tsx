/** @jsxImportSource preact */

import { spent } from '../../../shared/answers/spent.ts'
import type { AskView } from '../../../shared/api/view.ts'
import type { Voting } from '../inside.ts'
import { isClosing } from './asks.ts'
import { BallotState } from './ballot-state.tsx'
import { Stickers } from './stickers.tsx'
import { useBallot } from './use-ballot.ts'

/** A sticker vote on a phone: it can be changed until it closes, and nobody sees it. */
export function StickerVote({ inside, ask }: { inside: Voting; ask: AskView }) {
  const { words, lang, you, handle } = inside
  const ballot = useBallot(inside, ask)
  const settled = !ballot.changed && ballot.state === 'given'
  return (
    <>
      <Stickers
        ask={ask}
        marks={ballot.marks}
        own={you.asks[ask.id]?.own ?? []}
        voter={you.participant?.id ?? handle}
        lang={lang}
        words={words}
        handle={handle}
        disabled={!ballot.open}
        onMark={ballot.mark}
      />
      <footer class="composer vote">
        <BallotState inside={inside} ask={ask} ballot={ballot} />
        {ballot.open && !settled && (
          <button
            type="button"
            class="primary wide"
            disabled={!ballot.changed || (spent(ballot.marks) === 0 && ballot.state === 'none') || isClosing(ask)}
            onClick={() => ballot.give(ballot.marks)}
          >
            {words.stickers.vote}
          </button>
        )}
        <p class="soft">{words.ask.secret}</p>
      </footer>
    </>
  )
}
