/** @jsxImportSource preact */
import type { AskView } from '../../../shared/api/view.ts'
import { sumOf, type Tally } from '../../../shared/answers/tally.ts'
import type { Inside } from '../inside.ts'
import { ChoiceWords } from './choice-words.tsx'

/** Totals of stickers or picks, from most to least. */
export function Totals({ inside, ask, tally }: { inside: Inside; ask: AskView; tally: Tally }) {
  const { words, lang, handle } = inside
  const sums = tally.ranking.map((id) => ({ id, sum: sumOf(tally.counts, id) }))
  const most = Math.max(1, ...sums.map(({ sum }) => sum))
  return (
    <section class="stack">
      <h2>{words.result.title}</h2>
      <p class="soft">{words.result.voters(tally.voters)}</p>
      <ol class="stack totals">
        {sums.map(({ id, sum }) => {
          const choice = ask.choices.find((each) => each.id === id)
          return choice && (
            <li key={id} class="choice">
              <div class="fill"><ChoiceWords choice={choice} lang={lang} words={words} handle={handle} /></div>
              <b class="figures">{words.shared.count.dots(sum)}</b>
              <progress max={most} value={sum} aria-hidden="true" />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
