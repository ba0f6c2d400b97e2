import { useId } from 'react'
import { useWords } from '../office.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  /** A password being chosen: its one rule stands above it. */
  readonly fresh?: boolean
}

/** A password: the one in use, or a new one with its rule. */
export function PasswordField({ label, value, change, fresh = false }: Props) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {fresh && (
        <p className="hint" id={`${id}-rule`}>
          {t.join.rule}
        </p>
      )}
      <input
        id={id}
        type="password"
        autoComplete={fresh ? 'new-password' : 'current-password'}
        required
        minLength={fresh ? 10 : undefined}
        maxLength={200}
        dir="ltr"
        aria-describedby={fresh ? `${id}-rule` : undefined}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  )
}
