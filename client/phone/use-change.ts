import { type EffectCallback, useEffect, useRef } from 'preact/hooks'

/**
 * Does something at first, and again whenever one of the watched values changes, with what the latest render knows.
 * What it returns is called before the next time, and at the end.
 */
export function useChange(watched: readonly unknown[], act: EffectCallback): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => latest.current(), [...watched])
}
