/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import { say } from '../../../shared/kernel/text.ts'
import { markOf } from '../../../shared/people/marks.ts'
import { unanswered } from '../asked/unanswered.ts'
import { fetchFaces } from '../faces.ts'
import { type Inside, tableOf } from '../inside.ts'
import { Aside } from '../parts/aside.tsx'
import { AskedAside } from '../parts/asked-aside.tsx'
import { Attention } from '../parts/attention.tsx'
import { Header } from '../parts/header.tsx'
import { Instruction } from '../parts/instruction.tsx'
import { Network } from '../parts/network.tsx'
import { Notices } from '../parts/notices.tsx'
import { OpenVote, openVote, VoteAside } from '../parts/open-vote.tsx'
import { OwnIdeas } from '../parts/own-ideas.tsx'
import { PhaseFace } from '../parts/phase-face.tsx'
import { useChange } from '../use-change.ts'
import { Ended } from './ended.tsx'
import { Lobby } from './lobby.tsx'

/** Inside a workshop: who I am and the time on top, then where the workshop is. */
export function Workshop({ inside }: { inside: Inside }) {
  const { view, words, lang, announce } = inside
  const { stage } = view
  const table = tableOf(inside)
  const { phase } = stage
  const instruction = phase ? say(phase.instruction, lang) : ''
  const hint = phase ? say(phase.moment.hint, lang) : ''
  useChange([instruction, hint, stage.attention !== null, stage.frozen, stage.status], () => {
    if (stage.attention !== null) announce(words.shared.attention)
    else if (stage.frozen) announce(words.stage.frozen)
    else if (phase) announce(`${instruction} ${hint}`)
    else announce(stage.status === 'ended' ? words.ended.title : words.lobby.title)
  })

  useEffect(() => void fetchFaces().catch(() => null), [])
  const [aside, setAside] = useState<'vote' | 'own' | 'asked' | null>(null)
  // Once, before the first step; after that only for whoever asks for them in the menu.
  const [left, setLeft] = useState(false)
  const unasked = !left && stage.status === 'lobby' && unanswered(inside, true).length > 0
  // A new step is read from its beginning, whatever stood in its place.
  useChange([phase?.id, stage.status], () => {
    scrollTo(0, 0)
    setAside((shown) => (shown === 'vote' ? shown : null))
  })
  const back = (): void => setAside(null)
  const leave = (): void => {
    setLeft(true)
    setAside(null)
  }
  const vote = aside === 'vote' ? openVote(inside, phase?.id ?? null) : undefined
  const goVote = (): void => setAside('vote')

  return (
    <div class={`inside ${table ? markOf(table.index).colour : ''}`}>
      <div class="under">
        <Header inside={inside} onIdeas={() => setAside('own')} onAsked={() => setAside('asked')} />
        <div>
          <Network inside={inside} />
          <Notices inside={inside} />
        </div>
        {vote ? (
          <VoteAside inside={inside} ask={vote} onBack={back} />
        ) : aside === 'own' ? (
          <Aside back={words.shared.actions.back} onBack={back}>
            <OwnIdeas inside={inside} alone={true} />
          </Aside>
        ) : aside === 'asked' || unasked ? (
          <AskedAside inside={inside} fresh={aside !== 'asked'} onDone={leave} />
        ) : stage.status === 'ended' ? (
          <Ended inside={inside} onVote={goVote} />
        ) : phase ? (
          <main class="phase">
            <Instruction inside={inside} phase={phase} />
            <OpenVote inside={inside} phase={phase.id} onGo={goVote} />
            <PhaseFace key={phase.id} inside={inside} phase={phase} />
          </main>
        ) : (
          <Lobby inside={inside} />
        )}
      </div>
      {stage.attention !== null && <Attention inside={inside} />}
    </div>
  )
}
