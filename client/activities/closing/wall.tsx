import type { ReactNode } from 'react'
import { say } from '../../../shared/kernel/text.ts'
import type { Template } from '../../../shared/walls/template.ts'
import { directionOf } from '../../words/lang.ts'
import { type FaceProps, latestAsk, type WallFace } from '../face.ts'

/** Height of the strip above the wall, of one statement in it, and of the tallest bar; wall units. */
const strip = 300
const bar = 120
const palette = ['#d98a77', '#e3b39a', '#d9cba8', '#9cc39c', '#4f9a68']

const roomOf = (template: Template): { x: number; y: number; w: number; h: number } => ({
  x: 0,
  y: -strip,
  w: template.w,
  h: strip - 30,
})

/** How useful people found it, in worded points, above what they keep and what they would improve. */
function Over({ view, template, lang, words }: FaceProps): ReactNode {
  const ask = latestAsk(view, 'satisfaction')
  if (!ask || !template) return null
  const { tally, choices } = ask
  const criterion = ask.criteria[0]
  const w = template.w / Math.max(1, choices.length)
  return (
    <g transform={`translate(0 ${-strip})`} fontFamily="var(--text)" direction={directionOf(lang)}>
      <rect x="0" y="0" width={template.w} height={strip - 30} rx="26" fill="var(--sheet)" />
      {!tally || !criterion ? (
        <text x={template.w / 2} y="140" textAnchor="middle" fontSize="34" fill="var(--ink-soft)">
          {words.closing.waiting}
        </text>
      ) : (
        choices.map(({ id, label }, i) => {
          const counts = palette.map((_, n) => tally.counts[id]?.[criterion.id]?.[criterion.min + n] ?? 0)
          const most = Math.max(1, ...counts)
          const step = (w - 80) / counts.length
          return (
            <g key={id} transform={`translate(${i * w + 40} 0)`}>
              <text
                x={(w - 80) / 2}
                y="44"
                textAnchor="middle"
                fontSize="30"
                fontWeight="700"
                fontFamily="var(--display)"
                fill="var(--ink)"
              >
                {label ? say(label, lang) : ''}
              </text>
              {counts.map((count, n) => {
                const h = (bar * count) / most
                const x = n * step + step / 2
                return (
                  <g key={n}>
                    <rect
                      x={x - Math.min(70, step * 0.36)}
                      y={222 - h}
                      width={2 * Math.min(70, step * 0.36)}
                      height={Math.max(4, h)}
                      rx="8"
                      fill={palette[n]}
                    />
                    <text
                      x={x}
                      y={212 - h}
                      textAnchor="middle"
                      fontSize="28"
                      fontWeight="700"
                      fontFamily="var(--display)"
                      fill="var(--ink)"
                    >
                      {count}
                    </text>
                    <text
                      x={x}
                      y="252"
                      textAnchor="middle"
                      fontSize={choices.length > 1 ? 17 : 24}
                      fill="var(--ink-soft)"
                    >
                      {criterion.points?.[n] ? say(criterion.points[n], lang) : String(criterion.min + n)}
                    </text>
                  </g>
                )
              })}
            </g>
          )
        })
      )}
    </g>
  )
}

export const face: WallFace = { Over, overRoom: roomOf }
