import * as v from 'valibot'
import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Documents, StoredDocument } from '../store/port.ts'
import { type Account, accountsOf } from './account.ts'
import { hashPassword, isPassword } from './password.ts'
import { closeStaffSessions, openStaffSession } from './staff.ts'
import { drawToken, hashToken } from './tokens.ts'
import { type Doc, type Typed, typed } from './typed.ts'

/** A link to a new password is good for this long, ms: two days. */
const resetMs = 2 * 24 * 3_600_000

const resetSchema = v.strictObject({ account: v.string(), createdAt: v.number() })
type Reset = v.InferOutput<typeof resetSchema>
const resetsOf = (documents: Documents): Typed<Reset> => typed(documents, 'invite', resetSchema)
const wordOf = (token: string): string => `password ${hashToken(token)}`
const resetsOfAccount = (account: string): string => `passwords-${account}`

interface Signed {
  readonly handle: string
  readonly token: string
}

/** Sets a password (`by` a link, which is then used; null when it was used meanwhile), signs the account out everywhere and in again here. */
async function setPassword(
  documents: Documents,
  account: Doc<Account>,
  password: string,
  now: number,
  by: StoredDocument | null,
): Promise<Signed | null> {
  const withPassword = { ...account, body: { ...account.body, password: await hashPassword(password) } }
  const link = by ? [resetsOf(documents).instead(by, null)] : []
  if (!(await documents.change([...link, accountsOf(documents).written(withPassword)]))) return null
  await closeStaffSessions(documents, account.id)
  return openStaffSession(documents, account.id, now)
}

/** Changes one's own password: whoever else was signed in with the old one is out. Refuses `login/wrong`. */
export async function changePassword(
  documents: Documents,
  { account: id, current, next, now }: { account: string; current: string; next: string; now: number },
): Promise<Result<Signed, Refusal>> {
  const account = await accountsOf(documents).get(id)
  if (!account || !(await isPassword(current, account.body.password)))
    return err(refusal('login/wrong', 'this is not the password in use'))
  const signed = await setPassword(documents, account, next, now, null)
  return signed ? ok(signed) : err(refusal('login/wrong', 'this account is gone'))
}

/** A link by which the owner of an account chooses a new password, once; the links made before it are void. */
export async function resetToken(documents: Documents, account: string, now: number): Promise<string> {
  await dropResets(documents, account)
  const token = drawToken(32)
  await resetsOf(documents).put({
    id: drawToken(16),
    parent: resetsOfAccount(account),
    lookup: wordOf(token),
    body: { account, createdAt: now },
  })
  return token
}

/** Voids the links to a new password of an account. */
export async function dropResets(documents: Documents, account: string): Promise<void> {
  for (const link of await resetsOf(documents).list(resetsOfAccount(account))) await resetsOf(documents).remove(link.id)
}

/** Chooses a new password by a link and signs in. Refuses `invite/unknown`: used, too old, or its account is gone. */
export async function resetPassword(
  documents: Documents,
  { token, password, now }: { token: string; password: string; now: number },
): Promise<Result<Signed, Refusal>> {
  const stored = await documents.find('invite', wordOf(token))
  const link = stored && resetsOf(documents).read(stored)
  const account =
    link && now - link.body.createdAt < resetMs ? await accountsOf(documents).get(link.body.account) : null
  const signed = account && (await setPassword(documents, account, password, now, stored))
  return signed ? ok(signed) : err(refusal('invite/unknown', 'no such link'))
}
