import { recall, remember } from '../ui/remember.ts'

/** The office that this browser last signed in to: opening `/office` again leads there. */
export const knownOffice = (): string | null => recall('office') || null
export const rememberOffice = (handle: string): void => remember('office', handle)
export const forgetOffice = (): void => remember('office', '')
