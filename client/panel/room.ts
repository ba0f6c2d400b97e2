import { create } from 'zustand'
import type { PanelView } from '../../shared/api/view.ts'
import { must } from '../../shared/kernel/assert.ts'
import type { Text } from '../../shared/kernel/text.ts'
import { say } from '../../shared/kernel/text.ts'
import type { FeedState } from '../link/feed-state.ts'
import { unbroken } from '../words/format.ts'
import type { Lang } from '../words/lang.ts'
import type { PanelWords } from '../words/panel.fr.ts'
import type { SharedWords } from '../words/shared.fr.ts'

/** What stands one level down, beside (or, on a phone, instead of) what is on. */
export type Page =
  | 'home'
  | 'ideas'
  | 'people'
  | 'plan'
  | 'walls'
  | 'more'
  | 'help'
  | { readonly table: string }
  | { readonly wall: string }

/** A sentence at the foot of the panel; with a way back where there is one. */
export interface Notice {
  readonly text: string
  readonly undo?: () => void
}

/** All that the panel draws from: what the feed says, and what this device alone chose. */
export interface Room extends Pick<FeedState<PanelView>, 'view' | 'link' | 'over'> {
  readonly handle: string
  /** Server time minus device time, ms. */
  readonly offsetMs: number
  readonly lang: Lang
  readonly words: PanelWords | null
  readonly shared: SharedWords | null
  readonly page: Page
  readonly notice: Notice | null
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
  page: 'home',
  notice: null,
}))

/** A part of the view; a component is drawn again when that part changes. Only for what stands inside the loaded panel. */
export const useView = <T>(pick: (view: PanelView) => T): T =>
  useRoom((room) => pick(must(room.view, 'a panel without its view')))

/** The words of this device's language: the panel's (`t`), the shared ones (`s`), and what staff wrote (`of`). */
export function useWords() {
  const lang = useRoom((room) => room.lang)
  const t = must(
    useRoom((room) => room.words),
    'a panel without words',
  )
  const s = must(
    useRoom((room) => room.shared),
    'a panel without shared words',
  )
  return { t, s, lang, of: (text: Text): string => unbroken(say(text, lang)) }
}

export const goTo = (page: Page): void => useRoom.setState({ page })
export const tell = (notice: Notice | null): void => useRoom.setState({ notice })
