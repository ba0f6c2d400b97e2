/** @jsxImportSource preact */
import { say } from '../../../shared/kernel/text.ts'
import { askNow, roundsOf } from '../../phone/asks/asks.ts'
import { ScaleAsk } from '../../phone/asks/scale-ask.tsx'
import { Composer } from '../../phone/compose/composer.tsx'
import type { FaceProps } from '../../phone/inside.ts'
import { Gallery } from '../../phone/notes/gallery.tsx'
import { Own } from '../../phone/notes/own.tsx'

const parts = ['keep', 'improve'] as const

/** Satisfaction in worded points, one thing to keep, one to improve; then what comes next. */
export function Face({ inside, phase }: FaceProps) {
  const { words, lang, view } = inside
  const ask = askNow(inside, phase) ?? roundsOf(inside, phase.id, 'satisfaction').at(-1)
  const next = say(view.workshop.next, lang)
  const { rights, shows } = phase.moment
  return (
    <>
      {shows.ask && ask && <ScaleAsk key={ask.id} inside={inside} ask={ask} />}
      {!shows.ask && next && (
        <section class="say">
          <h2>{words.closing.next}</h2>
          <p dir="auto" class="typed">
            {next}
          </p>
        </section>
      )}
      <Gallery inside={inside} phase={phase} title={words.closing.read} />
      {rights.add.length > 0 &&
        parts.map((part) => (
          <section key={part} class="stack part">
            <h2>{words.closing[part]}</h2>
            <Own inside={inside} phase={phase} title="" zones={[part]} />
            <Composer
              inside={inside}
              phase={phase.id}
              kinds={['note']}
              zone={part}
              slot={part}
              label={words.closing[part]}
            />
          </section>
        ))}
    </>
  )
}
