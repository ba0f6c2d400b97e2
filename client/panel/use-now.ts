import { useEffect, useState } from 'react'
import { useRoom } from './room.ts'

/** Server time, ms, renewed every `everyMs` while the component is there. */
export function useNow(everyMs: number): number {
  const offsetMs = useRoom((room) => room.offsetMs)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now + offsetMs
}
