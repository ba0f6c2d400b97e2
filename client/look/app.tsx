import { type ReactNode, useEffect, useState } from 'react'
import type { ParticipantView } from '../../shared/api/view.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import { useFace } from '../activities/walls.ts'
import type { Feed } from '../link/feed.ts'
import { useStore } from '../wall/use-store.ts'
import { useWall } from '../wall/wall-pane.tsx'
import { aimOf } from './aim.ts'
import { Head } from './head.tsx'
import type { Words } from './load-words.ts'
import { Looking } from './looking.tsx'
import { useWallNow } from './use-wall-now.ts'

interface Props {
  readonly handle: string
  readonly feed: Feed<ParticipantView>
  readonly lang: Lang
  readonly words: Words
}

/** A wall on somebody's own phone, to look at: their table's, or everybody's. When there is none any more the phone goes back to its step. */
export function App({ handle, feed, lang, words }: Props): ReactNode {
  const { view, you, link, over } = useStore(feed.state)
  const [began, setBegan] = useState<string | null>(null)
  const aim = aimOf({ view, you, over }, began)
  const phase = aim !== null && aim !== 'back' ? aim.phase : null
  const wall = useWallNow(handle, aim !== null && aim !== 'back' ? aim.key : null)
  const face = useFace(phase === null ? null : (view?.stage.phase?.kind ?? null))
  const shown = phase === null || wall === 'none' ? null : wall
  const open = useWall(handle, shown, 'read', shown ? (face?.overRoom?.(shown.template) ?? null) : null)
  const back = aim === 'back' || wall === 'none'

  useEffect(() => setBegan((before) => before ?? phase), [phase])
  useEffect(() => {
    if (back) location.replace(`/p/${handle}`)
  }, [back, handle])

  const table = shown && view ? Object.values(view.tables).find(({ index }) => index === shown.table) : undefined
  const above = (
    <>
      <Head handle={handle} lang={lang} words={words} table={table} />
      <div role="status">{link === 'waiting' && <p className="cut">{words.t.cut}</p>}</div>
    </>
  )
  if (view && open && !back)
    return (
      <Looking
        open={open}
        handle={handle}
        lang={lang}
        words={words}
        above={above}
        over={face?.Over && <face.Over view={view} template={open.board.template} lang={lang} words={words.w} />}
      />
    )
  return (
    <div className="look">
      {above}
      <main className="waiting">{back ? words.t.returning : words.s.network.connecting}</main>
    </div>
  )
}
