import { useView, useWords } from './room.ts'

/** What the facilitator has prepared to say; and, beneath, what the room reads. */
export function Script() {
  const { t, of } = useWords()
  const script = useView((view) => view.script)
  const phase = useView((view) => view.stage.phase)
  if (!phase) return null
  const words = script && of(script)
  const instruction = of(phase.instruction)
  return (
    <section className="script stack" aria-label={t.script}>
      {words && (
        <p className="say typed" dir="auto">
          {words}
        </p>
      )}
      {instruction && (
        <p className="soft typed read" dir="auto">
          <b>{t.roomReads}</b> {instruction}
        </p>
      )}
    </section>
  )
}
