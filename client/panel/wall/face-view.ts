import type { PanelView } from '../../../shared/api/view.ts'
import type { FaceView } from '../../activities/face.ts'

/** What an activity draws a table's wall from (null: the plenary's): of what the whole room was asked, what concerns it, and of what was written, what lies there. */
export function faceViewOf(
  { workshop, stage, tables, places, asks, notes }: PanelView,
  table: string | null,
): FaceView {
  return {
    workshop,
    stage,
    tables,
    places,
    asks: only(asks, ({ scope }) => typeof scope !== 'object' || scope.table === table),
    notes: only(notes, (note) => note.state === 'kept' && (note.reach === 'plenary' || note.table === table)),
  }
}

const only = <T>(all: Readonly<Record<string, T>>, keeps: (one: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([, one]) => keeps(one)))
