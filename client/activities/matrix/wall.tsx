import type { ReactNode } from 'react'
import { enoughVoters } from '../../../shared/answers/ask.ts'
import type { AskView, ChoiceView } from '../../../shared/api/view.ts'
import { say } from '../../../shared/kernel/text.ts'
import { ChoiceNote } from '../choice-note.tsx'
import { type FaceProps, latestAsk, type WallFace } from '../face.ts'
import { FaceFrame, FaceWait } from '../face-frame.tsx'
import { scattered } from './scatter.ts'

/** Each idea with its dots, unlabelled; never the mean. Below 8 views, no verdict. The reasons beside, where they may be read. */
function Result(props: FaceProps): ReactNode {
  const { view, template, lang, words } = props
  const ask = latestAsk(view, 'place')
  const title = view.stage.phase ? say(view.stage.phase.title, lang) : ''
  if (!ask?.tally) return <FaceWait title={title} text={words.matrix.waiting} />
  const axis = (style: 'axis-x' | 'axis-y'): string =>
    say(template?.printed.find((one) => one.style === style)?.text ?? { fr: '' }, lang)
  const columns = ask.choices.length > 6 ? 4 : ask.choices.length > 4 ? 3 : Math.max(1, Math.min(2, ask.choices.length))
  return (
    <FaceFrame className="matrix-face">
      <header>
        <h2>
          {words.matrix.round(ask.round)} · {words.matrix.opinions(ask.tally.voters)}
        </h2>
        <span>→ {axis('axis-x')}</span>
        <span>↑ {axis('axis-y')}</span>
        <span className="soft">{ask.tally.voters < enoughVoters ? words.matrix.few : words.matrix.dots}</span>
      </header>
      <ul style={{ ['--columns' as string]: columns }}>
        {ask.choices.map((choice) => (
          <Card key={choice.id} ask={ask} choice={choice} {...props} />
        ))}
      </ul>
    </FaceFrame>
  )
}

function Card({ ask, choice, view, lang, words }: FaceProps & { ask: AskView; choice: ChoiceView }): ReactNode {
  const verdict = ask.tally?.verdicts[choice.id]
  const said = Object.values(view.notes ?? {}).filter(({ kind, about }) => kind === 'reason' && about === choice.id)
  return (
    <li className="matrix-card">
      <div>
        <ChoiceNote choice={choice} tables={view.tables} lang={lang} words={words} />
        {verdict && (
          <p className="flags">
            <span className="badge">{verdict === 'camps' ? words.matrix.camps : words.matrix.discuss}</span>
          </p>
        )}
      </div>
      <Dots dots={ask.tally?.dots?.[choice.id] ?? []} name={words.matrix.place} />
      {said.length > 0 && (
        <ul className="said" aria-label={words.matrix.reasons}>
          {said.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Five by five squares, easy to the right, a priority at the top; equal views lie side by side. */
function Dots({
  dots,
  name,
}: {
  dots: readonly (readonly number[])[]
  name: (easy: number, priority: number) => string
}): ReactNode {
  const lines = [1, 2, 3, 4]
  return (
    <svg
      viewBox="-2 -2 104 104"
      role="img"
      aria-label={dots.map(([easy = 0, priority = 0]) => name(easy, priority)).join(' · ') || undefined}
    >
      <rect x="0" y="0" width="100" height="100" rx="5" fill="var(--paper)" />
      {lines.map((n) => (
        <g key={n} stroke="var(--line)" strokeWidth={0.5}>
          <line x1={n * 20} x2={n * 20} y1="2" y2="98" />
          <line y1={n * 20} y2={n * 20} x1="2" x2="98" />
        </g>
      ))}
      <path d="M0 0V100H100" fill="none" stroke="var(--edge)" strokeWidth="1.4" strokeLinecap="round" />
      {scattered(dots).map(({ x, y }, i) => (
        <circle key={i} cx={x} cy={y} r="2.7" fill="var(--accent)" stroke="#fff" strokeWidth=".5" />
      ))}
    </svg>
  )
}

export const face: WallFace = { Result }
