/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Marks } from '../../../shared/answers/ballot.ts'
import { spent } from '../../../shared/answers/spent.ts'
import type { AskView } from '../../../shared/api/view.ts'
import { say } from '../../../shared/kernel/text.ts'
import { newId } from '../../link/ids.ts'
import { stillToSend } from '../../link/outbox-item.ts'
import { heart, maximize, wifiOff } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import { stickersLeft } from '../asks/sticker-rules.ts'
import { Stickers } from '../asks/stickers.tsx'
import { cardWords } from '../card/card-words.ts'
import { Languages } from '../parts/settings.tsx'
import { speaking } from '../speaking.ts'
import { useChange } from '../use-change.ts'
import { useStore } from '../use-store.ts'
import { CardEntry } from './card-entry.tsx'
import type { KioskInside } from './kiosk.tsx'
import { alone, begin, type Passage, pass, ripe, takesCard, voteAt } from './passage.ts'

defineIcons({ heart, maximize, wifiOff })

/** A place's booth: "Je vote", stickers, "J'ai fini", thanks, ready for the next person. */
export function Booth({ inside }: { inside: KioskInside }) {
  const { view, words, lang, handle } = inside
  const [passage, setPassage] = useState<Passage>({ at: 'ready' })
  const now = useSeconds(setPassage)
  const vote = voteAt(view, passage.at === 'voting' ? passage.card : null)
  const cast = useCast(inside)
  const closing = vote?.closing ? vote.ask : null

  useChange([closing?.id], () => {
    if (!closing) return
    // [T4] The vote closes here: what is on the screen counts if it is a whole vote, then the kiosk says that all has arrived.
    if (passage.at === 'voting' && ripe(passage, Date.now())) void cast(closing, passage)
    setPassage({ at: 'ready' })
    void inside.outbox.add({ type: 'kiosk/drained', ask: closing.id }, { key: `drained.${closing.id}` })
  })

  const finish = async (ask: AskView): Promise<void> => {
    if (passage.at !== 'voting') return
    if (!ripe(passage, Date.now())) return setPassage({ ...passage, touched: Date.now(), hurried: true })
    await cast(ask, passage)
    setPassage({ at: 'thanks', since: Date.now() })
  }
  const start = (): void =>
    setPassage(vote && takesCard(view, vote.ask) ? { at: 'card', touched: Date.now() } : begin(newId(), Date.now()))

  if (!vote || vote.closing) return <Resting inside={inside} />
  if (passage.at === 'thanks') return <Thanks inside={inside} />
  if (passage.at === 'card')
    return (
      <CardEntry
        inside={inside}
        onTouch={() => setPassage({ at: 'card', touched: Date.now() })}
        onShown={(ballot, card) => setPassage(begin(ballot, Date.now(), card))}
        onLeave={() => setPassage({ at: 'ready' })}
      />
    )
  if (passage.at === 'ready') return <Ready inside={inside} ask={vote.ask} onStart={start} />
  const mark = (marks: Marks): void => setPassage({ ...passage, marks, touched: Date.now() })
  return (
    <main
      class="booth"
      onPointerDown={() => setPassage((p) => (p.at === 'voting' ? { ...p, touched: Date.now() } : p))}
    >
      <h1 dir="auto">{say(vote.ask.title, lang)}</h1>
      {passage.card?.given && <p class="state">{cardWords[lang].again}</p>}
      <Stickers
        ask={vote.ask}
        marks={passage.marks}
        own={[]}
        voter={passage.ballot}
        lang={lang}
        words={words}
        handle={handle}
        disabled={false}
        onMark={mark}
      />
      <footer class="composer">
        {passage.hurried && (
          <p class="hint" role="status">
            {spent(passage.marks) === 0 ? words.kiosk.empty : words.kiosk.slower}
          </p>
        )}
        <button
          type="button"
          class="primary wide"
          disabled={stickersLeft(vote.ask, passage.marks) === (vote.ask.budget ?? 0)}
          onClick={() => void finish(vote.ask)}
        >
          {words.kiosk.done}
        </button>
      </footer>
      {alone(passage, now) && (
        <div class="attention-sheet" role="alertdialog" aria-label={words.kiosk.still}>
          <h1>{words.kiosk.still}</h1>
          <p>{words.kiosk.stillHelp}</p>
          <button type="button" class="primary" onClick={() => setPassage({ ...passage, touched: Date.now() })}>
            {words.kiosk.stay}
          </button>
        </div>
      )}
    </main>
  )
}

/** Lets time pass: the device's own clock, once a second. */
function useSeconds(move: (change: (passage: Passage) => Passage) => void): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
      move((passage) => pass(passage, Date.now()))
    }, 1000)
    return () => clearInterval(timer)
  }, [move])
  return now
}

/** Puts a ballot into the outbox: it goes once, whenever the network allows. */
const useCast =
  ({ outbox }: KioskInside) =>
  async (ask: AskView, passage: Extract<Passage, { at: 'voting' }>): Promise<void> => {
    await outbox.add({
      type: 'answer/give',
      ask: ask.id,
      ballot: passage.ballot,
      marks: passage.marks,
      tookMs: Math.round(Date.now() - passage.since),
    })
  }

function Ready({ inside, ask, onStart }: { inside: KioskInside; ask: AskView; onStart: () => void }) {
  const { words, lang, view } = inside
  useChange([], () => void speaking.choose(view.workshop.lang))
  return (
    <main class="plain booth">
      <Languages words={words} />
      <p class="soft" dir="auto">
        {view.workshop.centre} · {view.place?.name}
      </p>
      <h1 dir="auto">{say(view.workshop.title, lang)}</h1>
      <p class="row dots" aria-hidden="true">
        {Array.from({ length: ask.budget ?? 0 }, (_, i) => (
          <i key={i} class="dot" />
        ))}
      </p>
      <p>{words.kiosk.budget(ask.budget ?? 0)}</p>
      <button type="button" class="primary wide" onClick={onStart}>
        {takesCard(view, ask) ? cardWords[lang].have : words.kiosk.start}
      </button>
      <p class="soft">{words.ask.secret}</p>
      <Held inside={inside} />
      <FullScreen words={words} />
    </main>
  )
}

function Thanks({ inside }: { inside: KioskInside }) {
  const { words } = inside
  const { items, cut } = useStore(inside.outbox.state)
  const going = stillToSend(items).some(({ command }) => command.type === 'answer/give')
  const { kiosk, shared } = words
  return (
    <main class="plain">
      <g-icon name="heart" class="huge" />
      <h1>{words.kiosk.thanks}</h1>
      <p role="status">{!going ? kiosk.thanksHelp : cut ? kiosk.thanksLater : shared.states.sending}</p>
    </main>
  )
}

function Resting({ inside }: { inside: KioskInside }) {
  const { words, view } = inside
  return (
    <main class="plain">
      <p class="soft" dir="auto">
        {view.workshop.centre} · {view.place?.name}
      </p>
      <h1>{words.kiosk.none}</h1>
      <p>{words.kiosk.noneHelp}</p>
      <Held inside={inside} />
    </main>
  )
}

/** Ballots that wait for the network, and those that came too late: staff see at a glance. */
function Held({ inside: { words, outbox } }: { inside: KioskInside }) {
  const { items } = useStore(outbox.state)
  const votes = items.filter((item) => item.command.type === 'answer/give')
  const late = votes.filter((item) => item.refused !== null).length
  const waiting = votes.length - late
  return (
    <>
      {waiting > 0 && (
        <p class="state waiting">
          <g-icon name="wifiOff" /> {words.kiosk.waiting(waiting)}
        </p>
      )}
      {late > 0 && <p class="state late">{words.kiosk.late(late)}</p>}
    </>
  )
}

function FullScreen({ words }: Pick<KioskInside, 'words'>) {
  if (!document.fullscreenEnabled || document.fullscreenElement) return null
  return (
    <button type="button" class="quiet" onClick={() => void document.documentElement.requestFullscreen()}>
      <g-icon name="maximize" /> {words.kiosk.full}
    </button>
  )
}
