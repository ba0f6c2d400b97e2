import { useView, useWords } from './room.ts'

/** "Main levée": a hand, silently, and how many answer it. */
export function Attention() {
  const { t, s } = useWords()
  const hands = useView((view) => view.hands)
  return (
    <section className="cover raised">
      <g-icon name="hand" />
      <h1>{s.attention}</h1>
      <p className="figures">{hands > 0 ? t.hands(hands) : '\u00a0'}</p>
    </section>
  )
}
