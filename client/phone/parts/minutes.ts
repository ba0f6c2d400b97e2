import { useEffect, useState } from 'preact/hooks'
import type { Clock } from '../../../shared/workshop/stage.ts'
import { wholeMinutes } from '../../ui/clock.ts'
import { ticking } from '../../ui/ticking.ts'

/** Whole minutes left on a clock; null without one. Changes at most once a minute. */
export function useMinutes(clock: Clock | null, offset: number): number | null {
  const [minutes, setMinutes] = useState<number | null>(null)
  const { endsAt = null, leftMs = null } = clock ?? {}
  useEffect(() => {
    if (endsAt === null && leftMs === null) return setMinutes(null)
    return ticking({ endsAt, leftMs }, offset, (left) => setMinutes(wholeMinutes(left)))
  }, [endsAt, leftMs, offset])
  return minutes
}
