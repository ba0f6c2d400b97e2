import type { Documents } from '../store/port.ts'
import { Trouble } from '../store/trouble.ts'
import { accountsOf, emailKey } from './account.ts'
import { resetToken } from './change-password.ts'
import { foundingToken } from './join.ts'

/** What whoever runs the server may hand out: a centre of their own to somebody, a new password to an account. */
export type LinkWish = { readonly to: 'centre' } | { readonly to: 'password'; readonly email: string }

/** Makes the link, as a path with its secret; it works once. Throws `Trouble` when no account has the e-mail. */
export async function operatorLink(documents: Documents, wish: LinkWish, now: number): Promise<string> {
  if (wish.to === 'centre') return `/office/start#${await foundingToken(documents, now)}`
  const account = await accountsOf(documents).find(emailKey(wish.email))
  if (!account) throw new Trouble(`No account has the e-mail ${wish.email}.`)
  return `/office/password#${await resetToken(documents, account.id, now)}`
}
