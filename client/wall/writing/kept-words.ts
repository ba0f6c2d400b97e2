import { useEffect, useEffectEvent, useLayoutEffect } from 'react'
import * as v from 'valibot'
import { finite } from '../../../shared/walls/record.ts'
import { wordsKey } from '../../link/wall-shelf.ts'
import type { OpenWall } from '../wall-pane.tsx'
import type { WordsEnd } from './draft.ts'
import type { Typed, Writing } from './writing.ts'

/** Words that were being written when the page went, and the wall that they were for: another release may have kept them. */
const leftSchema = v.object({
  wall: v.string(),
  writing: v.union([
    v.object({ id: v.string() }),
    v.object({
      new: v.picklist(['note', 'label']),
      at: v.object({ x: finite, y: finite }),
      zone: v.nullable(v.string()),
    }),
  ]),
  typed: v.object({ began: v.string(), text: v.string() }),
})
interface Left {
  readonly wall: string
  readonly writing: Writing
  readonly typed: Typed
}

/**
 * [T4] Words being written outlive what shows them. When their wall goes from the screen (the next step, a result) they
 * are ended as if their writer had turned elsewhere; when the page goes, its next one finds them in their place again, or
 * hands them to `elsewhere` once another wall is open here.
 */
export function useKeptWords(
  { id, board, link }: OpenWall,
  handle: string,
  end: WordsEnd,
  elsewhere: (typed: string) => void,
): void {
  const finish = useEffectEvent(({ writing, typed }: Pick<Left, 'writing' | 'typed'>) =>
    end(writing, typed.began, typed.text),
  )
  const giveBack = useEffectEvent(elsewhere)
  // Before the wall is closed, which happens once the screen has changed.
  useLayoutEffect(
    () => () => {
      const [writing, typed] = [board.writing.get(), board.typed.get()]
      board.stopWriting()
      if (writing && typed) finish({ writing, typed })
    },
    [board],
  )
  useEffect(() => {
    let left = leftWords(handle)
    if (left && left.wall !== id) {
      giveBack(left.typed.text)
      keepWords(handle, null)
      left = null
    }
    const resume = (): void => {
      if (!left) return
      const { writing, typed } = left
      const there = !('id' in writing) || board.matter.records.get(writing.id) !== undefined
      const loaded = ['saved', 'sending'].includes(link.state.get().saving)
      if (!there && !loaded) return
      left = null
      if (there && board.writing.get() === null) board.resume(writing, typed)
      else finish({ writing, typed })
    }
    const keep = (): void => {
      const [writing, typed] = [board.writing.get(), board.typed.get()]
      keepWords(handle, writing && typed ? { wall: id, writing, typed } : null)
    }
    resume()
    const stops = [board.typed.subscribe(keep), board.version.subscribe(resume), link.state.subscribe(resume)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [id, board, link, handle])
}

/** What a place of the browser holds as half-written words; null for none, and for what is not that. */
export function leftIn(kept: string | null): Left | null {
  try {
    const left = v.safeParse(leftSchema, JSON.parse(kept ?? 'null'))
    return left.success ? left.output : null
  } catch {
    return null
  }
}

/** The words that an earlier page of this handle left half written; null when it left none. */
function leftWords(handle: string): Left | null {
  try {
    return leftIn(localStorage.getItem(wordsKey(handle)))
  } catch {
    return null
  }
}

/** Keeps words as they are by now; null once they are saved or given up. */
function keepWords(handle: string, left: Left | null): void {
  try {
    if (left) localStorage.setItem(wordsKey(handle), JSON.stringify(left))
    else localStorage.removeItem(wordsKey(handle))
  } catch {
    // A browser that keeps nothing still holds the words for as long as the page lives.
  }
}
