import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { RefusalCode } from '../../shared/api/refusals.ts'
import type { HostView } from '../../shared/api/view.ts'
import { type NewCommand, send } from '../link/commands.ts'
import type { Feed } from '../link/feed.ts'
import type { Outbox } from '../link/outbox.ts'
import { type Store, store } from '../link/store.ts'
import { forgetUnsaved } from '../link/wall-shelf.ts'
import { DeskContext, type Unkept } from '../wall/tools/desk.ts'
import { GivenBack, LostElsewhere, Notice } from '../wall/tools/notice.tsx'
import { useStore } from '../wall/use-store.ts'
import { applyLang, type Lang, rememberLang } from '../words/lang.ts'
import { Attention } from './attention.tsx'
import { Briefing } from './briefing.tsx'
import { Ended } from './ended.tsx'
import { loadAllWords } from './load-words.ts'
import { type Room, RoomContext, type Words } from './room.ts'
import { Working } from './working.tsx'

interface Props {
  readonly handle: string
  readonly feed: Feed<HostView>
  readonly outbox: Outbox
  readonly offset: Store<number>
  readonly first: { readonly lang: Lang; readonly words: Words }
}

/** The tablet: briefing, then the wall of each phase, then thanks. */
export function App({ handle, feed, outbox, offset, first }: Props): ReactNode {
  const { view, you, link, over } = useStore(feed.state)
  const offsetMs = useStore(offset)
  const [{ lang, words }, setSpoken] = useState(first)
  const [refused, setRefused] = useState<RefusalCode | null>(null)
  const [unkept] = useState(() => store<Unkept | null>(null))

  useEffect(() => {
    applyLang(lang)
    document.title = words.t.title
  }, [lang, words])
  // Somebody holds this tablet for a turn, or its scribe is one no more: what it then hears is a participant's.
  const theirs = you?.turn === true || (view !== null && view.role !== 'host')
  useEffect(() => {
    if (theirs) location.replace(`/p/${handle}`)
  }, [theirs, handle])

  const acting = useMemo(
    () => ({
      async command(command: NewCommand) {
        const outcome = await send(handle, command)
        if (outcome.kind === 'done') return { result: outcome.result }
        setRefused(outcome.refusal?.code ?? 'unavailable')
        return null
      },
      speak(next: Lang) {
        rememberLang(next)
        void loadAllWords(next).then((loaded) => setSpoken({ lang: next, words: loaded }))
      },
    }),
    [handle],
  )

  useEffect(() => {
    if (over === 'removed') forgetUnsaved(handle)
  }, [over, handle])

  if (over) return <Plain title={words.t.over.title} text={words.t.over[over]} />
  if (!view || theirs)
    return <Plain title={words.s.network.connecting} text={link === 'waiting' ? words.s.network.offline : ''} />
  const room: Room = {
    handle,
    view,
    you,
    cut: link === 'waiting',
    offsetMs,
    lang,
    words,
    outbox,
    unkept,
    marks: 'table',
    points: false,
    rewords: (contribution) => you?.mine[contribution] !== undefined,
    ...acting,
  }
  return (
    <RoomContext value={room}>
      <DeskContext value={room}>
        {view.stage.status === 'lobby' && <Briefing />}
        {view.stage.status === 'running' && <Working />}
        {view.stage.status === 'ended' && <Ended />}
        {view.stage.attention !== null && <Attention />}
        <GivenBack />
        <LostElsewhere />
        {refused && <Notice text={words.s.refusals[refused]} onClose={() => setRefused(null)} />}
      </DeskContext>
    </RoomContext>
  )
}

function Plain({ title, text }: { title: string; text: string }): ReactNode {
  return (
    <main className="plain dotted">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
    </main>
  )
}
