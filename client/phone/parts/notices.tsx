/** @jsxImportSource preact */
import { hand, table as tableIcon } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'

defineIcons({ hand, table: tableIcon })

/** What is true of this person alone: their hand is up; they keep the table's wall. */
export function Notices({ inside }: { inside: Inside }) {
  const { words, you, handle, send } = inside
  const scribe = you.participant?.scribe && !you.turn
  if (!you.hand && !scribe) return null
  return (
    <div class="notices">
      {you.hand && (
        <p class="cluster">
          <g-icon name="hand" /> <span>{words.menu.handUp}</span>
          <button type="button" class="quiet" onClick={() => void send({ type: 'hand/lower', participant: null })}>
            {words.menu.handDown}
          </button>
        </p>
      )}
      {scribe && (
        <a class="secondary button" href={`/t/${handle}`}>
          <g-icon name="table" /> {words.menu.wall}
        </a>
      )}
    </div>
  )
}
