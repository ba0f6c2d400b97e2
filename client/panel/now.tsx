import type { StageView } from '../../shared/api/view.ts'
import { overrun, remaining, share, wholeMinutes } from '../ui/clock.ts'
import { conduct } from './act.ts'
import { useRoom, useView, useWords } from './room.ts'
import { useNow } from './use-now.ts'

const minute = 60_000

/** What is on: the phase, its moment, the time left and what can be done to it. */
export function Now() {
  const { t, of } = useWords()
  const stage = useView((view) => view.stage)
  const phase = stage.phase
  if (!phase) return null
  const moment = of(phase.moment.label)
  return (
    <section className="now sheet" aria-labelledby="now-title">
      <h1 id="now-title" tabIndex={-1} dir="auto">
        {of(phase.title)}
      </h1>
      <p className="soft" dir="auto">
        {t.step(phase.number)} · {moment || t.modes[phase.mode]}
      </p>
      {stage.attention !== null ? <Attention /> : <Time stage={stage} />}
    </section>
  )
}

function Time({ stage }: { stage: StageView }) {
  const { t, s } = useWords()
  const offsetMs = useRoom((room) => room.offsetMs)
  const clock = stage.clock
  const paused = clock !== null && clock.endsAt === null
  const extend = (ms: number) => () => void conduct({ type: 'stage/extend', ms })
  return (
    <div className="time">
      {clock && (
        <time-disc
          ends-at={clock.endsAt}
          left-ms={clock.leftMs}
          total-ms={clock.totalMs}
          offset-ms={offsetMs}
          label={s.time.left}
        />
      )}
      <div className="fill">
        <p className="time-line">
          {clock ? (
            <span aria-hidden="true">
              <time-left class="big" ends-at={clock.endsAt} left-ms={clock.leftMs} offset-ms={offsetMs} />
            </span>
          ) : (
            <span>{t.noClock}</span>
          )}
          {paused ? <span className="badge">{s.time.paused}</span> : clock && <Warning clock={clock} />}
        </p>
        <div className="mini">
          <button
            type="button"
            className="secondary"
            disabled={!clock}
            aria-keyshortcuts="Space"
            onClick={() => void conduct({ type: 'stage/pause', paused: !paused })}
          >
            {paused ? t.resume : t.pause}
          </button>
          <button type="button" className="secondary figures" onClick={extend(minute)}>
            <bdi dir="ltr">+1</bdi> <span className="visually-hidden">{t.addMinutes(1)}</span>
          </button>
          <button type="button" className="secondary figures" onClick={extend(5 * minute)}>
            <bdi dir="ltr">+5</bdi> <span className="visually-hidden">{t.addMinutes(5)}</span>
          </button>
        </div>
      </div>
    </div>
  )
}

/** A calm word at 20 % and at 5 % of the time left, and once it is over. */
function Warning({ clock }: { clock: NonNullable<StageView['clock']> }) {
  const { t } = useWords()
  const now = useNow(1000)
  const left = remaining(clock, now)
  const part = share(left, clock.totalMs)
  const over = overrun(clock, now)
  const text =
    left === 0
      ? t.warn.over(Math.floor(over / minute))
      : part <= 0.05
        ? t.warn.last
        : part <= 0.2
          ? t.warn.soon(wholeMinutes(left))
          : ''
  return <span role="status">{text && <span className="badge">{text}</span>}</span>
}

/** "Main levée": how many hands answer. */
function Attention() {
  const { t } = useWords()
  const hands = useView((view) => view.hands)
  const people = useView((view) => Object.values(view.people).filter((person) => person.here).length)
  return (
    <div className="raised">
      <g-icon name="hand" />
      <p>
        <b>{t.attention.on}</b>
        <span className="figures">{t.attention.hands(hands, people)}</span>
      </p>
    </div>
  )
}
