import { useMemo } from 'react'
import { must } from '../../../shared/kernel/assert.ts'
import { newId } from '../../link/ids.ts'
import { asMedia, redraw } from '../../link/media.ts'
import type { Deed, NewNote } from '../acts/history.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'

/** Ways to add several notes at once: pasted, dropped, copied, written on the paper. */
export interface Adding {
  /** `also`: things of the wall came with them, in the act before. */
  readonly notes: (notes: readonly NewNote[], also?: boolean) => void
  readonly pictures: (files: readonly File[]) => Promise<void>
  /** Adds notes as part of something done again: what was done, with their new ids. */
  readonly put: (notes: readonly NewNote[]) => Deed
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
    const put = (notes: readonly NewNote[]): Deed => {
      const added = notes.map((note) => ({ ...note, id: write(note) }))
      const laid = added.filter(({ at }) => at)
      if (laid.length > 0)
        board.landing.set(
          new Map([...board.landing.get(), ...laid.map((one) => [one.id, must(one.at, 'a place')] as const)]),
        )
      return { what: 'added', notes: added }
    }
    const did = (notes: readonly NewNote[], also: boolean): void => {
      if (notes.length === 0) return
      board.history.did(put(notes), also)
      board.told.set(null)
      board.added.set(notes.length)
    }
    return {
      put,
      notes: (notes, also = false) => did(notes, also),
      async pictures(files) {
        const drawn = await Promise.all(files.map(redraw))
        if (drawn.includes(null)) board.told.set({ why: 'picture' })
        const pictures = drawn.flatMap((one) => one ?? [])
        did(
          pictures.map((one) => ({ text: '', zone: null, level: null, picture: asMedia(one) })),
          false,
        )
      },
    }
  }, [open, phase, adds, still, table, outbox])
}
