import { formatDay } from '../../words/format.ts'
import { useWords } from '../office.ts'

/** A local ISO date as one reads it: "15 avril 2019, 14:00". */
export function When({ iso }: { iso: string }) {
  const { lang } = useWords()
  const [day = '', hour] = iso.split('T')
  const ms = new Date(`${day}T12:00`).getTime()
  return (
    <time dateTime={iso}>
      {Number.isNaN(ms) ? iso : `${formatDay(lang, ms)}${hour ? `, ${hour.slice(0, 5)}` : ''}`}
    </time>
  )
}
