/** @jsxImportSource preact */
import { say } from '../../../shared/kernel/text.ts'
import { heart } from '../../ui/icon-set.ts'
import { defineIcons } from '../../ui/icons.ts'
import type { Inside } from '../inside.ts'
import { OpenVote } from '../parts/open-vote.tsx'
import { OwnIdeas } from '../parts/own-ideas.tsx'

defineIcons({ heart })

/** After the end: thanks, what happens next, a vote that is still open, and one's own ideas. */
export function Ended({ inside, onVote }: { inside: Inside; onVote: () => void }) {
  const { words, lang, view } = inside
  const next = say(view.workshop.next, lang)
  return (
    <main class="phase stack">
      <section class="say-it">
        <g-icon name="heart" class="huge" />
        <h1>{words.ended.title}</h1>
        <p>{words.ended.text}</p>
      </section>
      {next && (
        <section class="say">
          <h2>{words.ended.next}</h2>
          <p dir="auto" class="typed">
            {next}
          </p>
        </section>
      )}
      <OpenVote inside={inside} phase={null} onGo={onVote} />
      <OwnIdeas inside={inside} alone={false} />
    </main>
  )
}
