import { useEffect, useState } from 'react'
import type { WallRef, WallsNow } from '../../shared/api/view.ts'
import { backoff } from '../link/backoff.ts'
import { request } from '../link/request.ts'

/** The wall to look at, asked for anew whenever `key` changes: the table's, else the plenary's; null until it is known, `none` when there is none. */
export function useWallNow(handle: string, key: string | null): WallRef | 'none' | null {
  const [wall, setWall] = useState<WallRef | 'none' | null>(null)
  useEffect(() => {
    if (key === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const ask = async (failures: number): Promise<void> => {
      const outcome = await request(`/api/s/${handle}/walls`, { cache: 'no-store' })
      if (!wanted) return
      if (outcome.kind === 'later') timer = setTimeout(() => void ask(failures + 1), backoff(failures + 1))
      else setWall(outcome.kind === 'done' ? firstOf(outcome.result as WallsNow) : 'none')
    }
    void ask(0)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [handle, key])
  return wall
}

const firstOf = ({ template, walls: [first] }: WallsNow): WallRef | 'none' =>
  template && first ? { ...first, template } : 'none'
