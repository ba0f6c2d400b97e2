import { formatDay } from '../../words/format.ts'
import { useWords } from '../office.ts'

/** Close enough that staff should export what they keep, ms. */
const soon = 30 * 24 * 3_600_000

/** [D3] When a workshop will be erased, as far as one knows today: until its end, each thing that somebody does there puts it off. */
export function ErasedOn({ at }: { at: number | null }) {
  const { t, lang } = useWords()
  if (at === null) return null
  const near = at - Date.now() < soon
  return (
    <span className={near ? 'badge' : undefined}>
      {t.workshops.erasedOn(formatDay(lang, at))}
      {near && `. ${t.workshops.exportFirst}`}
    </span>
  )
}
