import { useCallback, useState } from 'react'

const place = (key: string): string => `gommette.draft.${key}`

const read = <T>(key: string): T | null => {
  try {
    const kept = sessionStorage.getItem(place(key))
    return kept ? (JSON.parse(kept) as T) : null
  } catch {
    return null
  }
}

const keep = (key: string, value: unknown): void => {
  try {
    if (value === null) sessionStorage.removeItem(place(key))
    else sessionStorage.setItem(place(key), JSON.stringify(value))
  } catch {
    // A browser that keeps nothing still has what stands on the page.
  }
}

/** What somebody is typing: a reload or the back button finds it again, until it is saved (`done`). */
export function useDraft<T>(
  key: string,
  saved: T,
): { value: T; changed: boolean; change(part: Partial<T>): void; done(): void } {
  const [draft, setDraft] = useState<{ key: string; value: T | null }>(() => ({ key, value: read<T>(key) }))
  const own = draft.key === key ? draft.value : read<T>(key)
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((before) => {
        const value = { ...((before.key === key ? before.value : read<T>(key)) ?? saved), ...part }
        keep(key, value)
        return { key, value }
      }),
    [key, saved],
  )
  const done = useCallback(() => {
    keep(key, null)
    setDraft({ key, value: null })
  }, [key])
  return { value: own ?? saved, changed: own !== null, change, done }
}
