import type { ReactNode } from 'react'
import { pictureNames } from '../ui/pictures.ts'
import { useRoom } from './room.ts'

/** Three pictures out of ten, in order: a code that needs no letters. `value` holds the digits chosen so far. */
export function CodePicker({
  label,
  value,
  onChange,
}: {
  label: string
  value: readonly number[]
  onChange: (next: readonly number[]) => void
}): ReactNode {
  const { words } = useRoom()
  const { pass } = words.t
  return (
    <fieldset className="stack">
      <legend>{label}</legend>
      <div className="pictures">
        {pictureNames.map((name, digit) => {
          const places = value.flatMap((one, i) => (one === digit ? [i + 1] : []))
          return (
            <button
              key={name}
              type="button"
              className="secondary"
              aria-label={[words.s.pictures[name], ...places].join(' ')}
              aria-pressed={places.length > 0}
              disabled={value.length === 3 && places.length === 0}
              onClick={() => value.length < 3 && onChange([...value, digit])}
            >
              <g-icon name={name} />
              {places.length > 0 && <b className="figures">{places.join(' ')}</b>}
            </button>
          )
        })}
      </div>
      <div className="row">
        <span className="soft fill" role="status">
          {pass.chosen(value.length)}
        </span>
        <button type="button" className="quiet" disabled={value.length === 0} onClick={() => onChange([])}>
          {pass.clear}
        </button>
      </div>
    </fieldset>
  )
}

/** The code as it travels; null until it is whole. */
export const codeOf = (digits: readonly number[]): string | null => (digits.length === 3 ? digits.join('-') : null)
