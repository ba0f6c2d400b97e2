import * as v from 'valibot'
import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import { id, type PlaceId, type SessionId, type TableId, type WorkshopId } from '../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Documents } from '../store/port.ts'
import { drawToken, hashToken } from './tokens.ts'
import { type Typed, typed } from './typed.ts'

/** Roles that a link may give in a workshop. */
const invitedRoles = ['staff', 'host', 'screen', 'kiosk', 'observer'] as const

const inviteSchema = v.strictObject({
  workshop: id<WorkshopId>(),
  role: v.picklist(invitedRoles),
  table: v.nullable(id<TableId>()),
  place: v.nullable(id<PlaceId>()),
  /** How staff call it ("Samira, table 3"). */
  label: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  createdAt: v.number(),
  /** The session that it was exchanged for. */
  usedBy: v.nullable(id<SessionId>()),
  /** The account that opened its own panel or screen by it: signed out, it loses them too. Missing in a link for others. */
  opener: v.exactOptional(v.string()),
})
/** A link into one workshop that works once; its parent is the workshop, its look-up word the hash of its token. */
export type Invite = v.InferOutput<typeof inviteSchema>
export const invitesOf = (documents: Documents): Typed<Invite> => typed(documents, 'invite', inviteSchema)

/** Makes an invite; its token is shown once and stored as a hash. */
export async function makeInvite(
  documents: Documents,
  invite: Omit<Invite, 'usedBy'>,
): Promise<{ id: string; token: string }> {
  const token = drawToken(32)
  const made = { id: drawToken(16), token }
  await invitesOf(documents).put({
    id: made.id,
    parent: invite.workshop,
    lookup: hashToken(token),
    body: { ...invite, usedBy: null },
  })
  return made
}

/**
 * Exchanges a token for its invite, once: `sessionFor` says which session it opens. That session may ask again (its
 * reply may have been lost), any other is refused `invite/used`; `invite/unknown` when it never was or was revoked.
 */
export async function takeInvite(
  documents: Documents,
  token: string,
  sessionFor: (invite: Invite) => SessionId,
): Promise<Result<Invite, Refusal>> {
  const invites = invitesOf(documents)
  const stored = await documents.find('invite', hashToken(token))
  if (!stored) return err(refusal('invite/unknown', 'no such invite'))
  const { body } = invites.read(stored)
  const session = sessionFor(body)
  if (body.usedBy === session) return ok(body)
  const free = body.usedBy === null && (await documents.change([invites.instead(stored, { ...body, usedBy: session })]))
  if (free) return ok(body)
  // Somebody was quicker: this device itself, with a request sent twice, or another.
  const now = await invites.find(hashToken(token))
  return now?.body.usedBy === session ? ok(now.body) : err(refusal('invite/used', 'this invite has been used'))
}
