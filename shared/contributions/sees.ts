import type { Ask } from '../answers/ask.ts'
import type { Contribution } from './contribution.ts'

/** Who looks, as far as contributions go. */
export type Eyes =
  | { readonly who: 'author'; readonly voice: string; readonly table: string | null }
  | { readonly who: 'table'; readonly table: string | null }
  | { readonly who: 'staff' }
  | { readonly who: 'everyone' }

/**
 * [S1] The table of who sees a contribution (DESIGN 2). `draft` never reaches the server. A reason is read only
 * once its ask is revealed, even by its table: before that it would tell of an answer [S2].
 */
export function sees(row: Contribution, eyes: Eyes, askOf: (ask: string) => Ask | undefined): boolean {
  if (row.state === 'withdrawn') return false
  if (eyes.who === 'author' && row.author !== null && row.author === eyes.voice) return true
  if (row.reason && askOf(row.reason.ask)?.status !== 'revealed') return false
  if (row.state !== 'kept') return eyes.who === 'staff'
  if (row.reach === 'plenary') return true
  if (row.reach === 'author') return false
  return eyes.who === 'staff' || (eyes.who !== 'everyone' && row.table !== null && row.table === eyes.table)
}
