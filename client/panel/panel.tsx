import { type RefObject, useEffect, useRef } from 'react'
import { Asks } from './asks.tsx'
import { Foot } from './foot.tsx'
import { Head } from './head.tsx'
import { Hints } from './hints.tsx'
import { listenToKeys } from './keys.ts'
import { Ended, Lobby } from './lobby.tsx'
import { Nav } from './nav.tsx'
import { NoticeLine } from './notice.tsx'
import { Now } from './now.tsx'
import { HelpPage } from './pages/help.tsx'
import { IdeasPage } from './pages/ideas.tsx'
import { MorePage } from './pages/more.tsx'
import { PeoplePage } from './pages/people.tsx'
import { PlanPage } from './pages/plan.tsx'
import { TablePage } from './pages/table.tsx'
import { WallPage } from './pages/wall.tsx'
import { WallsPage } from './pages/walls.tsx'
import { PhaseTools } from './phase-tools.tsx'
import { Quick } from './quick.tsx'
import { type Page, useRoom, useView } from './room.ts'
import { Script } from './script.tsx'
import { StorageLine } from './storage-line.tsx'
import { TableRow } from './table-row.tsx'
import { Tray } from './tray.tsx'

/**
 * The facilitator's remote. On a phone: what is on, what needs a hand, and at the foot what the thumb finds; a page one level
 * down takes the middle, never the foot. With room, that page (the sequence, unless asked otherwise) stands beside.
 */
export function Panel() {
  const page = useRoom((room) => room.page)
  const status = useView((view) => view.stage.status)
  const middle = useRef<HTMLElement>(null)
  useEffect(listenToKeys, [])
  useTop(middle, page)
  return (
    <div className="panel" data-page={typeof page === 'string' ? page : 'table' in page ? 'table' : 'wall'}>
      <Head />
      <StorageLine />
      <main className="middle" ref={middle}>
        {status === 'running' ? <Now /> : status === 'lobby' ? <Lobby /> : <Ended />}
        <div className="home">
          {status !== 'ended' && <TableRow />}
          {status === 'running' && <Quick />}
          <Hints />
          <PhaseTools />
          <Asks />
          <Tray />
          <Script />
        </div>
        <div className="page">
          <CurrentPage page={page} />
        </div>
      </main>
      <NoticeLine />
      <Nav />
      <Foot />
    </div>
  )
}

/** A new moment, or another page, is read from its top; a page that took the place of what had the focus takes the focus too. */
function useTop(middle: RefObject<HTMLElement | null>, page: Page): void {
  const place = useView(({ stage }) => `${stage.status} ${stage.phase?.id} ${stage.phase?.moment.index}`)
  const turned = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place and the page are what this waits for.
  useEffect(() => {
    for (const part of [middle.current, ...(middle.current?.children ?? [])]) part?.scrollTo({ top: 0 })
    if (turned.current) requestAnimationFrame(() => takeFocus(page))
    turned.current = true
  }, [place, page])
}

function takeFocus(page: Page): void {
  const focused = document.activeElement ?? document.body
  const lost = focused === document.body || focused.getClientRects().length === 0
  const heading = document.querySelector<HTMLElement>(page === 'home' ? '#now-title' : '.page-head h2')
  if (lost) heading?.focus({ preventScroll: true })
}

function CurrentPage({ page }: { page: Page }) {
  if (typeof page === 'object')
    return 'table' in page ? <TablePage key={page.table} id={page.table} /> : <WallPage id={page.wall} />
  switch (page) {
    case 'ideas':
      return <IdeasPage />
    case 'people':
      return <PeoplePage />
    case 'walls':
      return <WallsPage />
    case 'more':
      return <MorePage />
    case 'help':
      return <HelpPage />
    case 'plan':
    case 'home':
      return <PlanPage />
  }
}
