import { useEffect, useState } from 'react'
import { remaining, wholeMinutes } from '../ui/clock.ts'
import { useRoom, useView, useWords } from './room.ts'

/** Time as a shrinking disc, in figures, and in words; calm to the end and after it. */
export function Clock() {
  const { t, s } = useWords()
  const clock = useView((view) => view.stage.clock)
  const offsetMs = useRoom((room) => room.offsetMs)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  if (!clock) return null
  const over = clock.endsAt !== null && remaining(clock, now + offsetMs) === 0
  return (
    <div className="clock">
      <time-disc
        ends-at={clock.endsAt}
        left-ms={clock.leftMs}
        total-ms={clock.totalMs}
        offset-ms={offsetMs}
        label={s.time.left}
      />
      <p>
        <b aria-hidden="true">
          <time-left ends-at={clock.endsAt} left-ms={clock.leftMs} offset-ms={offsetMs} />
        </b>
        <span>
          {clock.endsAt === null ? s.time.paused : over ? s.time.left(0) : t.leftOf(wholeMinutes(clock.totalMs))}
        </span>
      </p>
    </div>
  )
}
