import type { ComponentType } from 'react'
import type { PanelView } from '../../shared/api/view.ts'
import type { Lang } from '../words/lang.ts'
import type { PanelWords } from '../words/panel.fr.ts'
import type { SharedWords } from '../words/shared.fr.ts'

/** What the panel hands to an activity's own controls. Asks need none: the panel has one mechanism for them all. */
export interface ActivityPanelProps extends Pick<PanelView, 'stage' | 'tables' | 'seated'> {
  readonly lang: Lang
  readonly words: PanelWords
  readonly shared: SharedWords
  /** Lends the screen a table's wall, the plenary's, or none. */
  readonly spotlight: (wall: string | null) => void
}

/** Activities with controls of their own in the panel, by kind; each is loaded when first run. */
export const activityPanels: Readonly<Record<string, () => Promise<{ default: ComponentType<ActivityPanelProps> }>>> = {
  restitution: () => import('./restitution/panel.tsx'),
}
