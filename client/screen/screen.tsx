import { useEffect } from 'react'
import { Attention } from './attention.tsx'
import { Corner } from './corner.tsx'
import { Ended } from './ended.tsx'
import { listenToKeys } from './keys.ts'
import { Lobby } from './lobby.tsx'
import { useView, useWords } from './room.ts'
import { Running } from './running.tsx'

/**
 * The projection. What is on stays drawn beneath the raised hand and beneath blank paper, so that nothing has to load, and
 * nothing flickers, when they go.
 */
export function Screen() {
  const { t } = useWords()
  const status = useView((view) => view.stage.status)
  const attention = useView((view) => view.stage.attention !== null)
  const blank = useView((view) => view.stage.blank)
  useEffect(listenToKeys, [])
  return (
    <main>
      <div className="scene" inert={attention || blank} data-covered={attention || blank || undefined}>
        {status === 'lobby' ? <Lobby /> : status === 'running' ? <Running /> : <Ended />}
      </div>
      {attention ? (
        <Attention />
      ) : (
        blank && (
          <section className="cover dotted">
            <p className="visually-hidden">{t.blank}</p>
          </section>
        )
      )}
      <Corner />
    </main>
  )
}
