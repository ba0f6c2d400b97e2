import * as v from 'valibot'
import { id, type ParticipantId, randomId, type SessionId, type TableId } from '../kernel/ids.ts'
import type { Role } from '../people/participant.ts'
import type { FeedView, You } from './view.ts'

/** The public code: 8 characters, no look-alikes; blanks, dashes and lower case are forgiven. */
export const joinCode = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, '')),
  v.regex(/^[A-Z0-9]{8}$/, 'a join code'),
)

/** `POST /api/sessions`: by the room's code, by a voter card, by an invite (which works once), or by a staff login. `device` makes it idempotent. */
export const openSession = v.union([
  v.strictObject({
    code: joinCode,
    device: randomId<SessionId>(),
    participant: randomId<ParticipantId>(),
    table: v.nullable(id<TableId>()),
  }),
  /** A single-use voter card: its 8 characters. */
  v.strictObject({ card: joinCode, device: randomId<SessionId>() }),
  v.strictObject({ invite: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/)), device: randomId<SessionId>() }),
  v.strictObject({
    email: v.pipe(v.string(), v.email(), v.maxLength(200)),
    password: v.pipe(v.string(), v.maxLength(200)),
    device: randomId<SessionId>(),
  }),
])
export type OpenSession = v.InferOutput<typeof openSession>

/** The reply, beside a cookie of that handle alone. `page` is where this role belongs. */
export interface SessionOpened {
  readonly handle: string
  /** Null for a staff account that is in the office, not in a workshop. */
  readonly workshop: string | null
  readonly role: Role
  readonly table: string | null
  readonly page: string
  readonly view: FeedView | null
  readonly you: You | null
}
