/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { stepId } from '../../../shared/activities/journey/cells.ts'
import type { Options } from '../../../shared/activities/journey/options.ts'
import { levels } from '../../../shared/activities/levels.ts'
import { say } from '../../../shared/kernel/text.ts'
import { cellId } from '../../../shared/walls/templates/crossing.ts'
import { askNow } from '../../phone/asks/asks.ts'
import { Feeling } from '../../phone/asks/feeling.tsx'
import { ScaleAsk } from '../../phone/asks/scale-ask.tsx'
import { Composer } from '../../phone/compose/composer.tsx'
import type { FaceProps } from '../../phone/inside.ts'
import { Gallery } from '../../phone/notes/gallery.tsx'
import { Own } from '../../phone/notes/own.tsx'
import { Choice } from '../../phone/parts/choice.tsx'

/** A person's day: choose a moment and a lane, then write; later, a face for each moment. */
export function Face({ inside, phase }: FaceProps) {
  const { words, lang } = inside
  const { persona, steps, lanes, pyramid } = phase.options as Options
  const [step, setStep] = useState(stepId(0))
  const [lane, setLane] = useState(lanes[0]?.id ?? '')
  const [level, setLevel] = useState<string | null>(null)
  const ask = askNow(inside, phase)
  const { rights } = phase.moment
  const writing = rights.add.length > 0
  const levelled = pyramid && lane === 'needs'
  const place = (zone: string | null): string | null => {
    const [at, row] = zone?.split('-') ?? []
    const moment = steps.find((_, i) => stepId(i) === at)
    const line = lanes.find(({ id }) => id === row)
    return moment && line ? `${say(moment.label, lang)} · ${say(line.label, lang)}` : null
  }
  return (
    <>
      {!writing && (
        <section class="say">
          <b dir="auto">{say(persona.name, lang)}</b>
          {say(persona.about, lang) && <p dir="auto">{say(persona.about, lang)}</p>}
        </section>
      )}
      {ask && !writing && (
        <ScaleAsk key={ask.id} inside={inside} ask={ask} draw={(value) => <Feeling value={value} />} />
      )}
      {ask?.tally && <p class="soft">{words.matrix.wait}</p>}
      {writing && (
        <section class="stack">
          <Choice
            name="step"
            legend={words.journey.step}
            value={step}
            onChange={setStep}
            items={steps.map(({ label }, i) => ({ id: stepId(i), label: say(label, lang) }))}
          />
          <Choice
            name="lane"
            legend={words.journey.lane}
            value={lane}
            onChange={setLane}
            items={lanes.map(({ id, label }) => ({ id, label: say(label, lang) }))}
          />
          {levelled && (
            <Choice
              name="level"
              legend={words.journey.level}
              value={level}
              onChange={(id) => setLevel(id === level ? null : id)}
              items={levels.map(({ id, label }) => ({ id, label: say(label, lang) }))}
            />
          )}
        </section>
      )}
      <Own inside={inside} phase={phase} place={place} />
      <Gallery inside={inside} phase={phase} place={place} />
      {writing && (
        <Composer
          inside={inside}
          phase={phase.id}
          kinds={rights.add}
          zone={cellId(step, lane)}
          level={levelled ? level : null}
        />
      )}
    </>
  )
}
