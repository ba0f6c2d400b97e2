/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Criterion } from '../../../shared/answers/ask.ts'
import { type Lang, say } from '../../../shared/kernel/text.ts'

interface ScaleProps {
  readonly criterion: Criterion
  readonly value: number | undefined
  readonly lang: Lang
  /** Tells this scale from others on the screen. */
  readonly name: string
  readonly label: string
  readonly disabled: boolean
  /** How a value is drawn; by default its figure. */
  draw?(value: number): ComponentChildren
  onChange(value: number): void
}

/** The words of a value, or its figure. */
export const pointWords = ({ points, min }: Criterion, value: number, lang: Lang): string => {
  const words = points?.[value - min]
  return words ? say(words, lang) : String(value)
}

/** One value out of a few, each with its words: those of both ends are shown, and those of the one that is chosen. */
export function Scale({ criterion, value, lang, name, label, disabled, draw, onChange }: ScaleProps) {
  const { min, max } = criterion
  const values = Array.from({ length: max - min + 1 }, (_, i) => min + i)
  return (
    <fieldset class="scale" disabled={disabled}>
      <legend>{label}</legend>
      <div class="segments">
        {values.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={value === each}
              aria-label={pointWords(criterion, each, lang)}
              onChange={() => onChange(each)}
            />
            {draw ? draw(each) : <span aria-hidden="true">{each}</span>}
          </label>
        ))}
      </div>
      <p class="ends" aria-hidden="true">
        {value === undefined ? (
          <>
            <span>{pointWords(criterion, min, lang)}</span>
            <span>{pointWords(criterion, max, lang)}</span>
          </>
        ) : (
          <b>{pointWords(criterion, value, lang)}</b>
        )}
      </p>
    </fieldset>
  )
}
