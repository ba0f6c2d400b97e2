import { createHash } from 'node:crypto'
import { type Refusal, refusal } from '../../shared/api/refusals.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Documents, StoredDocument } from '../store/port.ts'
import { type Account, accountsOf, emailKey } from './account.ts'
import type { Pace } from './pace.ts'
import { isPassword, passwordsAreBusy, pretendCheck } from './password.ts'
import { openStaffSession } from './staff.ts'
import type { Doc } from './typed.ts'

/** Devices that an account remembers. */
const mostDevices = 8

/** A sign-in: where from, by whom. */
export interface LogIn {
  readonly email: string
  readonly password: string
  /** The device's own word, drawn by it and kept. */
  readonly device: string
  /** The other end of the connection, to slow guesses. Behind a proxy it is everybody's. */
  readonly from: string
  readonly now: number
}

/**
 * Signs a staff member in. Refuses `login/wrong` alike for an unknown e-mail and a wrong password, and `too-fast` after
 * many of them, or while many others sign in. A device that has signed in before is paced by itself: nobody keeps a
 * colleague out of their own browser by guessing. Whether the connection is fit for accounts [F6] is the caller's to ask
 * first.
 */
export async function logIn(
  documents: Documents,
  pace: Pace,
  { email, password, device, from, now }: LogIn,
): Promise<Result<{ handle: string; token: string }, Refusal>> {
  const stored = await documents.find('account', emailKey(email))
  const account = stored && accountsOf(documents).read(stored)
  const word = account && wordOf(account.id, device)
  const known = word !== null && account?.body.devices?.includes(word) === true
  const key = `${emailKey(email)} ${known ? word : from}`
  if (pace.tooFast(key, now)) return err(refusal('too-fast', 'many wrong passwords: wait a little'))
  if (passwordsAreBusy(known)) return err(refusal('too-fast', 'many are signing in: wait a little'))
  pace.tried(key, now)
  try {
    return await judge(documents, pace, { stored, account, word, known, password, key, now })
  } catch (error) {
    pace.untried(key)
    throw error
  }
}

/** A try, with what is known of it. */
interface Try {
  readonly stored: StoredDocument | null
  readonly account: Doc<Account> | null
  readonly word: string | null
  readonly known: boolean
  readonly password: string
  readonly key: string
  readonly now: number
}

async function judge(
  documents: Documents,
  pace: Pace,
  { stored, account, word, known, password, key, now }: Try,
): Promise<Result<{ handle: string; token: string }, Refusal>> {
  if (!stored || !account || !word) {
    await pretendCheck(password)
    return err(refusal('login/wrong', 'no such e-mail and password'))
  }
  if (!(await isPassword(password, account.body.password, known)))
    return err(refusal('login/wrong', 'no such e-mail and password'))
  pace.right(key)
  if (!known) await remember(documents, stored, account, word)
  return ok(await openStaffSession(documents, account.id, now))
}

const wordOf = (account: string, device: string): string =>
  createHash('sha256').update(`${account} ${device}`).digest('base64url')

/** Notes a device; when the account has changed meanwhile it is left as it is, and the next sign-in notes it. */
async function remember(
  documents: Documents,
  stored: StoredDocument,
  { body }: Doc<Account>,
  word: string,
): Promise<void> {
  const devices = [word, ...(body.devices ?? [])].slice(0, mostDevices)
  await documents.change([accountsOf(documents).instead(stored, { ...body, devices })])
}
