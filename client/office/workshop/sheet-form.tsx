import { type FormEvent, useState } from 'react'
import type { SheetMade } from '../../../shared/api/office/sheet.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { fewestCards, mostCards } from '../../../shared/cards/sheet.ts'
import type { Place } from '../../../shared/people/table.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { useWords } from '../office.ts'
import { NumberField } from '../parts/number-field.tsx'
import { useSheets } from './use-sheets.ts'

interface SheetFormProps {
  readonly detail: WorkshopDetail
  readonly phase: Phase
  readonly place: Place
  onMade(made: SheetMade): Promise<void>
}

/** How many cards the next sheet of a place has. */
export function SheetForm({ detail, phase, place, onMade }: SheetFormProps) {
  const { t } = useWords()
  const { make } = useSheets(detail)
  const [count, setCount] = useState(24)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const made = await make({ phase: phase.id, place: place.id, count })
    setBusy(false)
    if (made) await onMade(made.result)
  }
  return (
    <form className="cluster card-form" onSubmit={(event) => void submit(event)}>
      <NumberField
        label={t.cards.count}
        value={count}
        min={fewestCards}
        max={mostCards}
        change={(next) => setCount(next ?? count)}
      />
      <button type="submit" className="secondary" disabled={busy}>
        <g-icon name="print" />
        {t.cards.make}
      </button>
    </form>
  )
}
