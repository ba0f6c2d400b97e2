import type { MediaId } from '../../shared/kernel/ids.ts'
import type { MediaShelf } from '../media/port.ts'
import { unusedMs } from '../media/waiting.ts'
import type { Documents, Store } from '../store/port.ts'

/** What the sweep looks at. */
export interface PictureSweepDeps {
  readonly store: Pick<Store, 'load'>
  readonly documents: Pick<Documents, 'list'>
  readonly media: Pick<MediaShelf, 'sweep'>
  /** The machine's own clock: it dates the files. */
  readonly now: () => number
}

/**
 * Removes pictures that were sent and never used: nothing stored of their workshop names them, not even a row that
 * could not be read. Returns how many.
 */
export function sweepPictures({ store, documents, media, now }: PictureSweepDeps): Promise<number> {
  return media.sweep(now() - unusedMs, async (workshop, old) => {
    const { facts } = await store.load(workshop)
    const briefs = await documents.list('brief', workshop)
    const bodies = [...facts, ...briefs].flatMap(({ body }) => body ?? [])
    return new Set<MediaId>(old.filter((id) => bodies.some((body) => body.includes(id))))
  })
}
