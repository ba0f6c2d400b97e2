import { applyDelta, type Frames } from '../../shared/api/frames.ts'
import type { FeedView, You } from '../../shared/api/view.ts'

/** What a screen knows of its connection: `live`, on its way (`connecting`), cut (`waiting`), or over for this session (`over`). */
export type Link = 'connecting' | 'live' | 'waiting' | 'over'

/** All that a feed has told so far. */
export interface FeedState<V extends FeedView> {
  readonly view: V | null
  readonly you: You | null
  readonly link: Link
  /** Quoted back on reconnecting, so that only what was missed is sent. */
  readonly after: string | null
  /** Why the link is over: sent out, taken elsewhere, or a session that the server does not know. */
  readonly over: 'removed' | 'elsewhere' | 'unauthorised' | null
}

/** A frame as it arrives. */
export type Frame = {
  [E in keyof Frames]: { readonly event: E; readonly data: Frames[E]; readonly id: string | null }
}[keyof Frames]

/** The next state: a pure reducer. A delta without a view to change is dropped; the reconnect that follows brings one. */
export function takeFrame<V extends FeedView>(state: FeedState<V>, frame: Frame): FeedState<V> {
  const live = { ...state, link: 'live' as const, after: frame.id || state.after }
  switch (frame.event) {
    case 'view':
      return { ...live, view: frame.data as V }
    case 'delta':
      return state.view ? { ...live, view: applyDelta(state.view, frame.data) } : state
    case 'you':
      return { ...live, you: frame.data }
    case 'beat':
      return live
    case 'bye':
      if (frame.data.inMs !== null) return { ...live, link: 'waiting' }
      return { ...live, link: 'over', over: frame.data.why === 'elsewhere' ? 'elsewhere' : 'removed' }
  }
}
