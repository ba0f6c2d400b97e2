import { type FormEvent, useId, useState } from 'react'
import { roomBooth } from '../../shared/answers/ask.ts'
import type { Batch } from '../../shared/answers/batch.ts'
import type { AskView } from '../../shared/api/view.ts'
import { as } from '../../shared/kernel/ids.ts'
import { newId } from '../link/ids.ts'
import { act } from './act.ts'
import { tell, useView, useWords } from './room.ts'

/** Whole numbers alone, as typed: nothing is nothing. */
const digits = (typed: string): string => typed.replace(/\D/g, '').slice(0, 4)
const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)

/** Stickers on paper, counted by staff: typed in by batches, corrected and taken back until the result is shown. */
export function PaperBatches({ ask }: { ask: AskView }) {
  const { t, s } = useWords()
  const known = useView((view) => view.batches)
  const [open, setOpen] = useState<Batch | 'new' | null>(null)
  const batches = Object.values(known)
    .filter((paper) => paper.ask === ask.id)
    .sort((a, b) => a.number - b.number)
  const withdraw = (paper: Batch) => async (): Promise<void> => {
    const { id, number: _, ...again } = paper
    if (await act({ type: 'paper/withdraw', ask: ask.id, batch: paper.id }))
      tell({ text: t.paper.withdrawn, undo: () => void act({ type: 'paper/put', batch: id, ...again }) })
  }
  return (
    <div className="paper">
      {batches.length > 0 && (
        <ul className="booths" aria-label={t.paper.heading}>
          {batches.map((paper) => (
            <li key={paper.id}>
              <span className="fill">
                <PlaceName booth={paper.booth} /> · {s.count.dots(sumOf(paper.counts))}
                <small>{paper.people === null ? t.paper.uncounted : s.count.people(paper.people)}</small>
              </span>
              <button
                type="button"
                className="secondary icon"
                aria-label={`${s.actions.edit} ${t.paper.batch(paper.number)}`}
                onClick={() => setOpen(paper)}
              >
                <g-icon name="pencil" />
              </button>
              <button
                type="button"
                className="secondary icon"
                aria-label={`${s.actions.remove} ${t.paper.batch(paper.number)}`}
                onClick={() => void withdraw(paper)()}
              >
                <g-icon name="x" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <PaperForm
          key={open === 'new' ? 'new' : open.id}
          ask={ask}
          known={open === 'new' ? null : open}
          done={() => setOpen(null)}
        />
      ) : (
        <button type="button" className="quiet" onClick={() => setOpen('new')}>
          <g-icon name="plus" /> {t.paper.add}
        </button>
      )}
    </div>
  )
}

function PlaceName({ booth }: { booth: string }) {
  const { t } = useWords()
  const places = useView((view) => view.places)
  return <bdi>{booth === roomBooth ? t.ask.room : (places[booth]?.name ?? booth)}</bdi>
}

/** One batch: where, how many stickers on each idea, and how many people if somebody counted. */
function PaperForm({ ask, known, done }: { ask: AskView; known: Batch | null; done: () => void }) {
  const { t, s, of } = useWords()
  const places = useView((view) => view.places)
  const id = useId()
  const [batch] = useState(() => known?.id ?? as<Batch['id']>(newId()))
  const [booth, setBooth] = useState(known?.booth ?? roomBooth)
  const [people, setPeople] = useState(known?.people?.toString() ?? '')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries(known?.counts ?? {}).map(([choice, n]) => [choice, String(n)])),
  )
  const counts = Object.fromEntries(Object.entries(typed).flatMap(([choice, n]) => (n ? [[choice, Number(n)]] : [])))
  const booths = Object.keys(ask.booths)
  const total = sumOf(counts)

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const said = { ask: ask.id, batch, booth, counts, people: Number(people) || null }
    if (await act({ type: 'paper/put', ...said }, { text: t.paper.saved })) done()
  }
  return (
    <form className="stack paper-form" onSubmit={(event) => void save(event)}>
      <h4>{known ? t.paper.batch(known.number) : t.paper.heading}</h4>
      <p className="soft">{t.paper.hint}</p>
      {booths.length > 1 && (
        <div className="field">
          <label htmlFor={`${id}-booth`}>{t.paper.where}</label>
          <select id={`${id}-booth`} value={booth} onChange={(event) => setBooth(event.target.value)}>
            {booths.map((one) => (
              <option key={one} value={one}>
                {one === roomBooth ? t.ask.room : (places[one]?.name ?? one)}
              </option>
            ))}
          </select>
        </div>
      )}
      <ul className="counts">
        {ask.choices.map((choice) => (
          <li key={choice.id}>
            <label className="fill typed" dir="auto" htmlFor={`${id}-${choice.id}`}>
              {choice.label ? of(choice.label) : (choice.text ?? t.ask.withdrawn)}
            </label>
            <input
              id={`${id}-${choice.id}`}
              className="figures"
              dir="ltr"
              inputMode="numeric"
              autoComplete="off"
              placeholder="0"
              value={typed[choice.id] ?? ''}
              onChange={(event) => setTyped({ ...typed, [choice.id]: digits(event.target.value) })}
            />
          </li>
        ))}
        <li>
          <label className="fill" htmlFor={`${id}-people`}>
            {t.paper.people}
            <small>{t.paper.peopleHint}</small>
          </label>
          <input
            id={`${id}-people`}
            className="figures"
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            value={people}
            onChange={(event) => setPeople(digits(event.target.value))}
          />
        </li>
      </ul>
      <p role="status">
        <b>{s.count.dots(total)}</b>
      </p>
      <div className="cluster">
        <button type="submit" className="good" disabled={total === 0}>
          {s.actions.save}
        </button>
        <button type="button" className="secondary" onClick={done}>
          {s.actions.cancel}
        </button>
      </div>
    </form>
  )
}
