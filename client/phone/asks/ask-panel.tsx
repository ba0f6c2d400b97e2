/** @jsxImportSource preact */
import type { AskView } from '../../../shared/api/view.ts'
import type { Inside } from '../inside.ts'
import { manner } from './asks.ts'
import { Pick } from './pick.tsx'
import { Result } from './result.tsx'
import { ScaleAsk } from './scale-ask.tsx'
import { StickerVote } from './sticker-vote.tsx'

/** Any ask, by the rules that it declares; its result once it may be seen. */
export function AskPanel({ inside, ask }: { inside: Inside; ask: AskView }) {
  const how = manner(ask)
  if (ask.tally && how !== 'scale') return <Result inside={inside} ask={ask} tally={ask.tally} />
  if (how === 'pick') return <Pick inside={inside} ask={ask} />
  return how === 'stickers' ? <StickerVote inside={inside} ask={ask} /> : <ScaleAsk inside={inside} ask={ask} />
}
