import type { HostView } from '../../../shared/api/view.ts'

/** Whether the running phase tells needs apart by levels: said by its options, whatever its activity. */
export const hasLevels = ({ stage }: Pick<HostView, 'stage'>): boolean =>
  (stage.phase?.options as { pyramid?: unknown } | undefined)?.pyramid === true
