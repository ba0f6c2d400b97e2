/** @jsxImportSource preact */
interface ChoiceProps {
  readonly name: string
  readonly legend: string
  readonly value: string | null
  readonly items: readonly { readonly id: string; readonly label: string }[]
  onChange(id: string): void
}

/** Words to choose one from: in rows of as many as there is room for, long ones two by two. */
export function Choice({ name, legend, value, items, onChange }: ChoiceProps) {
  return (
    <fieldset class={items.some(({ label }) => label.length > 8) ? 'pills long' : 'pills'}>
      <legend>{legend}</legend>
      <div>
        {items.map(({ id, label }) => (
          <label key={id}>
            <input type="radio" name={name} checked={value === id} onClick={() => onChange(id)} />
            <span dir="auto">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
