import { useMemo } from 'react'
import { must } from '../../../shared/kernel/assert.ts'
import type { Point } from '../../../shared/walls/matter/geometry.ts'
import { zoneAt } from '../../../shared/walls/template.ts'
import { newId } from '../../link/ids.ts'
import { asMedia, redraw } from '../../link/media.ts'
import type { Deed, NewNote, Tie } from '../acts/history.ts'
import type { Board } from '../board.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'

/** Ways to add several notes at once: pasted, dropped, copied, written on the paper. */
export interface Adding {
  /** `also`: things of the wall came with them, in the act before; `ties`: arrows that do. */
  readonly notes: (notes: readonly NewNote[], also?: boolean, ties?: readonly Tie[]) => void
  /** `at`: where each is laid; none where their zone has room. */
  readonly pictures: (files: readonly File[], at?: readonly Point[]) => Promise<void>
  /** Adds notes as part of something done again: what was done, with their new ids. */
  readonly put: (notes: readonly NewNote[], ties?: readonly Tie[]) => Deed
}

/** What several notes at once are added by, as one act of this device; null while nothing can be added. Like all that is written, they wait in the outbox. */
export function useAdding(open: OpenWall | null, adds: boolean): Adding | null {
  const { view, outbox } = useDesk()
  const phase = view.stage.phase?.id ?? null
  const { table } = view
  const still = view.stage.frozen || view.stage.attention !== null
  return useMemo(() => {
    if (!open || !phase || !adds || still) return null
    const { board } = open
    const { zones, defaultZone } = board.template
    const write = (note: NewNote): string => {
      const contribution = newId()
      const zone = note.zone ?? (defaultZone || null)
      const takes = zones.find(({ id }) => id === zone)?.takes
      void outbox.add(
        {
          type: 'contribution/add',
          contribution,
          phase,
          kind: note.picture ? 'photo' : takes === 'text' ? 'text' : 'note',
          text: note.text.trim(),
          media: null,
          parent: null,
          zone,
          level: note.level,
          channel: 'tablet',
          table,
          reason: null,
        },
        note.picture ? { media: note.picture } : {},
      )
      return contribution
    }
    const put = (notes: readonly NewNote[], ties: readonly Tie[] = []): Deed => {
      const added = notes.map((note) => ({ ...note, id: write(note) }))
      const laid = added.filter(({ at }) => at)
      if (laid.length > 0)
        board.landing.set(
          new Map([...board.landing.get(), ...laid.map((one) => [one.id, must(one.at, 'a place')] as const)]),
        )
      const endOf = (end: Tie['from']): string => (typeof end === 'string' ? end : must(added[end], 'an added note').id)
      if (ties.length > 0)
        board.joining.set([
          ...board.joining.get(),
          ...ties.map(({ from, to }) => ({ from: endOf(from), to: endOf(to) })),
        ])
      return { what: 'added', notes: added, ties }
    }
    const did = (notes: readonly NewNote[], also = false, ties: readonly Tie[] = []): void => {
      if (notes.length === 0) return
      board.history.did(put(notes, ties), also)
      board.told.set(null)
      board.added.set(notes.length)
    }
    return {
      put,
      notes: did,
      async pictures(files, at = []) {
        const drawn = await Promise.all(files.map(redraw))
        did(
          drawn.flatMap((canvas, n) => {
            const place = at[n]
            return canvas ? [{ text: '', level: null, picture: asMedia(canvas), ...laidAt(board, place ?? null) }] : []
          }),
        )
        if (drawn.includes(null)) board.told.set({ why: 'picture' })
      },
    }
  }, [open, phase, adds, still, table, outbox])
}

/** The zone and the place of a note that is laid at a point; where its zone has room for null. */
export function laidAt({ template }: Board, at: Point | null): Pick<NewNote, 'zone' | 'at'> {
  return at ? { zone: zoneAt(template, at.x, at.y)?.id ?? null, at } : { zone: null }
}
