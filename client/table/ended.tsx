import type { ReactNode } from 'react'
import { langOf, say } from '../../shared/kernel/text.ts'
import { TableChip } from './head.tsx'
import { useRoom } from './room.ts'

/** After the workshop: thanks, and what comes next. */
export function Ended(): ReactNode {
  const { view, lang, words } = useRoom()
  const next = say(view.workshop.next, lang)
  return (
    <main className="plain dotted">
      <TableChip />
      <h1>{words.t.ended.title}</h1>
      <p>{words.t.ended.about}</p>
      {next && (
        <section className="sheet stack">
          <h2>{words.t.ended.next}</h2>
          <p className="typed" lang={langOf(view.workshop.next, lang)} dir="auto">
            {next}
          </p>
        </section>
      )}
    </main>
  )
}
