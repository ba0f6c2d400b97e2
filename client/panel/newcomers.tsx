import { useId, useState } from 'react'
import { formatHour } from '../words/format.ts'
import { act, asked } from './act.ts'
import { tell, useView, useWords } from './room.ts'
import { useNow } from './use-now.ts'

/** How long ago they may have begun to come in, minutes. */
const minutes = [2, 5, 10, 20, 30, 60]

/** Against a crowd that nobody invited: sends out at once whoever came in by the code since a moment, and closes the entrance behind them. */
export function Newcomers() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <section className="stack">
      <div className="cluster">
        <button type="button" className="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          <g-icon name="logOut" /> {t.newcomers.open}
        </button>
      </div>
      {open && <SendOut onDone={() => setOpen(false)} />}
    </section>
  )
}

function SendOut({ onDone }: { onDone: () => void }) {
  const { t, s, lang } = useWords()
  const id = useId()
  const people = Object.values(useView((view) => view.people))
  // The moments stand still while somebody chooses among them.
  const [now] = useState(useNow(60_000))
  const [since, setSince] = useState(now - 5 * 60_000)
  const [sure, setSure] = useState(false)
  const count = people.filter(({ tablet, seatedAt }) => !tablet && seatedAt >= since).length
  const sendOut = async (): Promise<void> => {
    if (!(await act({ type: 'person/lock', on: true }))) return
    const said = await asked({ type: 'person/remove-since', since })
    if (!said) return
    tell({ text: t.newcomers.done(s.count.people((said.result as { people: number }).people)) })
    onDone()
  }
  return (
    <div className="sheet stack">
      <div className="field">
        <label htmlFor={id}>{t.newcomers.since}</label>
        <select
          id={id}
          value={since}
          onChange={(event) => {
            setSince(Number(event.target.value))
            setSure(false)
          }}
        >
          {minutes.map((ago) => (
            <option key={ago} value={now - ago * 60_000}>
              {t.newcomers.at(formatHour(lang, now - ago * 60_000), ago)}
            </option>
          ))}
        </select>
      </div>
      <p className="soft">{t.newcomers.what}</p>
      <div className="cluster">
        <button
          type="button"
          className="secondary"
          disabled={count === 0}
          onClick={() => (sure ? void sendOut() : setSure(true))}
        >
          <g-icon name="logOut" />{' '}
          {count === 0 ? t.newcomers.nobody : (sure ? t.newcomers.sure : t.newcomers.out)(s.count.people(count))}
        </button>
      </div>
    </div>
  )
}
