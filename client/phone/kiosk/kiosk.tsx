/** @jsxImportSource preact */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { KioskView, You } from '../../../shared/api/view.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { openFeed } from '../../link/feed.ts'
import type { Outbox } from '../../link/outbox.ts'
import { openOutbox } from '../../link/session-outbox.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { Over } from '../pages/over.tsx'
import { useStore } from '../use-store.ts'
import { Booth } from './booth.tsx'

export interface KioskProps {
  readonly handle: string
  readonly words: PhoneWords
  readonly lang: Lang
}

/** What a kiosk's screens are given. */
export interface KioskInside extends KioskProps {
  readonly view: KioskView
  readonly you: You
  readonly outbox: Outbox
}

/** The sticker panel of a place: waits to be paired, then takes one person after the other. */
export function Kiosk({ handle, words, lang }: KioskProps) {
  const feed = useMemo(() => openFeed<KioskView>(handle, 'own'), [handle])
  const { view, you, over } = useStore(feed.state)
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => feed.close, [feed])
  useEffect(() => void openOutbox(handle).then(setOutbox), [handle])
  if (over) return <Over words={words} why={over} code={null} />
  if (!view || !you || !outbox)
    return (
      <p class="opening" role="status">
        {words.shared.network.connecting}
      </p>
    )
  if (!view.place) return <Unpaired words={words} you={you} />
  return <Booth inside={{ handle, words, lang, view, you, outbox }} />
}

/** Until a staff member says where this kiosk stands. */
function Unpaired({ words, you }: { words: PhoneWords; you: You }) {
  return (
    <main class="plain">
      <h1>{words.kiosk.unpaired}</h1>
      <p class="big-name" dir="auto">
        {words.kiosk.sign(you.session.slice(0, 4))}
      </p>
      <p>{words.kiosk.unpairedHelp}</p>
    </main>
  )
}
