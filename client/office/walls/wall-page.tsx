import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { WallImported, WallLine } from '../../../shared/api/office/wall.ts'
import type { RefusalCode } from '../../../shared/api/refusals.ts'
import { type Paper, paperNames, papers, tilesOf } from '../../../shared/walls/paint/sheets.ts'
import type { PrintsWords } from '../../words/prints.fr.ts'
import { ask, useHandle } from '../api.ts'
import { tell, useWords } from '../office.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { wallFileUrl } from './file-url.ts'

const forms = ['pdf', 'notes', 'png', 'svg', 'csv'] as const
type Form = (typeof forms)[number]

interface Props extends Pick<TabProps, 'detail'> {
  readonly line: WallLine
  readonly title: string
  readonly words: PrintsWords
  readonly home: string
  readonly reload: () => Promise<void>
}

/** One wall: how it looks, what it may become, and a table of notes back onto it. */
export function WallPage({ detail, line, title, words, home, reload }: Props) {
  const { lang } = useWords()
  const handle = useHandle()
  const [shown, setShown] = useState(0)
  const picture = wallFileUrl(handle, detail.id, line.wall, { form: 'png', px: '1600', lang, v: String(shown) })
  return (
    <div className="stack wall-page">
      <div className="cluster">
        <Link href={home} className="quiet">
          <g-icon name="arrowLeft" />
          {words.back}
        </Link>
      </div>
      <h2 dir="auto">{title}</h2>
      <div className="wall-columns">
        <img className="wall-big sheet" src={picture} alt={`${words.picture} : ${title}`} />
        <div className="stack">
          <Become {...{ detail, line, words }} />
          <Bring
            {...{ detail, line, words }}
            done={async () => {
              await reload()
              setShown(shown + 1)
            }}
          />
        </div>
      </div>
    </div>
  )
}

/** What the wall becomes: chosen, then saved. */
function Become({ detail, line, words }: Pick<Props, 'detail' | 'line' | 'words'>) {
  const { lang } = useWords()
  const handle = useHandle()
  const id = useId()
  const [form, setForm] = useState<Form>('pdf')
  const [paper, setPaper] = useState<Paper>('a4')
  const [tiled, setTiled] = useState(false)
  const large = form === 'pdf' && paper !== 'a4'
  const query = { form, lang, paper, tiled: large && tiled ? '1' : '0', px: '4000' }
  return (
    <section className="sheet stack">
      <h3>{words.save}</h3>
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
        <a className="primary button" href={wallFileUrl(handle, detail.id, line.wall, query)} download>
          <g-icon name="download" />
          {words.save}
        </a>
      </div>
    </section>
  )
}

/** A table of notes, back onto the wall: what came in, what was there, and by line what could not. */
function Bring({
  detail,
  line,
  words,
  done,
}: Pick<Props, 'detail' | 'line' | 'words'> & { done: () => Promise<void> }) {
  const { s, why } = useWords()
  const handle = useHandle()
  const [came, setCame] = useState<WallImported | null>(null)
  const [busy, setBusy] = useState(false)
  const bring = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    const blob = new Blob([await file.text()], { type: 'text/csv' })
    const answer = await ask<WallImported>(handle, 'POST', `workshops/${detail.id}/walls/${line.wall}/notes`, blob)
    setBusy(false)
    if (!answer.ok)
      return tell({ text: answer.refusal?.code === 'bad-request' ? words.noTable : why(answer.refusal), bad: true })
    setCame(answer.result)
    await done()
  }
  const reasons = Map.groupBy(came?.left ?? [], (one) => one.why)
  return (
    <section className="sheet stack">
      <h3>{words.bring}</h3>
      <p className="soft">{words.bringHint}</p>
      <div className="cluster">
        <label className="secondary button">
          <g-icon name="up" />
          {words.choose}
          <input
            type="file"
            accept=".csv,text/csv"
            className="visually-hidden"
            disabled={busy}
            onChange={(event) => {
              void bring(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
      </div>
      {came && (
        <div role="status" className="stack tight">
          <p>
            {words.brought(came.added)} {came.known > 0 && words.known(came.known)}
          </p>
          {[...reasons].map(([code, lines]) => (
            <p key={code} className="error">
              {words.left(
                s.refusals[code as RefusalCode],
                lines.map((one) => one.line),
              )}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
