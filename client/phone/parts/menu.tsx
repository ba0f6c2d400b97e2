/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { hand, table as tableIcon, x } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'
import { Settings } from './settings.tsx'

defineIcons({ hand, table: tableIcon, x })

/** Help, a raised hand, language, size of the text; for a scribe, the way to the table's wall. */
export function Menu({ inside, onClose }: { inside: Inside; onClose: () => void }) {
  const { words, you, handle, send } = inside
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="menu stack" onClose={onClose} aria-label={words.menu.open}>
      <button type="button" class="quiet icon close" aria-label={words.shared.actions.close} onClick={onClose}>
        <g-icon name="x" />
      </button>
      {you.participant &&
        (you.hand ? (
          <>
            <p role="status">{words.menu.handUp}</p>
            <button
              type="button"
              class="secondary"
              onClick={() => void send({ type: 'hand/lower', participant: null })}
            >
              {words.menu.handDown}
            </button>
          </>
        ) : (
          <button type="button" class="secondary" onClick={() => void send({ type: 'hand/raise' })}>
            <g-icon name="hand" /> {words.menu.hand}
          </button>
        ))}
      {you.participant?.scribe && !you.turn && (
        <a class="secondary button" href={`/t/${handle}`}>
          <g-icon name="table" /> {words.menu.wall}
        </a>
      )}
      <Settings words={words} />
      <h2>{words.shared.actions.help}</h2>
      <ul class="help stack">
        {words.menu.help.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </dialog>
  )
}
