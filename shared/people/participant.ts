import * as v from 'valibot'
import { id, type ParticipantId, type PhaseId, type PlaceId, type SessionId, type TableId } from '../kernel/ids.ts'

/** A pseudonymous presence in one workshop. No name, e-mail or address exists for it [D2]. */
export const participantSchema = v.strictObject({
  id: id<ParticipantId>(),
  animal: v.pipe(v.string(), v.regex(/^[a-z-]{1,24}$/)),
  /** 1 for the first Fox of the workshop, 2 for the second. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  table: v.nullable(id<TableId>()),
  seatedAt: v.number(),
  /** When they sat down at this table: a vote of the table is for those who were there [V2]. */
  tableSince: v.number(),
  /** Made scribe of its table: hosts' rights there. */
  scribe: v.boolean(),
  /** Sent out by staff. */
  removed: v.boolean(),
  /** The picture code by which a person without a phone takes their seat again on a shared tablet: three picture indexes. */
  code: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]-[0-9]-[0-9]$/))),
})
export type Participant = v.InferOutput<typeof participantSchema>

export const roles = ['admin', 'staff', 'host', 'participant', 'kiosk', 'holder', 'screen', 'observer'] as const
export type Role = (typeof roles)[number]

/** One device's right to act as an actor in this workshop. */
export const sessionSchema = v.strictObject({
  id: id<SessionId>(),
  /** Public part, stands in URLs: the workshop's 12 characters, then 22 random ones. */
  handle: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{34}$/)),
  /** SHA-256 of the cookie's secret, base64url. */
  tokenHash: v.pipe(v.string(), v.maxLength(64)),
  role: v.picklist(roles),
  table: v.nullable(id<TableId>()),
  place: v.nullable(id<PlaceId>()),
  participant: v.nullable(id<ParticipantId>()),
  /** The participant seated at a shared tablet for one turn; host rights rest meanwhile. */
  turn: v.nullable(id<ParticipantId>()),
  /** Of a card's holder: the phase whose vote the card is for. Which card it is, the session does not tell. */
  vote: v.exactOptional(id<PhaseId>()),
  /** How staff call this invite ("Samira, table 3"); never asked of residents. */
  label: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  openedAt: v.number(),
  revoked: v.boolean(),
})
export type Session = v.InferOutput<typeof sessionSchema>
