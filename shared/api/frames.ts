import type { FeedView, You } from './view.ts'

/**
 * Frames of the feed, as server-sent events named by `event`:
 * `view` the whole view · `delta` keyed replacements, path → value or null (a path is `key` or `key/id`) ·
 * `you` this session alone · `beat` every 20 s with the server's time · `bye` come back in `inMs`, or never (revoked).
 * The SSE id is `boot.audience.version`, quoted back as `?after=`.
 */
export interface Frames {
  view: FeedView
  delta: Readonly<Record<string, unknown>>
  you: You
  beat: { readonly now: number }
  bye: { readonly inMs: number | null; readonly why: 'restart' | 'removed' | 'elsewhere' }
}

/** Puts a delta's replacements into a view: a new object, sharing what did not change. */
export function applyDelta<V extends object>(view: V, delta: Frames['delta']): V {
  const next = { ...view } as Record<string, unknown>
  const opened = new Set<string>()
  for (const [path, value] of Object.entries(delta)) {
    const slash = path.indexOf('/')
    if (slash < 0) {
      next[path] = value
      continue
    }
    const [key, id] = [path.slice(0, slash), path.slice(slash + 1)]
    if (!opened.has(key)) {
      next[key] = { ...(next[key] as object) }
      opened.add(key)
    }
    const part = next[key] as Record<string, unknown>
    if (value === null) delete part[id]
    else part[id] = value
  }
  return next as V
}
