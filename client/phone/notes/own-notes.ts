import type { RefusalCode } from '../../../shared/api/refusals.ts'
import type { You } from '../../../shared/api/view.ts'
import type { ContributionKind, ContributionState, Reach } from '../../../shared/contributions/contribution.ts'
import type { OutboxState } from '../../link/outbox.ts'
import type { OutboxItem, OutboxMedia } from '../../link/outbox-item.ts'

/** One of this person's contributions, whether the server has it or the outbox still holds it. */
export interface OwnNote {
  readonly id: string
  readonly phase: string
  readonly kind: ContributionKind
  readonly text: string
  readonly zone: string | null
  readonly level: string | null
  /** The server's id for its picture, or the picture itself while it waits. */
  readonly media: string | null
  readonly held: OutboxMedia | null
  readonly state: ContributionState | 'sending' | 'waiting' | 'stuck' | 'refused'
  readonly reach: Reach | null
  readonly refused: RefusalCode | null
  /** What the outbox holds of it, to be forgotten or taken up again. */
  readonly item: OutboxItem | null
}

const textOf = (item: OutboxItem): string => ('text' in item.command ? item.command.text : '')

/**
 * This person's contributions, newest first: those that wait or were refused, those saved a moment ago that the feed
 * has not brought yet, and those that it has. Words changed or taken back in the outbox show as they will be.
 */
export function ownNotes(mine: You['mine'], { items, saved, cut, stuck }: OutboxState): OwnNote[] {
  const notes = new Map<string, OwnNote>()
  for (const note of Object.values(mine)) {
    if (note.kind === 'reason') continue
    notes.set(note.id, { ...note, held: null, refused: null, item: null })
  }
  const waits = stuck ? 'stuck' : cut ? 'waiting' : 'sending'
  for (const item of [...saved, ...items]) {
    const { command } = item
    const state = item.refused ? 'refused' : saved.includes(item) ? 'kept' : waits
    if (command.type === 'contribution/add' && command.kind !== 'reason') {
      if (notes.has(command.contribution)) continue
      const { contribution, phase, kind, text, zone, level } = command
      notes.set(contribution, {
        id: contribution,
        phase,
        kind,
        text,
        zone,
        level,
        media: null,
        held: item.media,
        state,
        reach: null,
        refused: item.refused,
        item,
      })
    } else if (command.type === 'contribution/edit' && items.includes(item)) {
      const note = notes.get(command.contribution)
      if (note) notes.set(note.id, { ...note, text: textOf(item), state, refused: item.refused, item })
    } else if (command.type === 'contribution/withdraw' && !item.refused) notes.delete(command.contribution)
  }
  return [...notes.values()].reverse()
}

/** Whether its author should hear of it in a later phase too: everything but what lies where it was put, or was set aside. */
export const heldUp = ({ state }: OwnNote): boolean => state !== 'kept' && state !== 'hidden'

/** Whether what the feed says already holds a saved item, so that it need not be remembered here any more. */
export function broughtBack(mine: You['mine'], { command }: OutboxItem): boolean {
  if (command.type === 'contribution/add') return command.kind === 'reason' || command.contribution in mine
  return command.type !== 'contribution/withdraw' || !(command.contribution in mine)
}
