import type { OutboxState } from '../../link/outbox.ts'

/**
 * Words of ideas that are on their way to the ledger: those that wait in the outbox, and those it has taken that the
 * wall does not show yet. `from` is what an idea said when it was reworded here: once it says anything else, it has come.
 */
export function underwayOf(
  { items, saved }: Pick<OutboxState, 'items' | 'saved'>,
  from: ReadonlyMap<string, string>,
  now: (contribution: string) => string | undefined,
): Map<string, string> {
  const going = new Map<string, string>()
  for (const { command } of saved)
    if (command.type === 'contribution/edit' && now(command.contribution) === from.get(command.contribution))
      going.set(command.contribution, command.text)
  for (const { command, refused } of items)
    if (command.type === 'contribution/edit' && refused === null) going.set(command.contribution, command.text)
  for (const [id, text] of going) if (now(id) === undefined || now(id) === text) going.delete(id)
  return going
}
