/** @jsxImportSource preact */
import type { PresenceWords } from '../../words/presence.fr.ts'
import type { Inside } from '../inside.ts'

/** The streets of the neighbourhood, drawn and named: a person recognises their own, and nobody has to say it aloud. */
export function Streets({ inside: { view, handle }, words }: { inside: Inside; words: PresenceWords }) {
  const { map, streets } = view.workshop.attendance ?? { map: null, streets: [] }
  return (
    <>
      {map && <img class="picture streets-map" src={`/api/s/${handle}/media/${map}`} alt={words.map} />}
      {streets.length > 0 && (
        <ul class="streets" aria-label={words.streets}>
          {streets.map((street) => (
            <li key={street} dir="auto">
              {street}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
