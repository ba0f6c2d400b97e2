import { expect, test } from 'vitest'
import { memoryBox } from '../../link/box-memory.ts'
import type { NewCommand } from '../../link/commands.ts'
import { Outbox } from '../../link/outbox.ts'
import { passingKeep } from '../keep.ts'
import { beginWithdrawal, cancelWithdrawal, resumeWithdrawal, withdraw } from './withdrawal.ts'

/** An outbox that sends nothing, and what it holds. */
function resting() {
  const box = memoryBox()
  const outbox = new Outbox('h', {
    box,
    deliver: async () => ({ kind: 'later', refusal: null }),
    pause: () => ({ over: Promise.resolve(), wake() {} }),
  })
  outbox.stop()
  const held = async () => (await box.list('h')).map(({ command }) => command as NewCommand)
  return { outbox, held }
}
const taken = (contribution: string) => expect.objectContaining({ type: 'contribution/withdraw', contribution })

test('[D1] what is being taken back when the page closes is taken back by the next one, once', async () => {
  const keep = passingKeep()
  beginWithdrawal(keep, 'a')
  const next = resting()
  await resumeWithdrawal(keep, next.outbox)
  await resumeWithdrawal(keep, next.outbox)
  expect(await next.held()).toEqual([taken('a')])
})

test('what its author keeps after all, or has handed over, is not taken back by the next page', async () => {
  const keep = passingKeep()
  beginWithdrawal(keep, 'a')
  cancelWithdrawal(keep)
  const { outbox, held } = resting()
  await resumeWithdrawal(keep, outbox)
  expect(await held()).toEqual([])
  beginWithdrawal(keep, 'b')
  await withdraw(keep, outbox, 'b')
  await resumeWithdrawal(keep, outbox)
  expect(await held()).toEqual([taken('b')])
})
