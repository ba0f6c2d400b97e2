/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Marks } from '../../../shared/answers/ballot.ts'
import type { AskView } from '../../../shared/api/view.ts'
import { say } from '../../../shared/kernel/text.ts'
import type { Inside } from '../inside.ts'
import { choiceWords } from './asks.ts'
import { BallotState } from './ballot-state.tsx'
import { Scale } from './scale.tsx'
import { type OwnBallot, useBallot } from './use-ballot.ts'

/** Marks with one value more; a choice is sent once each of its questions has a value. */
function withValue(marks: Marks, choice: string, criterion: string, value: number): Marks {
  return { ...marks, [choice]: { ...marks[choice], [criterion]: value } }
}

/** The choices that are fully answered. */
export const answered = (ask: Pick<AskView, 'criteria'>, marks: Marks): Marks =>
  Object.fromEntries(Object.entries(marks).filter(([, values]) => ask.criteria.every(({ id }) => id in values)))

/** Marks one value, and sends what is fully answered. */
export function answer(ask: AskView, ballot: OwnBallot, choice: string, criterion: string, value: number): void {
  const marks = withValue(ballot.marks, choice, criterion, value)
  if (ask.criteria.every(({ id }) => id in (marks[choice] ?? {}))) ballot.give(answered(ask, marks))
  else ballot.mark(marks)
}

/** Every choice with a scale for each question: saved at each touch. */
export function ScaleAsk({
  inside,
  ask,
  draw,
}: {
  inside: Inside
  ask: AskView
  draw?: (value: number) => ComponentChildren
}) {
  const { words, lang } = inside
  const ballot = useBallot(inside, ask)
  return (
    <section class="stack">
      {ask.choices.map((choice) =>
        ask.criteria.map((criterion) => (
          <Scale
            key={`${choice.id}.${criterion.id}`}
            criterion={criterion}
            name={`${choice.id}.${criterion.id}`}
            lang={lang}
            disabled={!ballot.open}
            label={[
              choiceWords(choice, lang) ?? words.ask.empty,
              ...(ask.criteria.length > 1 ? [say(criterion.label, lang)] : []),
            ].join(' · ')}
            value={ballot.marks[choice.id]?.[criterion.id]}
            {...(draw ? { draw } : {})}
            onChange={(value) => answer(ask, ballot, choice.id, criterion.id, value)}
          />
        )),
      )}
      <BallotState inside={inside} ask={ask} ballot={ballot} />
    </section>
  )
}
