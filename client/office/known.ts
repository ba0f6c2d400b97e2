import { patiently } from '../link/patiently.ts'
import { forgetUnsaved, panelsThatWrote } from '../link/wall-shelf.ts'
import { recall, remember } from '../ui/remember.ts'

/** The office that this browser last signed in to: opening `/office` again leads there. */
export const knownOffice = (): string | null => recall('office') || null
export const rememberOffice = (handle: string): void => remember('office', handle)
/** Signed out: nothing that staff had not saved yet stays on this browser, neither acts nor words nor ideas on their way. */
export async function forgetOffice(): Promise<void> {
  remember('office', '')
  forgetUnsaved()
  const panels = panelsThatWrote()
  if (panels.length === 0) return
  const { forgetOutbox } = await patiently(() => import('../link/session-outbox.ts'))
  for (const handle of panels) await forgetOutbox(handle)
}
