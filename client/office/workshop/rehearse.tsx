import { type FormEvent, useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { Rehearse as Order, WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { useAct, useHandle } from '../api.ts'
import { tell, useWords } from '../office.ts'

const speeds = [1, 4, 10, 60] as const

/** "Répétition": simulated residents play a copy of the workshop, faster than life if one likes. */
export function Rehearse({ detail }: { detail: WorkshopDetail }) {
  const { t } = useWords()
  const handle = useHandle()
  const [, go] = useLocation()
  const act = useAct()
  const id = useId()
  const [order, setOrder] = useState<Order>({
    residents: Math.max(4, detail.tables.length * 5),
    speed: 10,
    conductedBy: 'me',
  })
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<Order>): void => setOrder({ ...order, ...part })

  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const made = await act<{ id: string }>('POST', `workshops/${detail.id}/rehearse`, order)
    setBusy(false)
    if (!made) return
    tell({ text: t.rehearsal.begun })
    go(`/office/${handle}/w/${made.result.id}`)
  }

  return (
    <form className="sheet stack" onSubmit={(event) => void begin(event)}>
      <h2>{t.rehearsal.title}</h2>
      <p className="hint">{t.rehearsal.lead}</p>
      <div className="cluster">
        <div className="field short">
          <label htmlFor={`${id}-residents`}>{t.rehearsal.residents}</label>
          <input
            id={`${id}-residents`}
            type="number"
            min={1}
            max={200}
            required
            value={order.residents}
            onChange={(event) => change({ residents: event.target.valueAsNumber || 1 })}
          />
        </div>
        <div className="field short">
          <label htmlFor={`${id}-speed`}>{t.rehearsal.speed}</label>
          <select
            id={`${id}-speed`}
            value={order.speed}
            onChange={(event) => change({ speed: Number(event.target.value) })}
          >
            {speeds.map((speed) => (
              <option key={speed} value={speed}>
                {t.rehearsal.times(speed)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset className="stack tight">
        <legend>{t.rehearsal.conducted}</legend>
        {(['me', 'itself'] as const).map((by) => (
          <label key={by}>
            <input
              type="radio"
              name={`${id}-by`}
              checked={order.conductedBy === by}
              onChange={() => change({ conductedBy: by })}
            />
            {t.rehearsal.by[by]}
          </label>
        ))}
      </fieldset>
      <div className="cluster">
        <button type="submit" className="secondary" disabled={busy}>
          <g-icon name="users" />
          {t.rehearsal.begin}
        </button>
      </div>
    </form>
  )
}
