import type { Role } from '../../shared/people/participant.ts'

/**
 * [F2] Whether devices of this role come in by themselves, as many as know a code: what a workshop takes at once is
 * shared among these. Staff and whoever came by an invite are judged by their own pace alone, so that no crowd of false
 * people silences the panel, a table's tablet or a kiosk.
 */
export const ofTheCrowd = (role: Role): boolean => role === 'participant' || role === 'holder'
