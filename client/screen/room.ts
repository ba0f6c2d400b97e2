import { create } from 'zustand'
import type { ScreenView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import { say, type Text } from '../../shared/kernel/text.ts'
import type { FeedState } from '../link/feed-state.ts'
import { unbroken } from '../words/format.ts'
import type { Lang } from '../words/lang.ts'
import type { ScreenWords } from '../words/screen.fr.ts'
import type { SharedWords } from '../words/shared.fr.ts'
import type { WallWords } from '../words/wall.fr.ts'

/** All that the projection draws from. It decides nothing: it shows what the feed says. */
export interface Room extends Pick<FeedState<ScreenView>, 'view' | 'link' | 'over'> {
  readonly handle: string
  /** Server time minus device time, ms. */
  readonly offsetMs: number
  readonly lang: Lang
  readonly words: ScreenWords | null
  readonly shared: SharedWords | null
  readonly wallWords: WallWords | null
}

export const useRoom = create<Room>()(() => ({
  handle: '',
  view: null,
  link: 'connecting',
  over: null,
  offsetMs: 0,
  lang: 'fr',
  words: null,
  shared: null,
  wallWords: null,
}))

/** A part of the view; a component is drawn again when that part changes. */
export const useView = <T>(pick: (view: ScreenView) => T): T =>
  useRoom((room) => pick(must(room.view, 'a screen without its view')))

/** The words of the projection's language: its own (`t`), the shared ones (`s`), those of walls, and what staff wrote (`of`). */
export function useWords() {
  const lang = useRoom((room) => room.lang)
  const t = must(
    useRoom((room) => room.words),
    'a screen without words',
  )
  const s = must(
    useRoom((room) => room.shared),
    'a screen without shared words',
  )
  const wall = must(
    useRoom((room) => room.wallWords),
    'a screen without words of walls',
  )
  return { t, s, wall, lang, of: (text: Text): string => unbroken(say(text, lang)) }
}
