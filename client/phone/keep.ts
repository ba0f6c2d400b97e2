import { recall, remember } from '../ui/remember.ts'

/** Small things kept on the device beside the outbox: unsent drafts, ids of one's own ballots, tokens of one's own reasons. */
export interface Keep {
  read(key: string): string | null
  /** Keeps a text; null forgets it. */
  write(key: string, value: string | null): void
}

/** Kept for a session, so that a reload loses nothing. */
export const durableKeep = (owner: string): Keep => ({
  read: (key) => recall(`${owner}.${key}`) || null,
  write: (key, value) => remember(`${owner}.${key}`, value ?? ''),
})

/** Kept for as long as the page shows: a turn on a shared tablet leaves nothing behind. */
export function passingKeep(): Keep {
  const kept = new Map<string, string>()
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => void (value === null ? kept.delete(key) : kept.set(key, value)),
  }
}

/** The random id kept under a key; drawn the first time. */
export function keptId(keep: Keep, key: string, draw: () => string): string {
  const known = keep.read(key)
  if (known) return known
  const id = draw()
  keep.write(key, id)
  return id
}
