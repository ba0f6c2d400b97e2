import { useState } from 'react'
import { Link } from 'wouter'
import type { WallImported, WallLine } from '../../../shared/api/office/wall.ts'
import type { RefusalCode } from '../../../shared/api/refusals.ts'
import type { PrintsWords } from '../../words/prints.fr.ts'
import { ask, useHandle } from '../api.ts'
import { tell, useWords } from '../office.ts'
import { useOpenFace } from '../open-face.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { Become } from './become.tsx'
import { ChooseIdeas } from './choose-ideas.tsx'
import { wallFileUrl } from './file-url.ts'

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
  const open = useOpenFace(detail.id)
  const [shown, setShown] = useState(0)
  const [chosen, choose] = useState<ReadonlySet<string> | null>(null)
  const picture = wallFileUrl(handle, detail.id, line.wall, { form: 'png', px: '1600', lang, v: String(shown) })
  return (
    <div className="stack wall-page">
      <div className="cluster">
        <Link href={home} className="quiet">
          <g-icon name="arrowLeft" />
          {words.back}
        </Link>
      </div>
      <div className="cluster between">
        <h2 dir="auto">{title}</h2>
        <button type="button" className="secondary" onClick={() => void open('panel', `wall=${line.wall}`)}>
          <g-icon name="pencil" />
          {words.work}
        </button>
      </div>
      <div className="wall-columns">
        <div className="stack">
          <img
            className={`wall-big sheet${chosen ? ' aside' : ''}`}
            src={picture}
            alt={`${words.picture} : ${title}`}
          />
          {chosen && <ChooseIdeas key={shown} workshop={detail.id} wall={line.wall} {...{ words, chosen, choose }} />}
        </div>
        <div className="stack">
          <Become {...{ detail, line, words, chosen, choose }} />
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
  const said = (code: string, numbers: readonly number[]): string =>
    code === 'contribution/kind' ? words.pictures(numbers) : words.left(s.refusals[code as RefusalCode], numbers)
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
          {came.unlaid.length > 0 && <p className="error">{words.unlaid(came.unlaid)}</p>}
          {[...reasons].map(([code, lines]) => (
            <p key={code} className="error">
              {said(
                code,
                lines.map((one) => one.line),
              )}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
