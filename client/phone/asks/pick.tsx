/** @jsxImportSource preact */

import type { ComponentChildren } from 'preact'
import type { AskView, ChoiceView } from '../../../shared/api/view.ts'
import type { Inside } from '../inside.ts'
import { BallotState } from './ballot-state.tsx'
import { ChoiceWords } from './choice-words.tsx'
import { useBallot } from './use-ballot.ts'

/** One choice out of many, sent at a touch; it can be changed until it closes. */
export function Pick({
  inside,
  ask,
  draw,
}: {
  inside: Inside
  ask: AskView
  draw?: (choice: ChoiceView) => ComponentChildren
}) {
  const { words, lang, handle } = inside
  const ballot = useBallot(inside, ask)
  const criterion = ask.criteria[0]
  return (
    <section class="stack">
      <BallotState inside={inside} ask={ask} ballot={ballot} />
      <fieldset class={draw ? 'picks two drawn' : 'picks'} disabled={!ballot.open} aria-label={words.ask.secret}>
        {ask.choices.map((choice) => (
          <label key={choice.id}>
            <input
              type="radio"
              name={ask.id}
              checked={choice.id in ballot.marks}
              onChange={() => criterion && ballot.give({ [choice.id]: { [criterion.id]: criterion.max } })}
            />
            {draw?.(choice)}
            <span>
              <ChoiceWords choice={choice} lang={lang} words={words} handle={handle} />
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  )
}
