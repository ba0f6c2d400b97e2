/** @jsxImportSource preact */
import { hand } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'

defineIcons({ hand })

/** "Main levée": everything stands still, silently; each phone may raise its own. */
export function Attention({ inside: { words, you, send } }: { inside: Inside }) {
  return (
    <div class="attention-sheet" role="alertdialog" aria-label={words.shared.attention}>
      <g-icon name="hand" class="huge" />
      <h1>{words.shared.attention}</h1>
      {you.hand ? (
        <p role="status">{words.attention.raised}</p>
      ) : (
        <button type="button" class="primary" onClick={() => void send({ type: 'hand/raise' })}>
          <g-icon name="hand" /> {words.attention.raise}
        </button>
      )}
    </div>
  )
}
