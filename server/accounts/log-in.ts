import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Documents } from '../store/port.ts'
import { accountsOf, emailKey } from './account.ts'
import type { Pace } from './pace.ts'
import { isPassword, passwordsAreBusy, pretendCheck } from './password.ts'
import { openStaffSession } from './staff.ts'

/** A sign-in: where from, by whom. */
export interface LogIn {
  readonly email: string
  readonly password: string
  /** The other end of the connection, to slow guesses. */
  readonly from: string
  readonly now: number
}

/**
 * Signs a staff member in. Refuses `login/wrong` alike for an unknown e-mail and a wrong password, and
 * `too-fast` after many of them, or while many others sign in. Whether the connection is fit for accounts [F6] is the caller's to ask first.
 */
export async function logIn(
  documents: Documents,
  pace: Pace,
  { email, password, from, now }: LogIn,
): Promise<Result<{ handle: string; token: string }, Refusal>> {
  const key = `${emailKey(email)} ${from}`
  if (pace.tooFast(key, now)) return err(refusal('too-fast', 'many wrong passwords: wait a little'))
  if (passwordsAreBusy()) return err(refusal('too-fast', 'many are signing in: wait a little'))
  pace.tried(key, now)
  const account = await accountsOf(documents).find(emailKey(email))
  if (!account) {
    await pretendCheck(password)
    return err(refusal('login/wrong', 'no such e-mail and password'))
  }
  if (!(await isPassword(password, account.body.password)))
    return err(refusal('login/wrong', 'no such e-mail and password'))
  pace.right(key)
  return ok(await openStaffSession(documents, account.id, now))
}
