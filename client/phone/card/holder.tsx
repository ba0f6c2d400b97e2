/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { AskView, KioskView, You } from '../../../shared/api/view.ts'
import { type Lang, say } from '../../../shared/kernel/text.ts'
import { openFeed } from '../../link/feed.ts'
import type { Outbox } from '../../link/outbox.ts'
import { openOutbox } from '../../link/session-outbox.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { Result } from '../asks/result.tsx'
import { StickerVote } from '../asks/sticker-vote.tsx'
import '../asks/asks.css'
import type { Voting } from '../inside.ts'
import { durableKeep } from '../keep.ts'
import { Over } from '../pages/over.tsx'
import { Languages } from '../parts/settings.tsx'
import { useStore } from '../use-store.ts'
import { cardWords } from './card-words.ts'

interface HolderProps {
  readonly handle: string
  readonly words: PhoneWords
  readonly lang: Lang
  /** What the card brought along, so that the first screen need not wait. */
  readonly first: { readonly view: KioskView; readonly you: You | null } | null
}

/** The vote of a card, from before it opens to its result: nothing else of the workshop. */
export function Holder({ handle, words, lang, first }: HolderProps) {
  const [feed] = useState(() => openFeed<KioskView>(handle, 'own', first))
  const { view, you, link, over } = useStore(feed.state)
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => feed.close, [feed])
  useEffect(() => void openOutbox(handle).then(setOutbox), [handle])
  useEffect(() => {
    if (link === 'live') outbox?.run()
  }, [link, outbox])
  if (over) return <Over words={words} why={over} code={null} />
  if (!view || !you || !outbox)
    return (
      <p class="opening" role="status">
        {words.shared.network.connecting}
      </p>
    )
  return (
    <main class="holder">
      <header>
        <p class="card-name">
          <i class="dot" aria-hidden="true" /> {cardWords[lang].name}
          <span class="soft" dir="auto">
            {[view.workshop.centre, view.place?.name].filter(Boolean).join(' · ')}
          </span>
        </p>
        <Languages words={words} />
      </header>
      <h1 dir="auto">{say(view.workshop.title, lang)}</h1>
      <Vote handle={handle} words={words} lang={lang} view={view} you={you} outbox={outbox} />
    </main>
  )
}

interface VoteProps extends Omit<HolderProps, 'first'> {
  readonly view: KioskView
  readonly you: You
  readonly outbox: Outbox
}

/** The last vote that this card is for. Its place is shown as the room is to a phone there: it is where this person votes. */
function voteOf({ asks, place }: KioskView, you: You): AskView | undefined {
  const ask = Object.values(asks)
    .filter(({ id }) => id in you.asks)
    .sort((a, b) => a.round - b.round)
    .at(-1)
  const booth = place ? ask?.booths[place.id] : undefined
  return ask && booth ? { ...ask, booths: { room: booth } } : undefined
}

function Vote({ handle, words, lang, view, you, outbox }: VoteProps) {
  const t = cardWords[lang]
  const waiting = useStore(outbox.state)
  const keep = useMemo(() => durableKeep(handle), [handle])
  const inside: Voting = { handle, words, lang, you, outbox, waiting, keep }
  const ask = voteOf(view, you)
  if (!ask) return <Notice title={t.early}>{t.earlyHelp}</Notice>
  if (ask.tally && ask.status === 'revealed')
    return <Result inside={inside} ask={ask} tally={ask.tally} replaced={t.replaced} />
  const open = ask.booths.room === 'open' || ask.booths.room === 'closing'
  if (!open) return <Notice title={t.closed}>{t.closedHelp}</Notice>
  const mine = you.asks[ask.id]
  if (!mine?.eligible)
    return (
      <p class="state late" role="status">
        {words.shared.refusals['card/needed']}
      </p>
    )
  const elsewhere = mine.given && keep.read(`sent.${ask.id}`) === null
  return (
    <>
      <p class={elsewhere ? 'state' : 'soft'} role={elsewhere ? 'status' : undefined}>
        {elsewhere ? t.again : t.once}
      </p>
      <h2 class="visually-hidden" dir="auto">
        {say(ask.title, lang)}
      </h2>
      <StickerVote inside={inside} ask={ask} />
    </>
  )
}

function Notice({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="sheet stack" role="status">
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  )
}
