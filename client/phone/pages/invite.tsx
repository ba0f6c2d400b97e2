/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { RefusalCode } from '../../../shared/api/refusals.ts'
import type { SessionOpened } from '../../../shared/api/session.ts'
import { backoff } from '../../link/backoff.ts'
import { exchange } from '../../link/session.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { useChange } from '../use-change.ts'

/** Exchanges an invite for a session and goes where it leads. The invite has left the address before this is shown. */
export function Invite({ invite, at, words }: { invite: string; at: string; words: PhoneWords }) {
  const [opened, setOpened] = useState<SessionOpened | null>(null)
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const [failures, setFailures] = useState(0)
  useChange([invite, failures], () => {
    if (!invite || refused) return
    const go = async (): Promise<void> => {
      const opening = await exchange(invite)
      if (opening.ok) {
        setOpened(opening.opened)
        location.replace(opening.opened.page + (at && `#${at}`))
      } else if (opening.refusal && opening.refusal.code !== 'unavailable') setRefused(opening.refusal.code)
      else setFailures((count) => count + 1)
    }
    const timer = setTimeout(() => void go(), failures === 0 ? 0 : backoff(failures))
    return () => clearTimeout(timer)
  })
  return (
    <main class="plain">
      <h1>{opened ? words.invite.opened[opened.role] : words.invite.opening}</h1>
      {!invite && (
        <p class="error" role="alert">
          {words.invite.missing}
        </p>
      )}
      {refused && (
        <p class="error" role="alert">
          {words.shared.refusals[refused]}
        </p>
      )}
      {failures > 0 && !opened && !refused && (
        <p class="state waiting" role="status">
          {words.door.waiting}
        </p>
      )}
    </main>
  )
}
