import { type ReactNode, useState } from 'react'
import { langOf, say } from '../../shared/kernel/text.ts'
import { useFace } from '../activities/walls.ts'
import { leftWalls } from '../link/walls-left.ts'
import { PeopleHere } from '../wall/company/here.tsx'
import { saidOfLeft } from '../wall/tools/refusals.ts'
import { Workbench } from '../wall/tools/workbench.tsx'
import { useStore } from '../wall/use-store.ts'
import { useWall } from '../wall/wall-pane.tsx'
import { Foot, type Sheet, type Shown } from './foot.tsx'
import { Head } from './head.tsx'
import { PassSheet } from './pass-sheet.tsx'
import { PeopleSheet } from './people-sheet.tsx'
import { useRoom } from './room.ts'
import { ScriptSheet } from './script-sheet.tsx'

/** A running phase on the table's tablet: its wall (or its list, or its result), and the host's tools around it. */
export function Working(): ReactNode {
  const room = useRoom()
  const { view, handle, lang, words, cut } = room
  const phase = view.stage.phase
  const left = useStore(leftWalls)
  const face = useFace(phase?.kind ?? null)
  const overRoom = view.wall ? (face?.overRoom?.(view.wall.template) ?? null) : null
  // A restitution shows the wall of an earlier phase, and the plenary's wall is the staff's: they are looked at.
  const own = view.wall !== null && phase !== null && view.wall.id.startsWith(`${phase.id}_`)
  const open = useWall(handle, view.wall, own && view.wall?.table !== null ? 'edit' : 'read', overRoom)
  const resulting = phase?.moment.shows.screen === 'result' && face?.Result !== undefined
  const at = `${phase?.id}/${phase?.moment.id}`
  const [chosen, choose] = useState<{ readonly at: string; readonly shown: Shown } | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)

  const faceProps = { view, template: view.wall?.template ?? null, lang, words: words.w }
  // What the host chose to see holds for this moment, the next one begins with what it is about; a list stays a list.
  const now: Shown = chosen?.at === at || chosen?.shown === 'list' ? chosen.shown : resulting ? 'result' : 'wall'
  return (
    <div className="working">
      <Head>{open && now !== 'result' && <PeopleHere board={open.board} seen={now === 'wall'} />}</Head>
      <div className="strips" role="status">
        {cut && (
          <p>
            <g-icon name="wifiOff" />
            {words.s.network.offline}
          </p>
        )}
        {!cut && view.storage && (
          <p>
            <g-icon name="serverOff" />
            {view.storage === 'slow' ? words.s.storage.slow : words.s.storage.stuck}
          </p>
        )}
        {left.map((one) => !one.lost && <p key={one.wall}>{saidOfLeft(one, null, words)}</p>)}
        {view.stage.frozen && <p>{words.t.frozen}</p>}
      </div>
      <main className="board">
        {now === 'result' && face?.Result && <face.Result {...faceProps} />}
        {now !== 'result' && !view.wall && (face?.Result ? <face.Result {...faceProps} /> : <Instruction />)}
        {now !== 'result' && open && (
          <Workbench
            open={open}
            adds={own}
            shown={now}
            over={face?.Over && <face.Over {...faceProps} />}
            empty={open.board.template.background === 'free' && <Asked />}
            adding={sheet === 'add'}
            onAdded={() => setSheet(null)}
          />
        )}
      </main>
      <Foot
        open={open}
        adds={own && now !== 'result'}
        shown={now}
        hasResult={resulting}
        show={(shown) => choose({ at, shown })}
        ask={setSheet}
      />
      {sheet === 'script' && <ScriptSheet onClose={() => setSheet(null)} />}
      {sheet === 'people' && <PeopleSheet onClose={() => setSheet(null)} />}
      {sheet === 'pass' && <PassSheet onClose={() => setSheet(null)} />}
    </div>
  )
}

/** What the room was asked, on a wall where nothing lies yet. */
function Asked(): ReactNode {
  const { view, lang } = useRoom()
  const phase = view.stage.phase
  if (!phase) return null
  return (
    <div className="empty-wall">
      <p className="said" lang={langOf(phase.instruction, lang)} dir="auto">
        {say(phase.instruction, lang)}
      </p>
      <p lang={langOf(phase.moment.hint, lang)} dir="auto">
        {say(phase.moment.hint, lang)}
      </p>
    </div>
  )
}

/** A phase without a wall: what the room was asked, in large. */
function Instruction(): ReactNode {
  const { view, lang, words } = useRoom()
  const phase = view.stage.phase
  if (!phase) return null
  const text = say(phase.instruction, lang)
  return (
    <div className="instruction dotted">
      <p className="said" lang={langOf(phase.instruction, lang)} dir="auto">
        {text}
      </p>
      <p className="soft" lang={langOf(phase.moment.hint, lang)} dir="auto">
        {say(phase.moment.hint, lang)}
      </p>
      <g-listen text={text} voice={langOf(phase.instruction, lang)} label={words.s.actions.listen} />
    </div>
  )
}
