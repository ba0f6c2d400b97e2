import { forgetUnsaved } from '../link/wall-shelf.ts'
import { recall, remember } from '../ui/remember.ts'

/** The office that this browser last signed in to: opening `/office` again leads there. */
export const knownOffice = (): string | null => recall('office') || null
export const rememberOffice = (handle: string): void => remember('office', handle)
/** Signed out: nothing that staff had not saved yet stays on this browser. */
export function forgetOffice(): void {
  remember('office', '')
  forgetUnsaved()
}
