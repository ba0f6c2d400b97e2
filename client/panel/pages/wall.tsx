import { lazy, Suspense } from 'react'
import { patiently } from '../../link/patiently.ts'
import { leaveWall } from '../address.ts'
import { useView, useWords } from '../room.ts'
import { wallsOf } from '../walls.ts'

const WallWork = lazy(async () => ({ default: (await patiently(() => import('../wall/wall-work.tsx'))).WallWork }))

/** One wall, to be worked on. What draws it is fetched when the first is opened. */
export function WallPage({ id }: { id: string }) {
  const { t, s } = useWords()
  const walls = useView((view) => view.walls)
  const plan = useView((view) => view.plan)
  const tables = useView((view) => view.tables)
  const wall = wallsOf({ walls, plan, tables }).find((one) => one.id === id)
  if (wall)
    return (
      <Suspense fallback={<Aside text={s.network.connecting} />}>
        <WallWork key={id} wall={wall} />
      </Suspense>
    )
  return <Aside text={t.walls.gone} />
}

/** A sentence where the wall would be, and the way back. */
function Aside({ text }: { text: string }) {
  const { s } = useWords()
  return (
    <div className="wall-aside">
      <p role="status">{text}</p>
      <button type="button" className="secondary" onClick={leaveWall}>
        <g-icon name="back" /> {s.actions.back}
      </button>
    </div>
  )
}
