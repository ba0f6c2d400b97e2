/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Options } from '../../../shared/activities/matrix/options.ts'
import type { AskView } from '../../../shared/api/view.ts'
import { stableShuffle } from '../../../shared/kernel/order.ts'
import { say } from '../../../shared/kernel/text.ts'
import { roundsOf, takesAnswers } from '../../phone/asks/asks.ts'
import { BallotState } from '../../phone/asks/ballot-state.tsx'
import { ChoiceWords } from '../../phone/asks/choice-words.tsx'
import { Scale } from '../../phone/asks/scale.tsx'
import { answer, answered } from '../../phone/asks/scale-ask.tsx'
import { useBallot } from '../../phone/asks/use-ballot.ts'
import type { FaceProps, Inside } from '../../phone/inside.ts'
import { arrowLeft, arrowRight, check } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import { type Axes, Dots } from './dots.tsx'
import { ReasonBox } from './reason-box.tsx'
import { extreme } from './reasons.ts'

defineIcons({ arrowLeft, arrowRight, check })

/** Easy to do × priority: each scores alone, one idea at a time; then looks at the dots, and may score again. */
export function Face({ inside, phase }: FaceProps) {
  const { words, lang } = inside
  const { x, y } = phase.options as Options
  const axes = { x: say(x.label, lang), y: say(y.label, lang) }
  const rounds = roundsOf(inside, phase.id, 'place')
  const now = rounds.at(-1)
  const shown = rounds.findLast((ask) => ask.tally)
  if (!now) return <p class="soft">{words.ask.waitOpen}</p>
  if (phase.moment.rights.mark) return <p class="soft">{words.matrix.wait}</p>
  if (takesAnswers(now)) return <OneByOne key={now.id} inside={inside} ask={now} before={shown} axes={axes} />
  if (!shown) return <p class="soft">{words.ask.closed}</p>
  return (
    <ul class="stack">
      {shown.choices.map((choice) => (
        <li key={choice.id} class="sheet stack">
          <ChoiceWords choice={choice} lang={lang} words={words} handle={inside.handle} />
          <Dots inside={inside} ask={shown} choice={choice} axes={axes} />
        </li>
      ))}
    </ul>
  )
}

/** One idea, two questions; one's own order through the ideas. */
function OneByOne({
  inside,
  ask,
  before,
  axes,
}: {
  inside: Inside
  ask: AskView
  before: AskView | undefined
  axes: Axes
}) {
  const { words, lang, handle, you } = inside
  const ballot = useBallot(inside, ask)
  const ordered = stableShuffle(ask.choices, you.participant?.id ?? handle, ({ id }) => id)
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      ordered.findIndex(({ id }) => !(id in answered(ask, ballot.marks))),
    ),
  )
  const choice = ordered[index]
  const all = ordered.every(({ id }) => id in answered(ask, ballot.marks))
  if (!choice) return null
  const values = ballot.marks[choice.id]
  return (
    <>
      <section class="sheet stack idea">
        <p class="soft">{words.matrix.progress(index + 1, ordered.length)}</p>
        <div class="idea-words">
          <ChoiceWords choice={choice} lang={lang} words={words} handle={handle} />
        </div>
        {ask.criteria.map((criterion) => (
          <Scale
            key={`${choice.id}.${criterion.id}`}
            criterion={criterion}
            name={`${choice.id}.${criterion.id}`}
            label={say(criterion.label, lang)}
            lang={lang}
            value={values?.[criterion.id]}
            disabled={!ballot.open}
            onChange={(value) => answer(ask, ballot, choice.id, criterion.id, value)}
          />
        ))}
      </section>
      {extreme(ask.criteria, values) && <ReasonBox key={choice.id} inside={inside} ask={ask} choice={choice.id} />}
      {before && <Dots inside={inside} ask={before} choice={choice} axes={axes} />}
      <footer class="composer">
        <BallotState inside={inside} ask={ask} ballot={ballot} />
        {all && (
          <p class="state saved">
            <g-icon name="check" /> {words.matrix.done}
          </p>
        )}
        <div class="row">
          <button type="button" class="secondary" disabled={index === 0} onClick={() => setIndex(index - 1)}>
            <g-icon name="arrowLeft" /> {words.shared.actions.back}
          </button>
          <button
            type="button"
            class="primary fill"
            disabled={index === ordered.length - 1}
            onClick={() => setIndex(index + 1)}
          >
            {words.shared.actions.next} <g-icon name="arrowRight" />
          </button>
        </div>
      </footer>
    </>
  )
}
