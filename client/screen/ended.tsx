import { useView, useWords } from './room.ts'

/** The end: thanks, and what happens next. */
export function Ended() {
  const { t, of } = useWords()
  const { centre, next, promise } = useView((view) => view.workshop)
  const what = of(next)
  return (
    <section className="ended">
      <p className="place" dir="auto">
        {centre}
      </p>
      <h1>{t.thanks}</h1>
      <div>
        <h2>{what ? t.next : t.serves}</h2>
        <p className="typed" dir="auto">
          {what || of(promise)}
        </p>
      </div>
    </section>
  )
}
