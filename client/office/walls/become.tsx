import { useId, useState } from 'react'
import type { WallLine } from '../../../shared/api/office/wall.ts'
import { type Paper, paperNames, papers, tilesOf } from '../../../shared/walls/paint/sheets.ts'
import type { PrintsWords } from '../../words/prints.fr.ts'
import { useHandle } from '../api.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { wallFileUrl } from './file-url.ts'
import { savePart } from './save-part.ts'

const forms = ['pdf', 'notes', 'png', 'svg', 'csv'] as const
type Form = (typeof forms)[number]

interface Props extends Pick<TabProps, 'detail'> {
  readonly line: WallLine
  readonly words: PrintsWords
  /** Ids of the ideas that are wanted; null: the whole wall. */
  readonly chosen: ReadonlySet<string> | null
  readonly choose: (chosen: ReadonlySet<string> | null) => void
}

/** What the wall, or a part of it, becomes: chosen, then saved. */
export function Become({ detail, line, words, chosen, choose }: Props) {
  const { lang, why } = useWords()
  const handle = useHandle()
  const id = useId()
  const [form, setForm] = useState<Form>('pdf')
  const [paper, setPaper] = useState<Paper>('a4')
  const [tiled, setTiled] = useState(false)
  const large = form === 'pdf' && paper !== 'a4'
  const query = { form, lang, paper, tiled: large && tiled ? '1' : '0', px: '4000' } as const
  const [busy, setBusy] = useState(false)
  const save = async (only: ReadonlySet<string>): Promise<void> => {
    setBusy(true)
    const saved = await savePart(handle, detail.id, line.wall, { ...query, only: [...only] })
    setBusy(false)
    if (!saved.ok) tell({ text: why(saved.refusal), bad: true })
  }
  return (
    <section className="sheet stack">
      <h3>{words.save}</h3>
      {line.notes > 0 && (
        <fieldset>
          <legend className="visually-hidden">{words.part.what}</legend>
          <div className="segments">
            <label>
              <input type="radio" name={`${id}-part`} checked={chosen === null} onChange={() => choose(null)} />
              {words.part.whole}
            </label>
            <label>
              <input type="radio" name={`${id}-part`} checked={chosen !== null} onChange={() => choose(new Set())} />
              {words.part.some}
            </label>
          </div>
        </fieldset>
      )}
      <fieldset className="stack tight">
        <legend className="visually-hidden">{words.save}</legend>
        {forms.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-form`} checked={form === one} onChange={() => setForm(one)} />
            <span>
              <b>{words.forms[one].name}</b>
              <span className="hint block">{words.forms[one].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {form === 'pdf' && (
        <div className="field">
          <label htmlFor={`${id}-paper`}>{words.paper}</label>
          <select
            id={`${id}-paper`}
            className="auto"
            value={paper}
            onChange={(event) => setPaper(event.target.value as Paper)}
          >
            {paperNames.map((name) => (
              <option key={name} value={name}>
                {words.papers[name]}
              </option>
            ))}
          </select>
        </div>
      )}
      {large && (
        <label>
          <input type="checkbox" checked={tiled} onChange={(event) => setTiled(event.target.checked)} />
          <span>
            <b>{words.tiled}</b>
            <span className="hint block">{words.tiledHint(tilesOf(papers[paper]).tiles.length)}</span>
          </span>
        </label>
      )}
      <div className="cluster">
        {chosen ? (
          <button
            type="button"
            className="primary"
            disabled={chosen.size === 0 || busy}
            aria-busy={busy}
            onClick={() => void save(chosen)}
          >
            <g-icon name="download" />
            {chosen.size === 0 ? words.save : words.part.save(chosen.size)}
          </button>
        ) : (
          <a className="primary button" href={wallFileUrl(handle, detail.id, line.wall, query)} download>
            <g-icon name="download" />
            {words.save}
          </a>
        )}
      </div>
    </section>
  )
}
