import { Link } from 'wouter'
import { durationOf } from '../../../shared/kits/kit.ts'
import { useHandle } from '../api.ts'
import { useWords } from '../office.ts'
import { useOpenFace } from '../open-face.ts'
import type { TabProps } from '../pages/workshop.tsx'
import { Rehearse } from './rehearse.tsx'
import { SaveKit } from './save-kit.tsx'

/** The workshop at a glance: open its faces side by side, try it, see its sequence. */
export function Overview({ detail }: TabProps) {
  const { t, s, of } = useWords()
  const handle = useHandle()
  const open = useOpenFace(detail.id)
  const { workshop } = detail

  return (
    <div className="columns">
      <div className="stack">
        <div className="sheet stack">
          <h2>{t.overview.open}</h2>
          <div className="cluster">
            <button type="button" className="primary" onClick={() => void open('panel')}>
              <g-icon name="play" />
              {t.overview.panel}
            </button>
            <button type="button" className="secondary" onClick={() => void open('screen')}>
              <g-icon name="monitor" />
              {t.overview.screen}
            </button>
            <button type="button" className="secondary" onClick={() => void open('phone')}>
              <g-icon name="phone" />
              {t.overview.phone}
            </button>
          </div>
          <p className="hint">{t.overview.sideBySide}</p>
          <p>
            {t.overview.code}{' '}
            <b className="code" dir="ltr">
              {workshop.code.slice(0, 4)} {workshop.code.slice(4)}
            </b>
          </p>
        </div>
        <Rehearse detail={detail} />
        <SaveKit detail={detail} />
      </div>
      <div className="sheet stack">
        <div className="cluster between">
          <h2>{t.tabs.plan}</h2>
          <span className="soft">{t.duration(durationOf(detail.phases))}</span>
        </div>
        {detail.phases.length === 0 && <p className="soft">{t.plan.empty}</p>}
        <ol className="phase-list">
          {detail.phases.map((phase) => (
            <li key={phase.id}>
              <Link href={`/office/${handle}/w/${detail.id}/plan/${phase.id}`} className="row" dir="auto">
                <span className="fill">{of(phase.title)}</span>
                <span className="soft figures">{s.time.short(Math.round(phase.idealMs / 60_000))}</span>
              </Link>
            </li>
          ))}
        </ol>
        <p className="soft cluster facts">
          <span>{s.count.tables(detail.tables.length)}</span>
          <span>{s.count.people(detail.people)}</span>
          <span>{s.count.ideas(detail.ideas)}</span>
        </p>
      </div>
    </div>
  )
}
