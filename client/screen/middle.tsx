import { lazy, type ReactNode, Suspense } from 'react'
import { askOf, type FaceProps, type WallFace } from '../activities/face.ts'
import { must } from '../../shared/kernel/assert.ts'
import { Counts } from './counts.tsx'
import { useRoom, useView, useWords } from './room.ts'
import { Turnout } from './turnout.tsx'

const WallPane = lazy(async () => ({ default: (await import('../wall/wall-pane.tsx')).WallPane }))

/** What the moment shows: a wall, a result, how many, or the hint alone. A table's wall in the light comes before all. */
export function Middle({ face }: { face: WallFace | null }) {
  const { wall: words, lang, of } = useWords()
  const handle = useRoom((room) => room.handle)
  const view = must(useRoom((room) => room.view), 'a screen without its view')
  const { stage, wall } = view
  const phase = must(stage.phase, 'a running phase')
  const { screen } = phase.moment.shows
  const ask = askOf(view)
  const props: FaceProps = { view, template: wall?.template ?? null, lang, words }
  const Over = face?.Over
  const Result = face?.Result

  if (wall && (stage.spotlight !== null || screen === 'wall')) {
    return (
      <Frame dotted>
        <Suspense>
          <WallPane handle={handle} wall={wall} lang={lang} words={words} over={Over && <Over {...props} />} />
        </Suspense>
      </Frame>
    )
  }
  if (screen === 'count') return <Frame>{ask ? <Turnout ask={ask} /> : <Counts />}</Frame>
  if (screen === 'result' && ask && !ask.tally) return <Frame>{<Turnout ask={ask} />}</Frame>
  if (Result && (screen === 'result' || !wall)) {
    return (
      <Frame>
        <Result {...props} />
      </Frame>
    )
  }
  return (
    <Frame dotted>
      <p className="hint" dir="auto">{of(phase.moment.hint)}</p>
    </Frame>
  )
}

const Frame = ({ dotted = false, children }: { dotted?: boolean; children: ReactNode }) => <div className={`middle${dotted ? ' dotted' : ''}`}>{children}</div>
