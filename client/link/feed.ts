import type { Frames } from '../../shared/api/frames.ts'
import type { FeedView, You } from '../../shared/api/view.ts'
import { backoff } from './backoff.ts'
import { type FeedState, type Frame, takeFrame } from './feed-state.ts'
import { store } from './store.ts'

/** A session's feed: read `state`, close it when its screen goes. */
export interface Feed<V extends FeedView> {
  readonly state: { get(): FeedState<V>; subscribe(listener: () => void): () => void }
  close(): void
}

/** Beats come every 20 s: this much silence means that the line is dead, ms. */
const silence = 50_000
const events = ['view', 'delta', 'you', 'beat', 'bye'] as const satisfies readonly (keyof Frames)[]

/**
 * Opens a session's feed and keeps it open: it comes back by itself after a cut, with a growing jittered wait, closes
 * while the tab is hidden (a browser allows six per host) and returns when it is seen. `face` is `table` for a
 * table's wall, `own` elsewhere; `first` spares a first screen from waiting.
 */
export function openFeed<V extends FeedView>(
  handle: string,
  face: 'own' | 'table',
  first: { view: V; you: You | null } | null = null,
): Feed<V> {
  const state = store<FeedState<V>>({
    view: first?.view ?? null,
    you: first?.you ?? null,
    link: 'connecting',
    after: null,
    over: null,
  })
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let closed = false

  const url = (): string => {
    const { after } = state.get()
    return `/api/s/${handle}/feed?face=${face}${after ? `&after=${encodeURIComponent(after)}` : ''}`
  }
  const hangUp = (): void => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const retryIn = (ms: number): void => {
    hangUp()
    if (!closed && state.get().link !== 'over') timer = setTimeout(connect, ms)
  }
  const watch = (): void => {
    clearTimeout(timer)
    timer = setTimeout(failed, silence)
  }
  const hear = (frame: Frame): void => {
    failures = 0
    state.set(takeFrame(state.get(), frame))
    if (frame.event === 'bye') retryIn((frame.data.inMs ?? 0) * (1 + Math.random()))
    else watch()
  }
  const failed = (): void => {
    failures++
    if (state.get().link !== 'over') state.set({ ...state.get(), link: 'waiting' })
    retryIn(backoff(failures))
    void askWhy(url()).then((refused) => {
      if (!refused || closed) return
      state.set({ ...state.get(), link: 'over', over: refused })
      hangUp()
    })
  }
  function connect(): void {
    hangUp()
    if (closed || document.visibilityState === 'hidden') return
    const line = new EventSource(url())
    source = line
    for (const event of events) {
      line.addEventListener(event, (message: MessageEvent<string>) => {
        if (line === source) hear({ event, data: JSON.parse(message.data), id: message.lastEventId } as Frame)
      })
    }
    line.onerror = () => {
      if (line === source) failed()
    }
    watch()
  }
  const seen = (): void => {
    if (state.get().link === 'over') return
    if (document.visibilityState === 'hidden') hangUp()
    else if (!source) connect()
  }
  const online = (): void => {
    if (state.get().link === 'waiting') connect()
  }

  document.addEventListener('visibilitychange', seen)
  window.addEventListener('online', online)
  connect()
  return {
    state,
    close() {
      closed = true
      hangUp()
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('online', online)
    },
  }
}

/** An EventSource does not say why it failed: one plain request tells a refused session from a lost network. */
async function askWhy(url: string): Promise<'removed' | 'unauthorised' | null> {
  const abort = new AbortController()
  try {
    const response = await fetch(url, { signal: abort.signal, cache: 'no-store' })
    if (response.ok || ![401, 403, 404].includes(response.status)) return null
    const body = (await response.json()) as { refusal?: { code?: string } }
    return body.refusal?.code === 'removed' ? 'removed' : 'unauthorised'
  } catch {
    return null
  } finally {
    abort.abort()
  }
}
