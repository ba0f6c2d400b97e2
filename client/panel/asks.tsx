import { takesPaper } from '../../shared/answers/batch.ts'
import { act } from './act.ts'
import { type AskGroup, askGroups } from './ask-groups.ts'
import { AskResult } from './ask-result.tsx'
import { Booths } from './booths.tsx'
import { PaperBatches } from './paper.tsx'
import { useView, useWords } from './room.ts'

/** Questions on hand: to open, to close, to show. One mechanism for every activity. */
export function Asks() {
  const { t, of } = useWords()
  const asks = useView((view) => view.asks)
  const stage = useView((view) => view.stage)
  const openable = useView((view) => view.openable)
  const groups = askGroups({ asks, stage })
  const phase = stage.phase?.id
  if (groups.length === 0 && openable.length === 0) return null
  return (
    <section className="asks">
      <h2>{t.ask.heading}</h2>
      {groups.map((group) => (
        <AskCard key={group.key} group={group} />
      ))}
      {phase &&
        openable.map(({ slot, round, title }) => (
          <button
            key={slot}
            type="button"
            className="secondary open-ask"
            onClick={() => void act({ type: 'ask/open', phase, slot, round })}
          >
            <g-icon name="message" />
            <span className="fill">
              {round > 1 ? t.ask.openAgain(round) : t.ask.open}
              <small dir="auto">{of(title)}</small>
            </span>
          </button>
        ))}
    </section>
  )
}

function AskCard({ group }: { group: AskGroup }) {
  const { t, of } = useWords()
  const { first, status, voted, seats, asks } = group
  const places = first.scope === 'places'
  const all = (send: (ask: string) => Promise<boolean>): void => void Promise.all(asks.map((ask) => send(ask.id)))
  return (
    <article className="sheet ask">
      <h3 dir="auto">
        {of(first.title)}
        {first.round > 1 && <> · {t.ask.round(first.round)}</>}
      </h3>
      <p className="soft figures">
        {t.ask.status[status]} · {places ? t.ask.voted(voted) : t.ask.votedOf(voted, seats)}
        {first.live && <> · {t.ask.live}</>}
      </p>
      {status !== 'revealed' && !places && seats > 0 && (
        <meter
          className="turnout"
          min={0}
          max={seats}
          value={Math.min(voted, seats)}
          aria-label={t.ask.votedOf(voted, seats)}
        />
      )}
      {places && asks.map((ask) => <Booths key={ask.id} ask={ask} />)}
      {status !== 'revealed' && asks.filter(takesPaper).map((ask) => <PaperBatches key={ask.id} ask={ask} />)}
      {status === 'open' && (
        <button
          type="button"
          className="secondary"
          onClick={() => all((ask) => act({ type: 'ask/close', ask, booth: null, force: false }))}
        >
          {places ? t.ask.closeAll : t.ask.close}
        </button>
      )}
      {status === 'closed' && (
        <button type="button" className="secondary" onClick={() => all((ask) => act({ type: 'ask/reveal', ask }))}>
          <g-icon name="eye" /> {t.ask.reveal}
        </button>
      )}
      {asks.map((ask) => ask.tally && <AskResult key={ask.id} ask={ask} tally={ask.tally} many={asks.length > 1} />)}
    </article>
  )
}
