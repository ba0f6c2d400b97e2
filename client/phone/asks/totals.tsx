/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Shown } from '../../../shared/answers/shown.ts'
import type { AskView, ChoiceView } from '../../../shared/api/view.ts'
import type { Voting } from '../inside.ts'
import { manner } from './asks.ts'
import { ChoiceWords } from './choice-words.tsx'

interface TotalsProps {
  readonly inside: Voting
  readonly ask: AskView
  readonly tally: Shown
  /** What stands before a choice's words. */
  draw?(choice: ChoiceView): ComponentChildren
}

/** Totals of stickers, or of people where each picked one, from most to least. */
export function Totals({ inside, ask, tally, draw }: TotalsProps) {
  const { words, lang, handle } = inside
  const picked = manner(ask) === 'pick'
  const counted = picked ? words.shared.count.people : words.shared.count.dots
  const sums = tally.ranking.map((id) => ({ id, sum: tally.sums[id] ?? 0 })).filter(({ sum }) => !picked || sum > 0)
  const most = Math.max(1, ...sums.map(({ sum }) => sum))
  return (
    <section class="stack">
      <h2>{words.result.title}</h2>
      <p class="soft">{words.result.voters(tally.voters)}</p>
      <ol class="stack totals">
        {sums.map(({ id, sum }) => {
          const choice = ask.choices.find((each) => each.id === id)
          return (
            choice && (
              <li key={id} class="choice">
                <div class="row">
                  {draw?.(choice)}
                  <div class="fill">
                    <ChoiceWords choice={choice} lang={lang} words={words} handle={handle} />
                  </div>
                </div>
                <b class="figures">{counted(sum)}</b>
                <progress max={most} value={sum} aria-hidden="true" />
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}
