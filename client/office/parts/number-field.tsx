import { useId, useState } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: number | null
  readonly min: number
  readonly max: number
  /** An empty field means "by itself" and is told as null; without it, an empty field keeps the number it had. */
  readonly auto?: boolean
  readonly change: (value: number | null) => void
}

/** A whole number within bounds; half-typed text stays as typed until it is one. */
export function NumberField({ label, hint, value, min, max, auto = false, change }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string): void => {
    setTyped(text)
    const number = Number(text)
    if (text === '' && auto) change(null)
    else if (text !== '' && Number.isInteger(number) && number >= min && number <= max) change(number)
  }
  return (
    <div className="field short">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={typed ?? value ?? ''}
        onChange={(event) => read(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}
