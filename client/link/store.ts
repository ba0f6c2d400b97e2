/** A value that tells when it changes. `subscribe` and `get` fit React's `useSyncExternalStore`. */
export interface Store<T> {
  get(): T
  set(next: T): void
  /** Calls `listener` after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void
}

/** A store with its first value; setting the same value again tells nobody. */
export function store<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
