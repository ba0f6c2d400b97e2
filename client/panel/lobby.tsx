import { act } from './act.ts'
import { JoinCard } from './join-card.tsx'
import { useView, useWords } from './room.ts'

/** Before the start: the question, the way in, who has come. */
export function Lobby() {
  const { t, s, of } = useWords()
  const workshop = useView((view) => view.workshop)
  const people = useView((view) => Object.values(view.seated).reduce((sum, n) => sum + n, 0))
  const minutes = useView((view) => view.plan.phases.reduce((sum, { idealMs }) => sum + idealMs, 0) / 60_000)
  return (
    <section className="now sheet" aria-labelledby="now-title">
      <p className="soft" dir="auto">
        {workshop.centre}
      </p>
      <h1 id="now-title" tabIndex={-1} dir="auto">
        {of(workshop.title)}
      </h1>
      <JoinCard />
      <p className="arrived">
        <b className="big">{people}</b> <span>{t.lobby.arrived(people)}</span>
        <span className="fill" />
        <button
          type="button"
          className="secondary"
          aria-pressed={workshop.locked}
          onClick={() => void act({ type: 'person/lock', on: !workshop.locked })}
        >
          <g-icon name={workshop.locked ? 'lock' : 'unlock'} /> {workshop.locked ? t.lobby.locked : t.lobby.lock}
        </button>
      </p>
      <p className="soft">{t.lobby.lasts(s.time.short(Math.round(minutes)))}</p>
    </section>
  )
}

/** After the end. */
export function Ended() {
  const { t, s, of } = useWords()
  const workshop = useView((view) => view.workshop)
  const people = useView((view) => Object.values(view.seated).reduce((sum, n) => sum + n, 0))
  const next = of(workshop.next)
  return (
    <section className="now sheet stack" aria-labelledby="now-title">
      <h1 id="now-title" tabIndex={-1}>
        {t.ended.title}
      </h1>
      <p>{t.ended.thanks(s.count.people(people))}</p>
      {next && (
        <p className="say typed" dir="auto">
          <b>{t.ended.next}</b> {next}
        </p>
      )}
      <div className="cluster">
        <a className="secondary button" href="/office">
          <g-icon name="house" /> {t.ended.office}
        </a>
      </div>
    </section>
  )
}
