import { goTo, type Page, useRoom } from './room.ts'

/** The wall that the part of an address after `#` names; null when it names none. */
export const wallIn = (hash: string): string | null => /^#wall=([A-Za-z0-9_-]{1,129})$/.exec(hash)?.[1] ?? null

/** What stands after `#` for a page: an open wall comes back after a reload, and by a link. */
const hashOf = (page: Page): string => (typeof page === 'object' && 'wall' in page ? `#wall=${page.wall}` : '')

/** What the history keeps beside an address. */
interface Kept {
  /** The page from which a wall was opened, to come back to. */
  readonly page?: Page
  /** A wall that was opened from this panel: one step back is where it was opened. */
  readonly opened?: boolean
}
const kept = (): Kept => (history.state as Kept | null) ?? {}

/** Keeps the open wall in the address, and follows the browser's back and forward. Call once, when the page opens. */
export function followAddress(): void {
  const arrive = (): void => {
    const wall = wallIn(location.hash)
    if (wall !== null) goTo({ wall })
    else if (hashOf(useRoom.getState().page)) goTo(kept().page ?? 'home')
  }
  window.addEventListener('popstate', arrive)
  useRoom.subscribe(({ page }, { page: before }) => {
    const [hash, was] = [hashOf(page), hashOf(before)]
    if (hash === was || hash === location.hash) return
    if (!hash) history.replaceState(null, '', location.pathname)
    else if (was) history.replaceState(history.state, '', hash)
    else {
      history.replaceState({ page: before } satisfies Kept, '')
      history.pushState({ opened: true } satisfies Kept, '', hash)
    }
  })
  arrive()
}

/** Leaves an open wall for where it was opened, or for home when it was opened by a link. */
export function leaveWall(): void {
  if (kept().opened) history.back()
  else goTo('home')
}
