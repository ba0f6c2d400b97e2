/** Presence is told at most this often, ms. */
const everyMs = 50

/** What this device shows of itself at a wall, in parts that know nothing of each other: what it holds, where it points. */
export interface Telling {
  /** Shows a part from now on; null: no more. */
  set(part: string, value: unknown): void
  stop(): void
}

/** Tells all parts together, whenever one changed and at most every 50 ms; null once there is nothing to show. */
export function telling(show: (state: Record<string, unknown> | null) => void): Telling {
  const parts = new Map<string, unknown>()
  let due: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    due = undefined
    show(parts.size > 0 ? Object.fromEntries(parts) : null)
  }
  return {
    set(part, value) {
      if (value === null && !parts.has(part)) return
      if (value === null) parts.delete(part)
      else parts.set(part, value)
      due ??= setTimeout(tell, everyMs)
    },
    stop: () => clearTimeout(due),
  }
}
