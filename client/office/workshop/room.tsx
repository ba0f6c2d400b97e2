import { useId } from 'react'
import { as, type PlaceId, type TableId } from '../../../shared/kernel/ids.ts'
import { markOf } from '../../../shared/people/marks.ts'
import type { Place, Table } from '../../../shared/people/table.ts'
import { newId } from '../../link/ids.ts'
import { useAct } from '../api.ts'
import { useDraft } from '../draft.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { SaveBar } from '../parts/save-bar.tsx'

const newKey = (): string => newId().replaceAll(/[-_]/g, '0')

/** Tables of the room, and the places where kiosks stand. */
export function Room({ detail, reload }: TabProps) {
  const { t, s, table: nameOf } = useWords()
  const act = useAct()
  const id = useId()
  const draft = useDraft<{ tables: readonly Table[]; places: readonly Place[] }>(`room.${detail.id}`, {
    tables: detail.tables,
    places: detail.places,
  })
  const { tables, places } = draft.value
  // A table that people may sit at stays: only those added since can go once the workshop runs.
  const fixed = detail.status === 'lobby' && detail.people === 0 ? 0 : detail.tables.length

  const save = async (): Promise<void> => {
    const named = places.map((place) => ({ ...place, name: place.name.trim() })).filter(({ name }) => name)
    if (!(await act('PATCH', `workshops/${detail.id}`, { tables, places: named }))) return
    draft.done()
    tell({ text: t.saved })
    await reload()
  }
  const addTable = (): void =>
    draft.change({
      tables: [...tables, { id: as<TableId>(`t${newKey()}`), index: tables.length, name: null, staff: false }],
    })
  const setTable = (at: number, part: Partial<Table>): void =>
    draft.change({ tables: tables.map((table, i) => (i === at ? { ...table, ...part } : table)) })
  const setPlace = (at: number, name: string): void =>
    draft.change({ places: places.map((place, i) => (i === at ? { ...place, name } : place)) })

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="columns">
        <section className="sheet stack" aria-labelledby={`${id}-tables`}>
          <h2 id={`${id}-tables`}>{t.room.tables}</h2>
          <p className="hint">{t.room.tablesHint}</p>
          <ul className="stack bare">
            {tables.map((table, i) => (
              <li key={table.id} className={`row table-line ${markOf(i).colour}`}>
                <i className="mark" aria-hidden="true" />
                <input
                  className="fill"
                  aria-label={t.room.tableName(nameOf({ ...table, name: null }))}
                  placeholder={nameOf({ ...table, name: null })}
                  dir="auto"
                  maxLength={80}
                  value={table.name?.fr ?? ''}
                  onChange={(event) => setTable(i, { name: event.target.value ? { fr: event.target.value } : null })}
                />
                <label>
                  <input
                    type="checkbox"
                    checked={table.staff}
                    onChange={(event) => setTable(i, { staff: event.target.checked })}
                  />
                  {t.room.staff}
                </label>
              </li>
            ))}
          </ul>
          <div className="cluster">
            <button type="button" className="secondary" disabled={tables.length >= 100} onClick={addTable}>
              <g-icon name="plus" />
              {t.room.addTable}
            </button>
            <button
              type="button"
              className="secondary"
              disabled={tables.length <= fixed}
              onClick={() => draft.change({ tables: tables.slice(0, -1) })}
            >
              <g-icon name="minus" />
              {t.room.removeTable}
            </button>
          </div>
        </section>
        <section className="sheet stack" aria-labelledby={`${id}-places`}>
          <h2 id={`${id}-places`}>{t.room.places}</h2>
          <p className="hint">{t.room.placesHint}</p>
          {places.length === 0 && <p className="soft">{t.room.noPlace}</p>}
          <ul className="stack bare">
            {places.map((place, i) => (
              <li key={place.id} className="row">
                <g-icon name="mapPin" />
                <input
                  className="fill"
                  aria-label={t.room.placeName(i + 1)}
                  dir="auto"
                  maxLength={80}
                  required
                  value={place.name}
                  onChange={(event) => setPlace(i, event.target.value)}
                />
                <button
                  type="button"
                  className="quiet icon"
                  aria-label={`${s.actions.remove} : ${place.name}`}
                  onClick={() => draft.change({ places: places.filter((_, at) => at !== i) })}
                >
                  <g-icon name="trash" />
                </button>
              </li>
            ))}
          </ul>
          <div className="cluster">
            <button
              type="button"
              className="secondary"
              disabled={places.length >= 50}
              onClick={() => draft.change({ places: [...places, { id: as<PlaceId>(`l${newKey()}`), name: '' }] })}
            >
              <g-icon name="plus" />
              {t.room.addPlace}
            </button>
          </div>
        </section>
      </div>
      <SaveBar changed={draft.changed} discard={draft.done} />
    </form>
  )
}
