import { useMemo } from 'react'
import { as, type ContributionId } from '../../../shared/kernel/ids.ts'
import type { Outbox } from '../../link/outbox.ts'
import { type Deed, ownWords } from '../acts/history.ts'
import type { OpenWall } from '../wall-pane.tsx'
import type { Adding } from './add-notes.ts'
import { useDesk } from './desk.ts'
import type { Rewording } from './reword.ts'

/** Undo and redo of this device's own deeds: what it arranged, added and reworded, in their order. */
export interface Undoing {
  readonly undo: () => void
  readonly redo: () => void
}

/** The way back and forth through what this device did here. Words that were taken back are gone, and are added anew. */
export function useUndoing({ board, link }: OpenWall, adding: Adding | null, { reword, underway }: Rewording): Undoing {
  const { outbox } = useDesk()
  return useMemo(() => {
    /** Gives an idea the words of before a rewording, or of after it; false where it is gone or somebody wrote since. */
    const turn = (deed: Deed & { what: 'reworded' }, to: string): boolean => {
      const now = board.matter.records.get(deed.id)?.text
      if (now === undefined || !ownWords(deed, now, underway.get(deed.id))) return false
      reword(deed.id, now, to)
      return true
    }
    /** Whether the deed was there to be taken back. */
    const back = (deed: Deed): boolean => {
      if (deed.what === 'act') return link.undo(deed.act)
      if (deed.what === 'reworded') return turn(deed, deed.from)
      for (const { id } of deed.notes) void withdraw(outbox, id)
      return true
    }
    const again = (deed: Deed): Deed => {
      if (deed.what === 'act') link.redo(deed.act)
      if (deed.what === 'reworded') turn(deed, deed.to)
      return deed.what === 'added' && adding ? adding.put(deed.notes, deed.ties) : deed
    }
    return {
      undo() {
        board.added.set(0)
        // What was refused since, or written over by somebody, is no step any more.
        for (let step = board.history.back(); step; step = board.history.back())
          if (step.toReversed().map(back).includes(true)) return
      },
      redo() {
        board.added.set(0)
        if (!adding && board.history.next?.some(({ what }) => what === 'added')) board.told.set({ why: 'phase' })
        else board.history.again(again)
      },
    }
  }, [board, link, adding, reword, underway, outbox])
}

/** Takes back what was added; what was refused has never been there, and is forgotten. */
async function withdraw(outbox: Outbox, id: string): Promise<void> {
  const item = outbox.state
    .get()
    .items.find(({ command }) => command.type === 'contribution/add' && command.contribution === id)
  if (item?.refused) await outbox.drop(item)
  else await outbox.add({ type: 'contribution/withdraw', contribution: as<ContributionId>(id), token: null })
}
