/** Why the server says no. Each has one plain sentence for people, in three languages, on the client. */
export const refusalCodes = [
  'bad-request', // the message does not fit its schema
  'unauthorised', // no session, or not this one's
  'forbidden', // the actor has no right to it
  'not-found',
  'too-large',
  'too-fast', // rate of this session or of this workshop
  'centre/busy', // this centre has as many prints, files or imports under way as it may
  'unavailable', // the store cannot be written: nothing was saved, try again
  'removed', // sent out by staff
  'locked', // the lobby is locked
  'full', // every place of the workshop is taken
  'code/unknown', // no workshop has this join code
  'invite/used',
  'invite/unknown',
  'login/wrong',
  'login/insecure', // [F6]
  'login/taken', // an account has this e-mail
  'stage/stale', // the revision seen is not the current one
  'stage/not-running',
  'stage/nothing-there',
  'workshop/damaged', // its state cannot be read: restored from a backup, or erased
  'workshop/promised', // residents were told that it is erased sooner
  'plan/stale',
  'plan/begun', // a begun phase accepts words and durations only
  'plan/options',
  'phase/unknown',
  'contribution/empty',
  'contribution/too-long',
  'contribution/not-yours',
  'contribution/unknown',
  'contribution/exists',
  'contribution/kind',
  'contribution/parent',
  'contribution/zone',
  'contribution/not-kept',
  'contribution/not-now',
  'contribution/many', // more than one person gives
  'ask/unknown',
  'ask/closed',
  'ask/not-eligible',
  'ask/no-choices',
  'ask/not-closed',
  'ask/revealed', // its result is shown: nothing of it changes any more
  'answer/budget',
  'answer/cap',
  'answer/own',
  'answer/marks',
  'answer/exists',
  'answer/hurried', // [V4] faster than a person
  'attendance/not-asked',
  'attendance/choice',
  'card/unknown', // no card has these characters
  'card/void', // its sheet was voided
  'card/needed', // this place votes with cards
  'card/elsewhere', // it is for another place
  'card/early', // its vote has not begun
  'card/place', // this place votes without cards
  'paper/people', // more stickers than so many people have
  'paper/many', // more batches than one vote holds
  'table/unknown',
  'table/not-yours',
  'person/unknown',
  'turn/code',
  'device/unknown',
  'kiosk/paired',
  'kiosk/unknown',
  'place/unknown',
  'brief/stale', // somebody else saved it since
  'media/type',
  'media/unknown',
  'media/many', // too many pictures that the room has sent wait to be used
  'wall/edit', // a staff edit that the wall refuses whole
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** A no, with what a developer may want to read; people read the words of its code. */
export interface Refusal {
  readonly code: RefusalCode
  readonly message: string
}

/** Makes a refusal. */
export const refusal = (code: RefusalCode, message: string): Refusal => ({ code, message })
