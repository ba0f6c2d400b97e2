import { type FormEvent, useId, useState } from 'react'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { useAct } from '../api.ts'
import { useDraft } from '../draft.ts'
import { tell, useWords } from '../office.ts'

/** Keeps the method of this workshop as a kit of the centre, without its people. */
export function SaveKit({ detail }: { detail: WorkshopDetail }) {
  const { t, s } = useWords()
  const act = useAct()
  const id = useId()
  const draft = useDraft(`kit.${detail.id}`, { name: '', about: '' })
  const [open, setOpen] = useState(draft.changed)
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { name, about } = draft.value
    if (!(await act('POST', 'kits', { workshop: detail.id, name: { fr: name }, about: { fr: about } }))) return
    tell({ text: t.saveKit.saved })
    draft.done()
    setOpen(false)
  }
  return (
    <div className="sheet stack">
      <h2>{t.saveKit.title}</h2>
      <p className="hint">{t.saveKit.lead}</p>
      {!open && (
        <div className="cluster">
          <button type="button" className="secondary" onClick={() => setOpen(true)}>
            <g-icon name="star" />
            {t.saveKit.open}
          </button>
        </div>
      )}
      {open && (
        <form className="stack" onSubmit={(event) => void save(event)}>
          <div className="field">
            <label htmlFor={`${id}-name`}>{t.saveKit.name}</label>
            <input
              id={`${id}-name`}
              required
              maxLength={120}
              dir="auto"
              value={draft.value.name}
              onChange={(event) => draft.change({ name: event.target.value })}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-about`}>{t.saveKit.about}</label>
            <textarea
              id={`${id}-about`}
              rows={2}
              maxLength={600}
              dir="auto"
              value={draft.value.about}
              onChange={(event) => draft.change({ about: event.target.value })}
            />
          </div>
          <div className="cluster">
            <button type="submit" className="good">
              {s.actions.save}
            </button>
            <button type="button" className="secondary" onClick={() => setOpen(false)}>
              {s.actions.cancel}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
