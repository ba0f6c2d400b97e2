/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ParticipantView, You } from '../../shared/api/view.ts'
import type { Lang } from '../../shared/kernel/text.ts'
import { measureOffset } from '../link/clock.ts'
import { type NewCommand, send } from '../link/commands.ts'
import { openFeed } from '../link/feed.ts'
import type { Outbox } from '../link/outbox.ts'
import { doorOf } from '../link/outbox-item.ts'
import { codeOf } from '../link/session.ts'
import { openOutbox } from '../link/session-outbox.ts'
import type { PhoneWords } from '../words/phone.fr.ts'
import { Announcer } from './announce.tsx'
import { addressed } from './compose/early.ts'
import type { Inside } from './inside.ts'
import { durableKeep, type Keep, passingKeep } from './keep.ts'
import { broughtBack } from './notes/own-notes.ts'
import { resumeWithdrawal } from './notes/withdrawal.ts'
import { Over } from './pages/over.tsx'
import { useChange } from './use-change.ts'
import { useStore } from './use-store.ts'

interface SessionProps {
  readonly handle: string
  readonly lang: Lang
  readonly words: PhoneWords
  /** What the entrance brought along, so that the first screen need not wait. */
  readonly first: { readonly view: ParticipantView; readonly you: You | null } | null
  children(inside: Inside): ComponentChildren
}

/** When the clock is measured, ms after the start. */
const settling = 1_500

/** Holds a session's feed, outbox and clock, and shows its screens; says so when the session is over. */
export function Session({ handle, lang, words, first, children }: SessionProps) {
  const [feed] = useState(() => openFeed<ParticipantView>(handle, 'own', first))
  const { view, you, link, over } = useStore(feed.state)
  const [offset, setOffset] = useState(0)
  const [said, announce] = useState('')
  const guest = you?.turn ? (you.participant?.id ?? null) : null
  const outbox = useOutbox(handle, you === null ? undefined : guest)
  const keep = useMemo(() => (guest === null ? durableKeep(handle) : passingKeep()), [handle, guest])

  useEffect(() => feed.close, [feed])
  useEffect(() => {
    // The first screen needs the line more than the clock does.
    const timer = setTimeout(() => void measureOffset().then((measured) => setOffset(measured ?? 0)), settling)
    return () => clearTimeout(timer)
  }, [])
  // Back on the network: what waits is sent.
  useEffect(() => {
    if (link === 'live') outbox?.run()
  }, [link, outbox])

  if (over) return <Over words={words} why={over} code={codeOf(handle)} />
  if (!view || !you || !outbox)
    return (
      <p class="opening" role="status">
        {words.shared.network.connecting}
      </p>
    )
  if (you.removed) return <Over words={words} why="removed" code={null} />
  return (
    <>
      <WithOutbox outbox={outbox} keep={keep} view={view} you={you} handle={handle}>
        {(waiting) =>
          children({
            handle,
            lang,
            words,
            view,
            you,
            link,
            offset,
            outbox,
            waiting,
            keep,
            announce,
            send: (command: NewCommand) => send(handle, command),
          })
        }
      </WithOutbox>
      <Announcer text={said} />
    </>
  )
}

/** The outbox of whoever holds the device (`guest`: in somebody's turn); null until it is open. */
function useOutbox(handle: string, guest: string | null | undefined): Outbox | null {
  const [held, setHeld] = useState<{ readonly guest: string | null; readonly outbox: Outbox } | null>(null)
  useEffect(() => {
    if (guest === undefined) return
    const opening = openOutbox(handle, guest)
    void opening.then((outbox) => setHeld({ guest, outbox }))
    return () => void opening.then((outbox) => outbox.stop())
  }, [handle, guest])
  return held !== null && held.guest === guest ? held.outbox : null
}

interface WithOutboxProps {
  readonly outbox: Outbox
  readonly keep: Keep
  readonly view: ParticipantView
  readonly you: You
  readonly handle: string
  children(waiting: Inside['waiting']): ComponentChildren
}

/** Follows the outbox: forgets what the feed has brought, takes up an unfinished withdrawal, and addresses what was written at the door to the running phase. */
function WithOutbox({ outbox, keep, view, you, handle, children }: WithOutboxProps) {
  const waiting = useStore(outbox.state)
  const { phase } = view.stage
  useChange([outbox, keep], () => void resumeWithdrawal(keep, outbox))
  useChange([you, waiting.saved], () => outbox.settle((item) => broughtBack(you.mine, item)))
  // A question about oneself that is not asked any more is no news to anybody.
  useChange([waiting.items], () => {
    for (const item of waiting.items)
      if (item.refused && item.command.type === 'attendance/give') void outbox.drop(item)
  })
  useChange([handle, phase?.id, phase?.moment.id], () => {
    // What was written at the door is its owner's, not that of a guest in their turn.
    const code = you.turn ? null : codeOf(handle)
    if (code && phase?.moment.rights.add.includes('note'))
      void outbox.adopt(doorOf(code), (command) => addressed(command, phase.id, you.table))
  })
  return <>{children(waiting)}</>
}
