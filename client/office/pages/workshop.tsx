import { Link, useParams } from 'wouter'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { useHandle, useLoad } from '../api.ts'
import { useWords } from '../office.ts'
import { ErasedOn } from '../parts/erased-on.tsx'
import { Failed } from '../parts/failed.tsx'
import { When } from '../parts/when.tsx'
import { PlanTab } from '../plan/plan-tab.tsx'
import { BlankSheet } from '../presence/blank-sheet.tsx'
import { PresenceTab } from '../presence/presence-tab.tsx'
import { WallsTab } from '../walls/walls-tab.tsx'
import { After } from '../workshop/after.tsx'
import { Cards } from '../workshop/cards.tsx'
import { Invites } from '../workshop/invites.tsx'
import { Overview } from '../workshop/overview.tsx'
import { Room } from '../workshop/room.tsx'
import { SettingsTab } from '../workshop/settings.tsx'

/** What each tab of a workshop's page is given. */
export interface TabProps {
  readonly detail: WorkshopDetail
  readonly reload: () => Promise<void>
}

const tabs = ['', 'plan', 'room', 'settings', 'cards', 'invites', 'walls', 'presence', 'after'] as const
type Tab = (typeof tabs)[number]

/** One workshop: its page is a folder with its tabs. */
export function WorkshopPage() {
  const { t, of } = useWords()
  const handle = useHandle()
  const { workshop, tab = '', phase } = useParams<{ workshop: string; tab?: string; phase?: string }>()
  const { data: detail, failed, reload } = useLoad<WorkshopDetail>(`workshops/${workshop}`)
  if (!detail) return failed && <Failed refusal={failed.refusal} retry={reload} />
  const current: Tab = tabs.find((name) => name === tab) ?? ''
  const home = `/office/${handle}/w/${workshop}`
  const props: TabProps = { detail, reload }
  return (
    <section className="stack folder">
      <div className="folder-head">
        <p className="soft cluster facts">
          <span className="badge" data-status={detail.status}>
            {t.status[detail.status]}
          </span>
          {detail.workshop.rehearsal && <span className="badge">{t.rehearsal.mark}</span>}
          {detail.archived && <span className="badge">{t.workshops.shelves.archived}</span>}
          {detail.workshop.when ? <When iso={detail.workshop.when} /> : <span>{t.workshops.noDate}</span>}
          <ErasedOn at={detail.erasedAt} />
        </p>
        <h1 dir="auto">{of(detail.workshop.title)}</h1>
      </div>
      <nav className="tabs no-print" aria-label={t.tabs.label}>
        {tabs.map((name) => (
          <Link key={name} href={name ? `${home}/${name}` : home} aria-current={name === current ? 'page' : undefined}>
            {t.tabs[name || 'overview']}
          </Link>
        ))}
      </nav>
      {current === '' && <Overview {...props} />}
      {current === 'plan' && <PlanTab {...props} open={phase ?? null} />}
      {current === 'room' && <Room {...props} />}
      {current === 'settings' && <SettingsTab {...props} />}
      {current === 'cards' && <Cards {...props} />}
      {current === 'invites' && <Invites {...props} />}
      {current === 'walls' && <WallsTab detail={detail} open={phase ?? null} />}
      {current === 'presence' && (phase === 'sheet' ? <BlankSheet {...props} /> : <PresenceTab {...props} />)}
      {current === 'after' && <After {...props} />}
    </section>
  )
}
