import type { Term } from '../../shared/workshop/retention.ts'
import type { Damaged } from '../conduct/house.ts'
import type { WorkshopDocument } from '../http/office/workshop-document.ts'

/** What a workshop's document knows of time. */
type Dates = Pick<WorkshopDocument, 'createdAt' | 'dueSince'>

/** How long before it goes a workshop must have been seen as due, ms: a clock that is wrong for an evening erases nothing. */
export const graceMs = 24 * 3_600_000

/** Nobody held a workshop before this was written: a clock that says so has lost its battery. */
const written = Date.UTC(2026, 0, 1)

/** How many days are promised where nobody said otherwise [D3]. */
const usualDays = 180

/**
 * [D3] The term of a workshop whose state cannot be read, by its document's own date; `kept` is what can be read of it. One that
 * was noted and has no state any more is what an erasing that was interrupted left.
 */
export function lostTerm({ createdAt, dueSince }: Dates, kept: Damaged | null): Term {
  if (kept === null && dueSince !== undefined) return { from: dueSince, ms: 0 }
  return { from: createdAt, ms: (kept?.workshop?.retentionDays ?? usualDays) * 24 * 3_600_000 }
}

/** What a sweep finds of a workshop. */
export interface Verdict {
  /** When it goes, as far as one knows now, server ms; null while there is nothing of anybody's to erase. */
  readonly at: number | null
  /** Since when it is seen as due, to be noted with its document; left out while it is not. */
  readonly dueSince?: number
}

/**
 * [D3] When a workshop goes: in two steps, since the hour may be a wrong clock's. Once its term is over, that is noted; it
 * goes a day after the note. The clock said another time before it was put right when an hour lies in the future, or before
 * there can have been a workshop (before its own document was made, or any): such a note is made anew, and what was done at
 * such an hour is kept for its whole term from the note on.
 */
export function verdict(term: Term | null, { createdAt, dueSince }: Dates, now: number): Verdict {
  if (!term) return { at: null }
  const over = term.from + term.ms
  if (over > now) return { at: over }
  const earliest = Math.max(written, createdAt)
  const bySameClock = (hour: number): boolean => hour <= now && hour < earliest === now < earliest
  const since = dueSince !== undefined && bySameClock(dueSince) ? dueSince : now
  return { at: since + (bySameClock(term.from) ? graceMs : term.ms), dueSince: since }
}
