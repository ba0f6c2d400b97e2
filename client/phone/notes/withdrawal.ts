import type { Outbox } from '../../link/outbox.ts'
import type { Keep } from '../keep.ts'

const key = 'withdrawing'

/** Notes that a contribution is being taken back: a page that closes in mid-thought must not forget it. */
export const beginWithdrawal = (keep: Keep, contribution: string): void => keep.write(key, contribution)

/** Its author keeps it after all. */
export const cancelWithdrawal = (keep: Keep): void => keep.write(key, null)

/** Hands a withdrawal to the outbox, and forgets the note of it once it is safe there. */
export async function withdraw(keep: Keep, outbox: Pick<Outbox, 'add'>, contribution: string): Promise<void> {
  await outbox.add({ type: 'contribution/withdraw', contribution, token: null })
  if (keep.read(key) === contribution) keep.write(key, null)
}

/** Takes up what the page before this one closed upon. */
export async function resumeWithdrawal(keep: Keep, outbox: Pick<Outbox, 'add'>): Promise<void> {
  const left = keep.read(key)
  if (left) await withdraw(keep, outbox, left)
}
