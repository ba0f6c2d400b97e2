import { useId } from 'react'
import { nothingAsked } from '../../../shared/attendance/question.ts'
import type { AttendanceWords } from '../../words/attendance.fr.ts'
import { officeUrl, useAct, useHandle } from '../api.ts'
import { tell } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'

/** The picture on which residents find their street; only where that is asked. */
export function MapForm({ detail, reload, words: { settings } }: TabProps & { words: AttendanceWords }) {
  const act = useAct()
  const handle = useHandle()
  const id = useId()
  const { questions, map } = detail.workshop.attendance ?? nothingAsked
  if (!questions.includes('quarter')) return null
  const path = `workshops/${detail.id}/attendance/map`
  const keep = async (file: File | undefined): Promise<void> => {
    if (!file || !(await act('PUT', path, file))) return
    tell({ text: settings.mapKept })
    await reload()
  }
  const remove = async (): Promise<void> => {
    if (!(await act('DELETE', path))) return
    tell({ text: settings.mapRemoved })
    await reload()
  }
  return (
    <section className="sheet stack">
      <h2>{settings.map}</h2>
      <p className="hint" id={`${id}-hint`}>
        {settings.mapHint}
      </p>
      {map && <img className="streets-map" src={`${officeUrl(handle, path)}?${map}`} alt={settings.map} />}
      <div className="cluster">
        <label className="secondary button file">
          <g-icon name="image" />
          {settings.mapAdd}
          <input
            className="visually-hidden"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            aria-describedby={`${id}-hint`}
            onChange={(event) => void keep(event.target.files?.[0])}
          />
        </label>
        {map && (
          <button type="button" className="secondary" onClick={() => void remove()}>
            <g-icon name="x" />
            {settings.mapRemove}
          </button>
        )}
      </div>
    </section>
  )
}
