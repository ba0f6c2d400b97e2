import type { Point } from '../../../shared/walls/matter/geometry.ts'
import type { WallRecord } from '../../../shared/walls/record.ts'
import { noteSize } from '../../../shared/walls/template.ts'
import type { OutboxState } from '../../link/outbox.ts'
import { useStore } from '../use-store.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'

/** Ideas written on the paper that are not on the wall yet, as they will lie there: those that were not refused. */
function comingOf(
  landing: ReadonlyMap<string, Point>,
  { items, saved }: Pick<OutboxState, 'items' | 'saved'>,
  table: number | null,
): WallRecord[] {
  return [...saved, ...items].flatMap(({ command, refused }) => {
    const middle = command.type === 'contribution/add' ? landing.get(command.contribution) : undefined
    if (command.type !== 'contribution/add' || !middle || refused || command.kind === 'reason') return []
    const at = { x: middle.x - noteSize.w / 2, y: middle.y - noteSize.h / 2, zone: null, level: null }
    const colour = table === null ? {} : { table }
    return [{ id: command.contribution, kind: 'note', form: command.kind, text: command.text, at, ...colour }]
  })
}

/** What comes to a wall from here, by `comingOf`. */
export function useComing({ board }: OpenWall): readonly WallRecord[] {
  const { outbox, view } = useDesk()
  return comingOf(useStore(board.landing), useStore(outbox.state), view.wall?.table ?? null)
}
