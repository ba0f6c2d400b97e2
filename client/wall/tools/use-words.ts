import { useEffect, useMemo, useRef } from 'react'
import { newId } from '../../link/ids.ts'
import { labelWrites, removeWrites, renameWrites } from '../acts/acts.ts'
import type { Board } from '../board.ts'
import type { Why } from '../told.ts'
import type { OpenWall } from '../wall-pane.tsx'
import type { WordsEnd } from '../writing/draft.ts'
import { endingOf, kindOf, tidy } from '../writing/ending.ts'
import type { Fresh } from '../writing/writing.ts'
import type { Adding } from './add-notes.ts'
import { type Desk, useDesk } from './desk.ts'
import type { Rewording } from './reword.ts'

/** What becomes of words that were written on the wall: acts, new ideas, new words for the ledger; or they are given back. */
export function useWords({ board }: OpenWall, adding: Adding | null, { reword, underway }: Rewording): WordsEnd {
  const desk = useDesk()
  const { w } = desk.words
  const { unkept } = desk
  useEffect(() => {
    board.barred = (what) => barredBy(desk, adding, what)
  }, [board, desk, adding])
  const latest = useRef(underway)
  useEffect(() => {
    latest.current = underway
  }, [underway])
  return useMemo((): WordsEnd => {
    const tell = (text: string, typed: string | null): void => unkept.set({ text, typed })
    const begin = (writing: Fresh, typed: string): void => {
      const text = tidy(typed, kindOf(writing.new, takes(board, writing.zone)))
      if (writing.new === 'label') board.tool.set('move')
      if (!text) return
      if (writing.new === 'label') board.act(labelWrites(newId(), writing.at, text))
      else if (adding) adding.notes([{ text, zone: writing.zone, level: null, at: writing.at }])
      else tell(w.hands.why.phase, text)
    }
    return (writing, began, typed) => {
      // Words that came back stay until somebody has seen them.
      if (!unkept.get()?.typed) unkept.set(null)
      if ('new' in writing) return begin(writing, typed)
      const record = board.matter.records.get(writing.id)
      const said = record && { ...record, text: latest.current.get(writing.id) ?? record.text ?? '' }
      const ending = endingOf(said, began, typed)
      if (ending.what === 'nothing') return
      // Not by `board.told`: the touch that ended the writing is a next gesture.
      if (ending.what === 'barred') tell(w.hands.why[ending.why], null)
      else if (ending.what === 'gone') tell(w.gone, ending.typed)
      else if (ending.what === 'remove') board.tryTo(removeWrites(board.matter, [writing.id]), 'locked')
      else if (ending.what === 'rename') board.act(renameWrites(writing.id, ending.text))
      else {
        const from = record?.text ?? ''
        board.told.set(null)
        board.added.set(0)
        board.history.did({ what: 'reworded', id: writing.id, from, to: ending.text })
        reword(writing.id, from, ending.text)
        if (ending.theirs !== null) tell(w.hands.writing.meanwhile(ending.theirs), null)
      }
    }
  }, [board, adding, reword, unkept, w])
}

const takes = (board: Board, zone: string | null): 'text' | 'note' =>
  board.template.zones.find(({ id }) => id === zone)?.takes === 'text' ? 'text' : 'note'

/** [T5] Said before anything is typed: words that the ledger would refuse are not begun. */
function barredBy({ view, rewords }: Desk, adding: Adding | null, what: Parameters<Board['barred']>[0]): Why | null {
  if (what === 'label') return null
  if (what === 'note') return adding ? null : 'phase'
  if (what.kind !== 'note') return what.locked ? 'locked' : null
  if (!rewords(what.id)) return 'others'
  return view.stage.frozen ? 'still' : null
}
