/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AskView } from '../../../shared/api/view.ts'
import { arrowLeft } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import { takesAnswers } from '../asks/asks.ts'
import type { Inside } from '../inside.ts'

defineIcons({ arrowLeft })

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
    <main class="phase">
      <button type="button" class="quiet" onClick={onBack}>
        <g-icon name="arrowLeft" /> {inside.words.ask.back}
      </button>
      {loaded && <loaded.AskPanel inside={inside} ask={ask} />}
    </main>
  )
}
