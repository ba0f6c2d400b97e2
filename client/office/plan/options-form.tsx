import type { Lang, Text } from '../../../shared/kernel/text.ts'
import { useWords } from '../office.ts'
import { NumberField } from '../parts/number-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import type { Field } from './fields.ts'

type Values = Readonly<Record<string, unknown>>

interface Props {
  readonly fields: readonly Field[]
  readonly values: Values
  readonly lang: Lang
  readonly change: (values: Values) => void
}

/** Plain forms for the options of an activity, drawn from what is declared of them. */
export function OptionsForm({ fields, values, lang, change }: Props) {
  return fields.map((field) => (
    <One
      key={field.key}
      field={field}
      value={values[field.key]}
      lang={lang}
      change={(value) => change({ ...values, [field.key]: value })}
    />
  ))
}

function One({
  field,
  value,
  lang,
  change,
}: {
  field: Field
  value: unknown
  lang: Lang
  change: (value: unknown) => void
}) {
  const { t } = useWords()
  const label = t.fields[field.key]
  const hints: Readonly<Record<string, string>> = t.fieldHints
  const hint = hints[field.key]
  switch (field.type) {
    case 'flag':
      return (
        <div className="stack tight">
          <label>
            <input type="checkbox" checked={value === true} onChange={(event) => change(event.target.checked)} />
            {label}
          </label>
          {hint && <p className="hint">{hint}</p>}
        </div>
      )
    case 'number':
      return (
        <NumberField
          label={label}
          hint={hint}
          value={typeof value === 'number' ? value : null}
          min={field.min}
          max={field.max}
          auto={field.auto ?? false}
          change={change}
        />
      )
    case 'text':
      return (
        <TextField
          label={label}
          {...(hint && { hint })}
          value={(value ?? { fr: '' }) as Text}
          lang={lang}
          rows={field.rows ?? 1}
          change={change}
        />
      )
    case 'group':
      return (
        <fieldset className="group stack">
          <legend>{label}</legend>
          <OptionsForm fields={field.of} values={(value ?? {}) as Values} lang={lang} change={change} />
        </fieldset>
      )
    case 'texts': {
      const texts = (value ?? []) as readonly Text[]
      return (
        <Items
          label={label}
          hint={hint}
          min={field.min}
          max={field.max}
          items={texts}
          fresh={{ fr: '' }}
          change={change}
        >
          {(text, i, put) => <TextField label={t.item(i + 1)} value={text} lang={lang} change={put} />}
        </Items>
      )
    }
    case 'list':
      return (
        <Items
          label={label}
          hint={hint}
          min={field.min}
          max={field.max}
          items={(value ?? []) as readonly Values[]}
          fresh={field.fresh}
          change={change}
        >
          {(item, _, put) => <OptionsForm fields={field.of} values={item} lang={lang} change={put} />}
        </Items>
      )
  }
}

interface ItemsProps<T> {
  readonly label: string
  readonly hint: string | undefined
  readonly min: number
  readonly max: number
  readonly items: readonly T[]
  readonly fresh: T | null
  readonly change: (items: readonly T[]) => void
  readonly children: (item: T, index: number, put: (item: T) => void) => React.ReactNode
}

/** Things in a row: each may change, go, or be joined by another, within bounds. */
function Items<T>({ label, hint, min, max, items, fresh, change, children }: ItemsProps<T>) {
  const { t, s } = useWords()
  return (
    <fieldset className="group stack">
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {items.map((item, i) => (
        <div key={i} className="row item">
          <div className="fill stack tight">
            {children(item, i, (next) => change(items.map((one, at) => (at === i ? next : one))))}
          </div>
          {items.length > min && (
            <button
              type="button"
              className="quiet icon"
              aria-label={`${s.actions.remove} : ${t.item(i + 1)}`}
              onClick={() => change(items.filter((_, at) => at !== i))}
            >
              <g-icon name="trash" />
            </button>
          )}
        </div>
      ))}
      {fresh !== null && items.length < max && (
        <div className="cluster">
          <button type="button" className="secondary" onClick={() => change([...items, fresh])}>
            <g-icon name="plus" />
            {s.actions.add}
          </button>
        </div>
      )}
    </fieldset>
  )
}
