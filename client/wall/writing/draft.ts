import { useEffect, useEffectEvent } from 'react'
import type { WallRecord } from '../../../shared/walls/record.ts'
import type { Board } from '../board.ts'
import { useStore } from '../use-store.ts'
import { type Kind, kindOf } from './ending.ts'
import type { Writing } from './writing.ts'

/** What the workbench does with words once their writer is done with them. */
export type WordsEnd = (writing: Writing, began: string, typed: string) => void

/** Words on their way from a field to the wall. */
export interface Draft {
  /** What is written on, as it stands; null for what begins to be. */
  readonly record: WallRecord | null
  readonly kind: Kind
  readonly value: string
  readonly change: (typed: string) => void
  readonly done: () => void
  readonly giveUp: () => void
}

/**
 * The words that are being written. What somebody else makes of them meanwhile is shown until the first key; after it
 * they are this writer's. When what they are of goes, the writing ends.
 */
export function useDraft(board: Board, writing: Writing, underway: ReadonlyMap<string, string>, end: WordsEnd): Draft {
  useStore(board.version)
  const typed = useStore(board.typed)
  const id = 'id' in writing ? writing.id : null
  const record = id === null ? null : (board.matter.records.get(id) ?? null)
  const said = id === null ? '' : (underway.get(id) ?? record?.text ?? '')
  const done = (): void => {
    const typed = board.typed.get()
    board.stopWriting()
    end(writing, typed?.began ?? said, typed?.text ?? said)
  }
  const gone = id !== null && record === null
  const left = useEffectEvent(done)
  useEffect(() => {
    if (gone) left()
  }, [gone])
  const takes = 'new' in writing ? board.template.zones.find((zone) => zone.id === writing.zone)?.takes : undefined
  return {
    record,
    kind: kindOf(record ?? ('new' in writing ? writing.new : 'note'), takes === 'text' ? 'text' : 'note'),
    value: typed?.text ?? said,
    change: (text) => board.typed.set({ began: typed?.began ?? said, text }),
    done,
    giveUp: () => board.stopWriting(),
  }
}
