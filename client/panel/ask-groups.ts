import type { AskView, PanelView } from '../../shared/api/view.ts'
import { turnoutOf } from './gauges.ts'

/** One round of one question: a single ask, or one a table that open, close and are shown together. */
export interface AskGroup {
  readonly key: string
  readonly first: AskView
  readonly asks: readonly AskView[]
  /** The least advanced of its asks: an open one keeps the group open. */
  readonly status: AskView['status']
  readonly voted: number
  readonly seats: number
}

const order: readonly AskView['status'][] = ['open', 'closing', 'closed', 'revealed']

/** The questions on hand, the running phase's first, then those that live on. */
export function askGroups({ asks, stage }: Pick<PanelView, 'asks' | 'stage'>): AskGroup[] {
  const groups = new Map<string, AskView[]>()
  for (const ask of Object.values(asks)) {
    const key = `${ask.phase} ${ask.slot} ${ask.round}`
    groups.set(key, [...(groups.get(key) ?? []), ask])
  }
  const here = (ask: AskView): number => (ask.phase === stage.phase?.id ? 0 : 1)
  return [...groups]
    .flatMap(([key, members]): AskGroup[] => {
      const first = members[0]
      if (!first) return []
      const status = order.find((s) => members.some((ask) => ask.status === s)) ?? first.status
      const sum = (of: (ask: AskView) => number): number => members.reduce((total, ask) => total + of(ask), 0)
      return [{ key, first, asks: members, status, voted: sum(turnoutOf), seats: sum((ask) => ask.seats) }]
    })
    .sort(
      (a, b) =>
        here(a.first) - here(b.first) || a.first.slot.localeCompare(b.first.slot) || a.first.round - b.first.round,
    )
}
