/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { hand } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'

defineIcons({ hand })

/** "Main levée": everything stands still, silently, whatever was open; each phone may raise its own. */
export function Attention({ inside: { words, you, send } }: { inside: Inside }) {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => sheet.current?.showModal(), [])
  return (
    <dialog
      ref={sheet}
      class="attention-sheet full"
      aria-label={words.shared.attention}
      onCancel={(event) => event.preventDefault()}
    >
      <g-icon name="hand" class="huge" />
      <h1>{words.shared.attention}</h1>
      {you.hand ? (
        <p role="status">{words.attention.raised}</p>
      ) : (
        <button type="button" class="primary" onClick={() => void send({ type: 'hand/raise' })}>
          <g-icon name="hand" /> {words.attention.raise}
        </button>
      )}
    </dialog>
  )
}
