import * as v from 'valibot'
import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Documents } from '../store/port.ts'
import { accountsOf, allCentres, centresOf, emailKey, type StaffRole, staffRoles } from './account.ts'
import { hashPassword, passwordsAreBusy } from './password.ts'
import { openStaffSession } from './staff.ts'
import { drawToken, hashToken } from './tokens.ts'
import { type Typed, typed } from './typed.ts'

const linkSchema = v.strictObject({
  /** Null: whoever holds it founds a centre of their own and is its administrator. */
  centre: v.nullable(v.string()),
  role: v.picklist(staffRoles),
  createdAt: v.number(),
})
/** A link that makes an account, once. */
export type AccountLink = v.InferOutput<typeof linkSchema>
const linksOf = (documents: Documents): Typed<AccountLink> => typed(documents, 'invite', linkSchema)
/** Look-up word of a token; apart from those of workshops' invites, so that neither is ever taken for the other. */
const wordOf = (token: string): string => `account ${hashToken(token)}`
const founders = 'founders'
const colleaguesOf = (centre: string): string => `colleagues-${centre}`

/** The link that founds the first centre: null once an administrator exists; a restart makes the former link void. */
export async function founderToken(documents: Documents, now: number): Promise<string | null> {
  if ((await documents.list('centre', allCentres)).length > 0) return null
  for (const link of await linksOf(documents).list(founders)) await linksOf(documents).remove(link.id)
  return foundingToken(documents, now)
}

/** A link that founds one more centre on this server, apart from the others; made by whoever runs it. */
export const foundingToken = (documents: Documents, now: number): Promise<string> =>
  makeLink(documents, founders, { centre: null, role: 'admin', createdAt: now })

/** A link by which a colleague makes an account in this centre. */
export const colleagueToken = (documents: Documents, centre: string, role: StaffRole, now: number): Promise<string> =>
  makeLink(documents, colleaguesOf(centre), { centre, role, createdAt: now })

/** Links of a centre that nobody has used yet. */
export const openLinks = async (
  documents: Documents,
  centre: string,
): Promise<{ id: string; role: StaffRole; createdAt: number }[]> =>
  (await linksOf(documents).list(colleaguesOf(centre))).map(({ id, body }) => ({
    id,
    role: body.role,
    createdAt: body.createdAt,
  }))

/** Takes back a link of this centre that nobody has used. */
export async function revokeLink(documents: Documents, centre: string, id: string): Promise<boolean> {
  const link = (await linksOf(documents).list(colleaguesOf(centre))).find((one) => one.id === id)
  if (link) await linksOf(documents).remove(id)
  return link !== undefined
}

async function makeLink(documents: Documents, parent: string, body: AccountLink): Promise<string> {
  const token = drawToken(32)
  await linksOf(documents).put({ id: drawToken(16), parent, lookup: wordOf(token), body })
  return token
}

/** What the holder of a link fills in. */
export interface Joining {
  readonly token: string
  readonly email: string
  readonly password: string
  /** Name of the centre to found; unused by a colleague's link. */
  readonly centre: string | null
  readonly now: number
}

/**
 * Makes the account that a link stands for and signs it in. The link works once. Refuses `invite/unknown`,
 * `bad-request` when a founder names no centre, `login/taken` when the e-mail has an account: the link then stays good.
 */
export async function joinCentre(
  documents: Documents,
  { token, email, password, centre, now }: Joining,
): Promise<Result<{ handle: string; token: string }, Refusal>> {
  const [key, name] = [emailKey(email), centre?.trim()]
  // A stranger without a link costs a look, not a password's work.
  if (!(await linksOf(documents).find(wordOf(token)))) return err(refusal('invite/unknown', 'no such link'))
  if (passwordsAreBusy()) return err(refusal('too-fast', 'many are signing in: wait a little'))
  const hashed = await hashPassword(password)
  const stored = await documents.find('invite', wordOf(token))
  const link = stored && linksOf(documents).read(stored)
  if (!stored || !link) return err(refusal('invite/unknown', 'no such link'))
  const founds = link.body.centre === null
  if (founds && !name) return err(refusal('bad-request', 'the centre has no name'))
  const home = link.body.centre ?? drawToken(16)
  const account = {
    id: drawToken(16),
    parent: home,
    lookup: key,
    body: { email: email.trim(), password: hashed, role: link.body.role, createdAt: now },
  }
  const founded = { id: home, parent: allCentres, lookup: null, body: { name: name ?? '', createdAt: now } }
  // All at once: a centre without its administrator would let nobody in, ever.
  const made = await documents.change([
    linksOf(documents).instead(stored, null),
    ...(founds ? [centresOf(documents).written(founded)] : []),
    accountsOf(documents).written(account),
  ])
  if (!made)
    return (await accountsOf(documents).find(key))
      ? err(refusal('login/taken', 'this e-mail has an account'))
      : err(refusal('invite/unknown', 'no such link'))
  return ok(await openStaffSession(documents, account.id, now))
}
