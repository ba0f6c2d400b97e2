/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks'
import { hand, lightbulb, users, x } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import { unanswered } from '../asked/unanswered.ts'
import type { Inside } from '../inside.ts'
import { Settings } from './settings.tsx'

defineIcons({ hand, lightbulb, users, x })

interface MenuProps {
  readonly inside: Inside
  onIdeas(): void
  onAsked(): void
  onClose(): void
}

/** One's own ideas, help, a raised hand, language, size of the text. */
export function Menu({ inside, onIdeas, onAsked, onClose }: MenuProps) {
  const { words, view, you, send } = inside
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const raise = (): void => {
    void send({ type: 'hand/raise' })
    onClose()
  }
  return (
    <dialog ref={dialog} class="menu stack" onClose={onClose} aria-label={words.menu.open}>
      <button type="button" class="quiet icon close" aria-label={words.shared.actions.close} onClick={onClose}>
        <g-icon name="x" />
      </button>
      {view.stage.status !== 'lobby' && (
        <button
          type="button"
          class="secondary"
          onClick={() => {
            onIdeas()
            onClose()
          }}
        >
          <g-icon name="lightbulb" /> {words.mine.title}
        </button>
      )}
      {unanswered(inside, false).length > 0 && (
        <button
          type="button"
          class="secondary"
          onClick={() => {
            onAsked()
            onClose()
          }}
        >
          <g-icon name="users" /> {words.asked.title}
        </button>
      )}
      {you.participant && !you.hand && (
        <button type="button" class="secondary" onClick={raise}>
          <g-icon name="hand" /> {words.menu.hand}
        </button>
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
