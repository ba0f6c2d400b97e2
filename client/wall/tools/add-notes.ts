import { useMemo } from 'react'
import { newId } from '../../link/ids.ts'
import { asMedia, redraw } from '../../link/media.ts'
import type { OpenWall } from '../wall-pane.tsx'
import { useDesk } from './desk.ts'
import type { NewNote } from './note-actions.tsx'

/** Ways to add several notes at once: pasted, dropped, copied. */
export interface Adding {
  /** `also`: things of the wall came with them, in the act before. */
  readonly notes: (notes: readonly NewNote[], also?: boolean) => void
  readonly pictures: (files: readonly File[]) => Promise<void>
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
    const write = async (note: NewNote, picture: Parameters<typeof asMedia>[0] | null): Promise<string> => {
      const contribution = newId()
      const takes = zones.find(({ id }) => id === note.zone)?.takes
      await outbox.add(
        {
          type: 'contribution/add',
          contribution,
          phase,
          kind: picture ? 'photo' : takes === 'text' ? 'text' : 'note',
          text: note.text.trim(),
          media: null,
          parent: null,
          zone: note.zone,
          level: note.level,
          channel: 'tablet',
          table,
          reason: null,
        },
        picture ? { media: asMedia(picture) } : {},
      )
      return contribution
    }
    const home = { zone: defaultZone || null, level: null }
    return {
      notes: (notes, also = false) =>
        void Promise.all(notes.map((note) => write({ ...note, zone: note.zone ?? home.zone }, null))).then((ids) =>
          board.added.set({ ids, also }),
        ),
      async pictures(files) {
        const drawn = await Promise.all(files.map(redraw))
        if (drawn.includes(null)) board.told.set({ why: 'picture' })
        const ids = []
        for (const picture of drawn) if (picture) ids.push(await write({ text: '', ...home }, picture))
        if (ids.length > 0) board.added.set({ ids, also: false })
      },
    }
  }, [open, phase, adds, still, table, outbox])
}

/** Undoes the last act of this device: what it added, which its author takes back, or what it arranged. */
export function useUndo(open: OpenWall | null): () => void {
  const { outbox } = useDesk()
  return useMemo(
    () => () => {
      if (!open) return
      const added = open.board.added.get()
      open.board.added.set(null)
      for (const contribution of added?.ids ?? [])
        void outbox.add({ type: 'contribution/withdraw', contribution, token: null })
      if (!added || added.also) open.link.undo()
    },
    [open, outbox],
  )
}
