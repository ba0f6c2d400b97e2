import { useCallback, useMemo, useRef } from 'react'
import { as, type ContributionId } from '../../../shared/kernel/ids.ts'
import { useStore } from '../use-store.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { underwayOf } from '../writing/underway.ts'
import { useDesk } from './desk.ts'

/** Ideas as they are reworded here: asked of the ledger, and shown in their new words until these come back by the wall. */
export interface Rewording {
  /** Sends new words for an idea; `from` is what it says now. */
  readonly reword: (id: string, from: string, to: string) => void
  /** New words by the id of their idea, until the wall shows them. */
  readonly underway: ReadonlyMap<string, string>
}

/** The way to reword ideas of a wall. Like all that is written, new words wait in the outbox. */
export function useRewording({ board }: OpenWall): Rewording {
  const { outbox } = useDesk()
  const from = useRef(new Map<string, string>())
  const state = useStore(outbox.state)
  const version = useStore(board.version)
  const reword = useCallback(
    (id: string, was: string, to: string): void => {
      from.current.set(id, was)
      void outbox.add(
        { type: 'contribution/edit', contribution: as<ContributionId>(id), text: to },
        { key: `words.${id}` },
      )
    },
    [outbox],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that records changed
  const underway = useMemo(
    () => underwayOf(state, from.current, (id) => board.matter.records.get(id)?.text),
    [board, state, version],
  )
  return useMemo(() => ({ reword, underway }), [reword, underway])
}
