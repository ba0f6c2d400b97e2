import { type ReactNode, useEffect, useState } from 'react'
import type { PanelView, WallRef } from '../../../shared/api/view.ts'
import type { FaceProps } from '../../activities/face.ts'
import { useFace } from '../../activities/walls.ts'
import type { Outbox } from '../../link/outbox.ts'
import { store } from '../../link/store.ts'
import { PeopleHere } from '../../wall/company/here.tsx'
import { wallLoaders } from '../../wall/load-words.ts'
import { type Desk, DeskContext, type Unkept } from '../../wall/tools/desk.ts'
import { GivenBack } from '../../wall/tools/notice.tsx'
import { Workbench } from '../../wall/tools/workbench.tsx'
import { useWall } from '../../wall/wall-pane.tsx'
import { useLateWords } from '../../words/late-words.ts'
import type { WallWords } from '../../words/wall.fr.ts'
import { asked } from '../act.ts'
import { useRoom, useView, useWords } from '../room.ts'
import type { PanelWall } from '../walls.ts'
import { faceViewOf } from './face-view.ts'
import { outboxOf } from './outbox.ts'
import { WallBar } from './wall-bar.tsx'
import { WallFoot } from './wall-foot.tsx'
import './wall-work.css'

/** What was written on a wall of this panel and could not be kept; said beside the next wall where this one is left. */
const unkept = store<Unkept | null>(null)

/** A wall on the panel, with all its tools, inside the desk that they stand in. */
export function WallWork({ wall }: { wall: PanelWall }): ReactNode {
  const { s, lang } = useWords()
  const handle = useRoom((room) => room.handle)
  const view = useView((whole) => whole)
  const outbox = useOutbox(handle)
  const words = useLateWords(wallLoaders, lang)
  const ref: WallRef = { id: wall.id, table: wall.table?.index ?? null, template: wall.template }
  if (!outbox || !words)
    return (
      <>
        <WallBar wall={wall} />
        <p className="wall-work wall-aside" role="status">
          {s.network.connecting}
        </p>
      </>
    )
  const { phase } = view.stage
  // Whoever has the panel had pens put down: they may still write. What the running phase allows is not for another's wall.
  const stage = { ...view.stage, frozen: false, attention: null, phase: phase?.id === wall.phase.id ? phase : null }
  const desk: Desk = {
    handle,
    view: { stage, table: wall.table?.id ?? null, wall: ref, storage: view.storage },
    lang,
    words: { s, w: words },
    outbox,
    unkept,
    command: asked,
    marks: 'room',
    points: true,
    rewords: () => true,
  }
  return (
    <DeskContext value={desk}>
      <Working wall={wall} wallRef={ref} view={view} words={words} />
      <GivenBack />
    </DeskContext>
  )
}

function Working({
  wall,
  wallRef,
  view,
  words,
}: {
  wall: PanelWall
  wallRef: WallRef
  view: PanelView
  words: WallWords
}): ReactNode {
  const { lang, of } = useWords()
  const handle = useRoom((room) => room.handle)
  const [list, setList] = useState(false)
  const [adding, setAdding] = useState(false)
  const adds = view.stage.phase?.id === wall.phase.id
  const face = useFace(adds ? wall.phase.kind : null)
  const open = useWall(handle, wallRef, 'edit', face?.overRoom?.(wall.template) ?? null)
  const faceProps: FaceProps = {
    view: faceViewOf(view, wall.table?.id ?? null),
    template: wall.template,
    lang,
    words,
  }
  return (
    <>
      <WallBar wall={wall}>{open && <PeopleHere board={open.board} seen={!list} />}</WallBar>
      <div className="wall-work">
        {open && (
          <Workbench
            open={open}
            adds={adds}
            shown={list ? 'list' : 'wall'}
            over={face?.Over && <face.Over {...faceProps} />}
            empty={
              <div className="empty-wall">
                <p className="said" dir="auto">
                  {of(wall.phase.instruction)}
                </p>
              </div>
            }
            adding={adding}
            onAdded={() => setAdding(false)}
          />
        )}
      </div>
      {open && <WallFoot {...{ open, wall, adds, list, setList }} add={() => setAdding(true)} />}
    </>
  )
}

function useOutbox(handle: string): Outbox | null {
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    let wanted = true
    void outboxOf(handle).then((opened) => wanted && setOutbox(opened))
    return () => {
      wanted = false
    }
  }, [handle])
  return outbox
}
