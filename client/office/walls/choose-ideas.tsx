import { useId, useState } from 'react'
import type { WallIdea, WallIdeas } from '../../../shared/api/office/wall.ts'
import type { PrintsWords } from '../../words/prints.fr.ts'
import { useLoad } from '../api.ts'
import { useWords } from '../office.ts'
import { Failed } from '../parts/failed.tsx'
import { plain } from '../parts/plain.ts'

interface Props {
  readonly workshop: string
  readonly wall: string
  readonly words: PrintsWords
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
}

/** The ideas of a wall, to tick those that are wanted: by their words, their place or their theme, one by one or all that are shown. */
export function ChooseIdeas({ workshop, wall, words, chosen, choose }: Props) {
  const { of } = useWords()
  const id = useId()
  const { data, failed, reload } = useLoad<WallIdeas>(`workshops/${workshop}/walls/${wall}/ideas`)
  const [wanted, setWanted] = useState('')
  const [where, setWhere] = useState('')
  if (!data) return failed && <Failed refusal={failed.refusal} retry={reload} />
  const { ideas, zones, themes } = data
  const [kind, place] = [where.slice(0, 1), where.slice(1)]
  const shown = ideas.filter(
    (idea) =>
      plain(idea.text).includes(plain(wanted.trim())) && (!where || (kind === 'z' ? idea.zone : idea.theme) === place),
  )
  const tick = (ticked: readonly WallIdea[], on: boolean): void => {
    const next = new Set(chosen)
    for (const idea of ticked)
      if (on) next.add(idea.id)
      else next.delete(idea.id)
    choose(next)
  }
  return (
    <section className="sheet stack choose-ideas">
      <div className="cluster between">
        <h3>{words.part.title}</h3>
        <b role="status">{words.part.chosen(chosen.size, ideas.length)}</b>
      </div>
      <div className="fields">
        <div className="field">
          <label htmlFor={`${id}-words`}>{words.part.search}</label>
          <input
            id={`${id}-words`}
            type="search"
            dir="auto"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </div>
        {zones.length + themes.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}-where`}>{words.part.where}</label>
            <select id={`${id}-where`} value={where} onChange={(event) => setWhere(event.target.value)}>
              <option value="">{words.part.everywhere}</option>
              {themes.length > 0 && (
                <optgroup label={words.part.themes}>
                  {themes.map((theme) => (
                    <option key={theme.id} value={`t${theme.id}`}>
                      {theme.text}
                    </option>
                  ))}
                </optgroup>
              )}
              {zones.length > 1 && (
                <optgroup label={words.part.zones}>
                  {zones.map((zone) => (
                    <option key={zone.id} value={`z${zone.id}`}>
                      {of(zone.label)}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
          </div>
        )}
      </div>
      <div className="cluster">
        <button type="button" className="secondary" disabled={shown.length === 0} onClick={() => tick(shown, true)}>
          <g-icon name="check" />
          {words.part.tick(shown.length)}
        </button>
        <button type="button" className="quiet" disabled={chosen.size === 0} onClick={() => tick(ideas, false)}>
          {words.part.untick}
        </button>
      </div>
      {shown.length === 0 && <p className="soft">{words.part.none}</p>}
      <ul className="idea-ticks">
        {shown.map((idea) => (
          <li key={idea.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(idea.id)}
                onChange={(event) => tick([idea], event.target.checked)}
              />
              <span dir="auto">{idea.text || (idea.form === 'photo' ? words.part.photo : words.part.drawing)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
