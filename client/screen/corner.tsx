import { useEffect, useState } from 'react'
import { toggleFullscreen } from './keys.ts'
import { useRoom, useWords } from './room.ts'
import { speakNext } from './speak.ts'

/** How long the buttons stay after the mouse has stopped, ms. */
const idleMs = 3000

/** What the person at the computer needs, shown while the mouse moves; and a small sign when the network is late. */
export function Corner() {
  const { t, s } = useWords()
  const link = useRoom((room) => room.link)
  const storage = useRoom((room) => room.view?.storage ?? null)
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = (): void => {
      setAwake(true)
      clearTimeout(timer)
      timer = setTimeout(() => setAwake(false), idleMs)
    }
    document.addEventListener('pointermove', wake)
    document.addEventListener('keydown', wake)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', wake)
      document.removeEventListener('keydown', wake)
    }
  }, [])
  return (
    <fieldset className="corner" aria-label={t.tools}>
      {link === 'waiting' && (
        <span className="late-network" role="img" aria-label={s.network.connecting}>
          <g-icon name="wifiOff" />
        </span>
      )}
      {link !== 'waiting' && storage && (
        <span className="late-network" role="img" aria-label={storage === 'slow' ? s.storage.slow : s.storage.stuck}>
          <g-icon name="serverOff" />
        </span>
      )}
      <div className={awake ? 'tools awake' : 'tools'}>
        <button
          type="button"
          className="secondary icon"
          aria-label={`${s.settings.language} (L)`}
          aria-keyshortcuts="l"
          onClick={() => void speakNext()}
        >
          <g-icon name="globe" />
        </button>
        <button
          type="button"
          className="secondary icon"
          aria-label={`${t.fullscreen} (F)`}
          aria-keyshortcuts="f"
          onClick={toggleFullscreen}
        >
          <g-icon name="maximize" />
        </button>
      </div>
    </fieldset>
  )
}
