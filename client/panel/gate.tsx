import { Panel } from './panel.tsx'
import { useRoom, useWords } from './room.ts'

/** The panel once there is something to conduct; until then, or when this device may no more, a sentence. */
export function Gate() {
  const { t, s } = useWords()
  const ready = useRoom((room) => room.view !== null)
  const over = useRoom((room) => room.over)
  if (over === null && ready) return <Panel />
  return (
    <main className="gate">
      <h1>{over === null ? s.network.connecting : t.over.title}</h1>
      {over !== null && (
        <>
          <p>{t.over[over]}</p>
          <a className="secondary button" href="/office">
            {t.ended.office}
          </a>
        </>
      )}
    </main>
  )
}
