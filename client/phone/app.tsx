/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { SessionOpened } from '../../shared/api/session.ts'
import { handleOf } from '../link/session.ts'
import type { CardProps } from './card/card.tsx'
import type { First } from './first.ts'
import type { Inside } from './inside.ts'
import type { KioskProps } from './kiosk/kiosk.tsx'
import { Code } from './pages/code.tsx'
import { Door } from './pages/door.tsx'
import { Invite } from './pages/invite.tsx'
import { Workshop } from './pages/workshop.tsx'
import { Session } from './session.tsx'
import { speaking } from './speaking.ts'
import { useStore } from './use-store.ts'

interface AppProps {
  readonly path: string
  readonly first: First
  readonly invite: string
  /** Where an invite leads on its page. */
  readonly at: string
}

/** Which page this is, by its address: `/` a code, `/j/:code` the door, `/i` an invite, `/c` a voter card, `/p/:handle` inside, `/k/:handle` a kiosk. */
export function App({ path, first, invite, at }: AppProps) {
  const { lang, words } = useStore(speaking.now)
  const [opened, setOpened] = useState<SessionOpened | null>(null)
  const [, page, name] = path.split('/')
  if (!words) return null
  if (page === 'i') return <Invite invite={invite} at={at} words={words} />
  if (page === 'c' || first.card)
    return (
      <Card
        code={first.card ? (name ?? '') : invite}
        handle={page === 'c' && name ? name : null}
        words={words}
        lang={lang}
      />
    )
  if (page === 'k' && name) return <Kiosk handle={name} words={words} lang={lang} />
  if (page === 'j' && name && !opened) {
    const known = new URLSearchParams(location.search).has('again') ? null : handleOf(name)
    if (known) return <Gone to={`/p/${known}`} />
    if (!first.view) return <Code words={words} refused="code/unknown" />
    const onEntered = (session: SessionOpened): void => {
      history.replaceState(null, '', session.page)
      setOpened(session)
    }
    return <Door code={name} view={first.view} words={words} lang={lang} onEntered={onEntered} />
  }
  const handle = opened?.handle ?? (page === 'p' ? name : null)
  if (!handle) return <Code words={words} refused={null} />
  const brought = opened?.view?.role === 'participant' ? { view: opened.view, you: opened.you } : null
  return (
    <Session handle={handle} lang={lang} words={words} first={brought}>
      {(inside) => <Within inside={inside} />}
    </Session>
  )
}

/** A phone, or a shared tablet in somebody's turn; a tablet whose turn is over goes back to its table. */
function Within({ inside }: { inside: Inside }) {
  const { you, handle } = inside
  const [turn, setTurn] = useState<{ readonly Turn: ComponentType<{ inside: Inside }> } | null>(null)
  useEffect(() => {
    if (you.turn) void import('./pages/turn.tsx').then(setTurn)
  }, [you.turn])
  if (you.role !== 'participant') return <Gone to={`/t/${handle}`} />
  if (you.turn) return turn && <turn.Turn key={you.participant?.id} inside={inside} />
  return <Workshop inside={inside} />
}

/** Leaves for another page. */
function Gone({ to }: { to: string }) {
  useEffect(() => location.replace(to), [to])
  return null
}

/** The kiosk is a page of its own: phones never load it. */
function Kiosk(props: KioskProps) {
  const [kiosk, setKiosk] = useState<{ readonly Kiosk: ComponentType<KioskProps> } | null>(null)
  useEffect(() => void import('./kiosk/kiosk.tsx').then(setKiosk), [])
  return kiosk && <kiosk.Kiosk {...props} />
}

/** So is a voter card's. */
function Card(props: CardProps) {
  const [card, setCard] = useState<{ readonly Card: ComponentType<CardProps> } | null>(null)
  useEffect(() => void import('./card/card.tsx').then(setCard), [])
  return card && <card.Card {...props} />
}
