import type { ContributionKind } from '../../../shared/contributions/contribution.ts'
import type { NewCommand } from '../../link/commands.ts'
import type { OutboxMedia } from '../../link/outbox-item.ts'
import type { Keep } from '../keep.ts'

/** A picture drawn or taken, not sent yet. */
export interface Picture extends Omit<OutboxMedia, 'sent'> {
  readonly kind: 'drawing' | 'photo'
}

/** What somebody has begun to write. */
export interface Draft {
  readonly text: string
  readonly picture: Picture | null
}

export const emptyDraft: Draft = { text: '', picture: null }

/** Where a new contribution goes. */
export interface Destination {
  readonly contribution: string
  readonly phase: string
  readonly table: string | null
  readonly parent: string | null
  readonly zone: string | null
  readonly level: string | null
  /** What words alone become: a note, or the longer text of an article. */
  readonly plain: 'note' | 'text'
}

/** Whether there is something to send. */
export const worthSending = ({ text, picture }: Draft): boolean => picture !== null || text.trim() !== ''

/** The command that sends a draft; the picture's id is put in once it has arrived. */
export function addOf(draft: Draft, { plain, ...where }: Destination): NewCommand {
  const kind: ContributionKind = draft.picture?.kind ?? plain
  return {
    type: 'contribution/add',
    ...where,
    kind,
    text: draft.text.trim(),
    media: null,
    channel: 'phone',
    reason: null,
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'text' in value && 'picture' in value

/** The draft that a reload finds again. */
export function readDraft(keep: Keep, key: string): Draft {
  const kept = keep.read(key)
  if (!kept) return emptyDraft
  const draft: unknown = JSON.parse(kept)
  return isDraft(draft) ? draft : emptyDraft
}

/** Keeps a draft; an empty one is forgotten. */
export const writeDraft = (keep: Keep, key: string, draft: Draft): void =>
  keep.write(key, draft.text === '' && draft.picture === null ? null : JSON.stringify(draft))
