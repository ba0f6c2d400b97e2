import { lazy, type ReactNode, Suspense } from 'react'
import { must } from '../../shared/kernel/assert.ts'
import { askOf, type FaceProps, type WallFace } from '../activities/face.ts'
import { patiently } from '../link/patiently.ts'
import { Counts } from './counts.tsx'
import { sizeOf } from './look.ts'
import { useRoom, useView, useWords } from './room.ts'
import type { Showing } from './showing.ts'
import { Answered, Turnout } from './turnout.tsx'

const WallPane = lazy(async () => ({ default: (await patiently(() => import('../wall/wall-pane.tsx'))).WallPane }))

/** What the moment shows: a wall, a result, how many, or the words alone, large. */
export function Middle({ showing, face }: { showing: Showing; face: WallFace | null }) {
  const { wall: words, lang } = useWords()
  const handle = useRoom((room) => room.handle)
  const view = must(
    useRoom((room) => room.view),
    'a screen without its view',
  )
  const { wall } = view
  const ask = askOf(view)
  const props: FaceProps = { view, template: wall?.template ?? null, lang, words }
  const Over = face?.Over
  const Result = face?.Result
  switch (showing) {
    case 'wall':
      return (
        <Frame dotted>
          <Suspense>
            {wall && (
              <WallPane
                handle={handle}
                wall={wall}
                lang={lang}
                words={words}
                over={Over && <Over {...props} />}
                {...(face?.overRoom ? { overRoom: face.overRoom(wall.template) } : {})}
              />
            )}
          </Suspense>
        </Frame>
      )
    case 'turnout':
      return <Frame>{ask ? <Turnout ask={ask} /> : view.tablesTurnout && <Answered {...view.tablesTurnout} />}</Frame>
    case 'count':
      return (
        <Frame>
          <Counts />
        </Frame>
      )
    case 'result':
      return <Frame>{Result && <Result {...props} />}</Frame>
    case 'words':
      return (
        <Frame dotted>
          <Words />
        </Frame>
      )
  }
}

/** The instruction by itself, for a room that only listens. */
function Words() {
  const { of } = useWords()
  const phase = useView((view) => view.stage.phase)
  if (!phase) return null
  const instruction = of(phase.instruction)
  return (
    <div className="words">
      <p className={`told ${sizeOf(instruction)}`} dir="auto">
        {instruction}
      </p>
      <p className="hint" dir="auto">
        {of(phase.moment.hint)}
      </p>
    </div>
  )
}

const Frame = ({ dotted = false, children }: { dotted?: boolean; children: ReactNode }) => (
  <div className={`middle${dotted ? ' dotted' : ''}`}>{children}</div>
)
