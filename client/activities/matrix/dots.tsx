/** @jsxImportSource preact */
import type { AskView, ChoiceView } from '../../../shared/api/view.ts'
import { pointWords } from '../../phone/asks/scale.tsx'
import type { Inside } from '../../phone/inside.ts'

const step = 22
const side = 5 * step

/** Names of the two questions, short. */
export interface Axes {
  readonly x: string
  readonly y: string
}

/** What a table answered about one idea: a dot for each person, unlabelled, never a mean (METHOD 3); then the reasons given. */
export function Dots({ inside, ask, choice, axes }: { inside: Inside; ask: AskView; choice: ChoiceView; axes: Axes }) {
  const { words, lang, view } = inside
  const dots = ask.tally?.dots?.[choice.id] ?? []
  const [x, y] = ask.criteria
  if (!x || !y) return null
  const reasons = Object.values(view.notes).filter((note) => note.kind === 'reason' && note.about === choice.id)
  const told = dots.map(([a = 0, b = 0]) => words.matrix.dot(pointWords(x, a, lang), pointWords(y, b, lang)))
  return (
    <section class="stack dots-of">
      <h3>{words.matrix.firstRound}</h3>
      <figure>
        <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={told.join(' ; ') || words.matrix.none}>
          <path class="axes" d={`M${side / 2} 0V${side}M0 ${side / 2}H${side}`} />
          {dots.map(([a = 0, b = 0], i) => {
            const before = dots.slice(0, i).filter((dot) => dot[0] === a && dot[1] === b).length
            return (
              <circle
                key={i}
                cx={(a - x.min + 0.5) * step + before * 4}
                cy={side - (b - y.min + 0.5) * step - before * 4}
                r="6"
              />
            )
          })}
        </svg>
        <figcaption class="soft">
          ↑ {axes.y}
          <br />→ {axes.x}
        </figcaption>
      </figure>
      {reasons.length > 0 && <h3>{words.matrix.given}</h3>}
      <ul class="stack">
        {reasons.map((note) => (
          <li key={note.id} class="say">
            <p class="typed" dir="auto">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
