/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AskView } from '../../../shared/api/view.ts'
import { takesAnswers } from '../asks/asks.ts'
import type { Inside } from '../inside.ts'
import { Aside } from './aside.tsx'

/** A vote that outlives its phase, is still open, and takes this person's answer. */
export const openVote = ({ view, you }: Inside, phase: string | null): AskView | undefined =>
  Object.values(view.asks).find(
    (ask) => ask.phase !== phase && ask.life === 'own' && takesAnswers(ask) && you.asks[ask.id]?.eligible,
  )

/** Tells that such a vote is open. */
export function OpenVote({ inside, phase, onGo }: { inside: Inside; phase: string | null; onGo: () => void }) {
  const { words } = inside
  if (!openVote(inside, phase)) return null
  return (
    <section class="sheet row">
      <p class="fill">{words.ask.stillOpen}</p>
      <button type="button" class="secondary" onClick={onGo}>
        {words.ask.goVote}
      </button>
    </section>
  )
}

/** That vote, in place of the phase, with the way back. */
export function VoteAside({ inside, ask, onBack }: { inside: Inside; ask: AskView; onBack: () => void }) {
  const [loaded, setLoaded] = useState<{ readonly AskPanel: ComponentType<{ inside: Inside; ask: AskView }> } | null>(
    null,
  )
  useEffect(() => void import('../asks/ask-panel.tsx').then(setLoaded), [])
  return (
    <Aside back={inside.words.ask.back} onBack={onBack}>
      {loaded && <loaded.AskPanel inside={inside} ask={ask} />}
    </Aside>
  )
}
