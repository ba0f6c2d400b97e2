import type { SheetMade } from '../../../shared/api/office/sheet.ts'
import type { WorkshopDetail } from '../../../shared/api/office/workshop.ts'
import { useAct } from '../api.ts'

/** Makes sheets of voter cards, and voids them; null when it was refused: the notice says why. */
export function useSheets(detail: Pick<WorkshopDetail, 'id'>) {
  const act = useAct()
  return {
    make: (order: { readonly phase: string; readonly place: string; readonly count: number }) =>
      act<SheetMade>('POST', `workshops/${detail.id}/sheets`, order),
    end: (sheet: string) => act('DELETE', `workshops/${detail.id}/sheets/${sheet}`),
  }
}
