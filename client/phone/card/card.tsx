/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { RefusalCode } from '../../../shared/api/refusals.ts'
import type { SessionOpened } from '../../../shared/api/session.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { backoff } from '../../link/backoff.ts'
import { enterByCard } from '../../link/session.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { useChange } from '../use-change.ts'
import { cardWords } from './card-words.ts'
import { Holder } from './holder.tsx'
import './card.css'

export interface CardProps {
  /** The card's characters, as scanned or typed; they have left the address before this is shown. */
  readonly code: string
  /** The session that the card has opened on this device already. */
  readonly handle: string | null
  readonly words: PhoneWords
  readonly lang: Lang
}

/** A voter card on a phone: it is read, then its vote is shown. */
export function Card({ code, handle, words, lang }: CardProps) {
  const [opened, setOpened] = useState<SessionOpened | null>(null)
  if (handle) return <Holder handle={handle} words={words} lang={lang} first={null} />
  if (!opened) return <Reading code={code} words={words} lang={lang} onOpened={setOpened} />
  const first = opened.view?.role === 'kiosk' ? { view: opened.view, you: opened.you } : null
  return <Holder handle={opened.handle} words={words} lang={lang} first={first} />
}

interface ReadingProps extends Pick<CardProps, 'code' | 'words' | 'lang'> {
  onOpened(opened: SessionOpened): void
}

/** The card is read as soon as the network allows; a card that is no good is told at once. */
function Reading({ code, words, lang, onOpened }: ReadingProps) {
  const t = cardWords[lang]
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const [failures, setFailures] = useState(0)
  useChange([code, failures], () => {
    if (!code || refused) return
    const go = async (): Promise<void> => {
      const opening = await enterByCard(code)
      if (opening.ok) {
        history.replaceState(null, '', opening.opened.page)
        onOpened(opening.opened)
      } else if (opening.refusal && opening.refusal.code !== 'unavailable' && opening.refusal.code !== 'too-fast')
        setRefused(opening.refusal.code)
      else setFailures((count) => count + 1)
    }
    const timer = setTimeout(() => void go(), failures === 0 ? 0 : backoff(failures))
    return () => clearTimeout(timer)
  })
  return (
    <main class="plain">
      <p class="card-name">
        <i class="dot" aria-hidden="true" /> {t.name}
      </p>
      {code && !refused && <h1>{t.opening}</h1>}
      {!code && <p role="alert">{t.missing}</p>}
      {refused && (
        <>
          <p class="error" role="alert">
            {words.shared.refusals[refused]}
          </p>
          <a class="primary button" href="/">
            {t.retry}
          </a>
        </>
      )}
      {failures > 0 && !refused && (
        <p class="state waiting" role="status">
          {words.door.waiting}
        </p>
      )}
    </main>
  )
}
