/** @jsxImportSource preact */
import { askNow } from '../../phone/asks/asks.ts'
import { Result } from '../../phone/asks/result.tsx'
import { StickerVote } from '../../phone/asks/sticker-vote.tsx'
import type { FaceProps } from '../../phone/inside.ts'

/** Stickers on ideas; then the result, recounted here. */
export function Face({ inside, phase }: FaceProps) {
  const ask = askNow(inside, phase)
  if (!ask) return <p class="soft">{inside.words.ask.waitOpen}</p>
  if (ask.tally && ask.status === 'revealed') return <Result inside={inside} ask={ask} tally={ask.tally} />
  return <StickerVote key={ask.id} inside={inside} ask={ask} />
}
