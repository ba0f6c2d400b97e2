import type { ReactNode } from 'react'
import { langOf, say, type Text } from '../../shared/kernel/text.ts'
import { TableChip } from './head.tsx'
import { Languages } from './languages.tsx'
import { useRoom } from './room.ts'

/** Before the workshop: the host's role, and the whole sequence with what to say. */
export function Briefing(): ReactNode {
  const { view, lang, words } = useRoom()
  const { t, s } = words
  const minutes = Math.round(view.briefing.reduce((sum, { idealMs }) => sum + idealMs, 0) / 60_000)
  return (
    <main className="briefing dotted">
      <header className="stack">
        <div className="cluster">
          <TableChip />
          <span className="fill" />
          <Languages />
        </div>
        <h1>{t.briefing.title}</h1>
        <p className="lead" dir="auto" lang={langOf(view.workshop.title, lang)}>
          {say(view.workshop.title, lang)}
        </p>
        <p className="soft">{t.briefing.soon}</p>
      </header>
      <section className="sheet stack" aria-labelledby="role">
        <h2 id="role">{t.briefing.role}</h2>
        <ul className="rules">
          {t.briefing.rules.map((rule, i) => (
            <li key={rule}>
              <g-icon name={(['message', 'pencil', 'help', 'hand'] as const)[i] ?? 'star'} />
              {rule}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="sequence">
        <h2 id="sequence">
          {t.briefing.sequence} <small>{t.briefing.total(minutes)}</small>
        </h2>
        <ol className="sequence">
          {view.briefing.map((phase, i) => (
            <li key={i} className="sheet">
              <div className="row">
                <b className="number">{i + 1}</b>
                <h3 className="fill" lang={langOf(phase.title, lang)} dir="auto">
                  {say(phase.title, lang)}
                </h3>
                <span className="figures soft">{s.time.short(Math.round(phase.idealMs / 60_000))}</span>
              </div>
              <Said name={t.briefing.instruction} text={phase.instruction} />
              <Said name={t.briefing.say} text={phase.script} aloud />
            </li>
          ))}
        </ol>
      </section>
    </main>
  )
}

function Said({ name, text, aloud = false }: { name: string; text: Text; aloud?: boolean }): ReactNode {
  const { lang } = useRoom()
  const words = say(text, lang)
  if (!words) return null
  return (
    <div className={aloud ? 'say' : 'told'}>
      <strong>{name}</strong>
      <p className="typed" lang={langOf(text, lang)} dir="auto">
        {words}
      </p>
    </div>
  )
}
