import type { ReactNode } from 'react'
import { say } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { around } from '../../../shared/walls/matter/geometry.ts'
import type { Rect } from '../../../shared/walls/template.ts'
import { directionOf } from '../../words/lang.ts'
import { type FaceProps, latestAsk, type WallFace } from '../face.ts'
import { type Curve, curveOf, smooth } from './curve.ts'

/** The curve of what is felt, in its lane of the wall: every answer a dot, the half of them around the middle a band. */
function Over({ view, template, lang, words }: FaceProps): ReactNode {
  const ask = latestAsk(view, 'curve')
  const lane = template?.printed.find(({ id }) => id === 'lane-feels')
  const heads = template?.printed.filter(({ style }) => style === 'step') ?? []
  if (!ask || !lane || heads.length === 0) return null
  const curve = curveOf(ask)
  const table = typeof ask.scope === 'object' ? view.tables[ask.scope.table] : undefined
  const across = around(heads) ?? lane
  const area: Rect = { x: across.x + 8, y: lane.y + 40, w: across.w - 16, h: lane.h - 84 }
  const centres = heads.map(({ x, w }) => x + w / 2)
  const levelOf = (feeling: number): number => area.y + area.h / 2 - (feeling / 2) * (area.h / 2)
  return (
    <g className={table ? markOf(table.index).colour : 'sky'} fontFamily="var(--text)" direction={directionOf(lang)}>
      <line
        x1={area.x}
        x2={area.x + area.w}
        y1={levelOf(0)}
        y2={levelOf(0)}
        stroke="var(--edge)"
        strokeWidth="2.5"
        strokeDasharray="3 9"
        strokeLinecap="round"
      />
      {curve && (
        <foreignObject x={lane.x + (template?.rtl ? 24 : 0)} y={lane.y + 76} width={lane.w - 24} height={lane.h - 80}>
          <p style={{ font: '400 17px/1.3 var(--text)', color: 'var(--ink-soft)' }} dir={directionOf(lang)}>
            {words.journey.voices(ask.tally?.voters ?? 0)} {words.journey.band}
          </p>
        </foreignObject>
      )}
      {curve ? (
        <Drawn curve={curve} centres={centres} levelOf={levelOf} words={words} />
      ) : (
        <text x={area.x + area.w / 2} y={levelOf(0) - 16} textAnchor="middle" fontSize="24" fill="var(--ink-soft)">
          {words.journey.waiting}
        </text>
      )}
      <title>
        {curve
          ? curve.steps
              .map((step, i) =>
                words.journey.point(say(ask.choices[i]?.label ?? { fr: '' }, lang), String(step.middle)),
              )
              .join(' · ')
          : words.journey.waiting}
      </title>
    </g>
  )
}

function Drawn({
  curve,
  centres,
  levelOf,
  words,
}: {
  curve: Curve
  centres: readonly number[]
  levelOf: (feeling: number) => number
  words: FaceProps['words']
}): ReactNode {
  const line = (pick: (step: Curve['steps'][number]) => number): { x: number; y: number }[] =>
    curve.steps.map((step, i) => ({ x: centres[i] ?? 0, y: levelOf(pick(step)) }))
  const band = smooth(line(({ high }) => high)) + smoothBack(line(({ low }) => low))
  const last = curve.steps.length - 1
  const signs = new Map<number, string>([[last, words.journey.end]])
  signs.set(curve.low, words.journey.low)
  signs.set(curve.peak, words.journey.peak)
  return (
    <>
      <path d={band} fill="var(--t)" stroke="var(--c)" strokeOpacity=".35" strokeWidth="1.5" />
      {curve.steps.flatMap((step, i) =>
        step.counts
          .filter(({ count }) => count > 0)
          .map(({ value, count }) => (
            <circle
              key={`${step.id}${value}`}
              cx={centres[i]}
              cy={levelOf(value)}
              r={3 + 3.2 * Math.sqrt(count)}
              fill="var(--c)"
              fillOpacity=".22"
            />
          )),
      )}
      <path
        d={smooth(line(({ middle }) => middle))}
        fill="none"
        stroke="var(--c)"
        strokeWidth="8"
        strokeLinecap="round"
      />
      {curve.steps.map((step, i) => (
        <circle
          key={step.id}
          cx={centres[i]}
          cy={levelOf(step.middle)}
          r="15"
          fill="var(--sheet)"
          stroke="var(--c)"
          strokeWidth="6.5"
        />
      ))}
      {[...signs].map(([i, sign]) => {
        const middle = curve.steps[i]?.middle ?? 0
        return (
          <text
            key={sign}
            x={centres[i]}
            y={levelOf(middle) + (middle >= 0 ? -30 : 46)}
            textAnchor="middle"
            fontSize="22"
            fontWeight="600"
            fill="var(--ink)"
            stroke="var(--paper)"
            strokeWidth="6"
            paintOrder="stroke"
          >
            {sign}
          </text>
        )
      })}
    </>
  )
}

/** The same line walked from right to left, to close a band. */
const smoothBack = (points: readonly { readonly x: number; readonly y: number }[]): string =>
  `${smooth([...points].reverse(), 'L')}Z`

export const face: WallFace = { Over }
