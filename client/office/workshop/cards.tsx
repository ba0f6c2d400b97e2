import { useState } from 'react'
import type { SheetLine, SheetMade } from '../../../shared/api/office/sheet.ts'
import type { Place } from '../../../shared/people/table.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { useLoad } from '../api.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { Failed } from '../parts/failed.tsx'
import { useReplan } from '../plan/replan.ts'
import { CardSheet } from './card-sheet.tsx'
import { SheetForm } from './sheet-form.tsx'
import { SheetList } from './sheet-list.tsx'

/** Activities whose vote goes on at places. */
const atPlaces = (phase: Phase): boolean => phase.kind === 'smartvote'
const cardsOf = ({ options }: Phase): readonly string[] =>
  Array.isArray(options.cards) ? (options.cards as string[]) : []

/** A sheet as it was just made: its characters stand here, and nowhere else. */
interface Fresh extends SheetMade {
  readonly phase: Phase
  readonly place: Place
}

/** Who may vote at each place: anyone at its kiosk, or one vote a card; and the sheets of cards. */
export function Cards({ detail, reload }: TabProps) {
  const { t } = useWords()
  const sheets = useLoad<SheetLine[]>(`workshops/${detail.id}/sheets`)
  const [fresh, setFresh] = useState<Fresh | null>(null)
  const votes = detail.phases.filter(atPlaces)
  if (!sheets.data) return sheets.failed && <Failed refusal={sheets.failed.refusal} retry={sheets.reload} />
  if (fresh) return <CardSheet {...fresh} detail={detail} onDone={() => setFresh(null)} />
  const lines = sheets.data
  return (
    <div className="stack">
      <p className="say">{t.cards.lead}</p>
      {votes.length === 0 && <p className="empty sheet">{t.cards.noVote}</p>}
      {votes.length > 0 && detail.places.length === 0 && <p className="empty sheet">{t.cards.noPlace}</p>}
      {votes.map((phase) => (
        <VoteSheet
          key={phase.id}
          detail={detail}
          reload={reload}
          phase={phase}
          lines={lines.filter((line) => line.phase === phase.id)}
          relist={sheets.reload}
          onMade={setFresh}
        />
      ))}
    </div>
  )
}

interface VoteProps extends TabProps {
  readonly phase: Phase
  readonly lines: readonly SheetLine[]
  readonly relist: () => Promise<void>
  readonly onMade: (fresh: Fresh) => void
}

function VoteSheet({ detail, reload, phase, lines, relist, onMade }: VoteProps) {
  const { t, of } = useWords()
  const replan = useReplan(detail, reload)
  const begun = detail.begun.includes(phase.id)
  // What was just chosen shows at once, and goes back if it cannot be.
  const [wish, setWish] = useState<readonly string[] | null>(null)
  const cards = wish ?? cardsOf(phase)
  const choose = async (place: Place, on: boolean): Promise<void> => {
    const next = on ? [...cards, place.id] : cards.filter((id) => id !== place.id)
    setWish(next)
    const edited = { ...phase, options: { ...phase.options, cards: next } }
    if (await replan({ type: 'plan/edit', phase: edited })) tell({ text: t.saved })
    setWish(null)
  }
  return (
    <section className="sheet stack">
      <h2 dir="auto">{of(phase.title)}</h2>
      {begun && <p className="soft">{t.cards.begun}</p>}
      <ul className="lines">
        <li className="line">
          <div className="fill">
            <b>{t.cards.room}</b>
            <p className="soft">{t.cards.roomHint}</p>
          </div>
        </li>
        {detail.places.map((place) => {
          const on = cards.includes(place.id)
          return (
            <li key={place.id} className="stack card-place">
              <fieldset className="cluster between" disabled={begun || wish !== null}>
                <legend dir="auto">{place.name}</legend>
                <div className="segments">
                  {([false, true] as const).map((takes) => (
                    <label key={String(takes)}>
                      <input
                        type="radio"
                        name={`${phase.id}-${place.id}`}
                        checked={on === takes}
                        onChange={() => void choose(place, takes)}
                      />
                      <span>{takes ? t.cards.byCard : t.cards.anyone}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
              {on && wish === null && (
                <>
                  <SheetList detail={detail} lines={lines.filter((line) => line.place === place.id)} relist={relist} />
                  <SheetForm
                    detail={detail}
                    phase={phase}
                    place={place}
                    onMade={async (made) => {
                      await relist()
                      onMade({ ...made, phase, place })
                    }}
                  />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
