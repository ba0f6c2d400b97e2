import { useEffect, useRef } from 'react'
import type * as v from 'valibot'
import type { planCommand, WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { newId } from '../../link/ids.ts'
import { useAct } from '../api.ts'

type Wire = v.InferInput<typeof planCommand>
/** A change of the sequence, before it knows its revision and its id. */
export type Change = Wire extends infer C ? (C extends Wire ? Omit<C, 'id' | 'revision'> : never) : never

/**
 * Sends one change of the sequence, then reads the workshop again. False when it was refused: the notice says why.
 * It quotes the revision shown when it is called, so that "undo" still works some changes later.
 */
export function useReplan(detail: WorkshopDetail, reload: () => Promise<void>): (change: Change) => Promise<boolean> {
  const act = useAct()
  const revision = useRef(detail.revision)
  useEffect(() => {
    revision.current = detail.revision
  }, [detail.revision])
  return async (change) => {
    const done = await act('POST', `workshops/${detail.id}/plan`, {
      id: newId(),
      revision: revision.current,
      ...change,
    })
    await reload()
    return done !== null
  }
}

/** What stands after a phase: where to put it back. Null at the end. */
export function after(phases: readonly Phase[], id: string): string | null {
  const at = phases.findIndex((phase) => phase.id === id)
  return phases[at + 1]?.id ?? null
}
