/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { CardShown } from '../../../shared/api/card.ts'
import { newId } from '../../link/ids.ts'
import { postJson } from '../../link/request.ts'
import { plainCode } from '../../link/session.ts'
import { wifiOff } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import '../card/card.css'
import { cardWords } from '../card/card-words.ts'
import type { KioskInside } from './kiosk.tsx'

defineIcons({ wifiOff })

interface CardEntryProps {
  readonly inside: KioskInside
  onTouch(): void
  /** The card is good: this ballot is its own. */
  onShown(ballot: string, shown: CardShown): void
  onLeave(): void
}

/** [V2] A kiosk where a vote takes a card reads it first. Without network it cannot know whether a card is good, and says so. */
export function CardEntry({ inside, onTouch, onShown, onLeave }: CardEntryProps) {
  const { words, lang, handle } = inside
  const t = cardWords[lang]
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<{ readonly busy: boolean; readonly said: string | null; readonly cut: boolean }>({
    busy: false,
    said: null,
    cut: false,
  })
  const code = plainCode(typed)
  const read = async (event: Event): Promise<void> => {
    event.preventDefault()
    if (code.length !== 8 || at.busy) return
    setAt({ busy: true, said: null, cut: false })
    const ballot = newId()
    const outcome = await postJson(`/api/s/${handle}/cards`, { card: code, ballot })
    if (outcome.kind === 'done') return onShown(ballot, outcome.result as CardShown)
    const refused = outcome.refusal ? words.shared.refusals[outcome.refusal.code] : null
    setAt({ busy: false, said: refused, cut: refused === null })
  }
  return (
    <main class="plain booth">
      <form class="stack card-entry" onSubmit={(event) => void read(event)}>
        <p class="card-name">
          <i class="dot" aria-hidden="true" /> {t.name}
        </p>
        <h1>
          <label for="card">{t.type}</label>
        </h1>
        <input
          id="card"
          class="code-field"
          dir="ltr"
          value={typed}
          maxLength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          autofocus
          onInput={(event) => {
            onTouch()
            setTyped(event.currentTarget.value)
          }}
        />
        {at.said && (
          <p class="error" role="alert">
            {at.said}
          </p>
        )}
        {at.cut && (
          <div class="state waiting" role="alert">
            <g-icon name="wifiOff" />
            <p>
              <b>{t.offline}</b> {t.offlineHelp}
            </p>
          </div>
        )}
        <button type="submit" class="primary wide" disabled={code.length !== 8 || at.busy}>
          {t.go}
        </button>
        <button type="button" class="quiet" onClick={onLeave}>
          {words.shared.actions.back}
        </button>
      </form>
    </main>
  )
}
