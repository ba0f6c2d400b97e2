/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { ContributionKind } from '../../../shared/contributions/contribution.ts'
import { Composer } from '../../phone/compose/composer.tsx'
import type { FaceProps } from '../../phone/inside.ts'
import { Gallery } from '../../phone/notes/gallery.tsx'
import { Own } from '../../phone/notes/own.tsx'

/** The parts of the front page, and what each takes (the zones of the recipe's wall). */
const parts = {
  headline: ['note'],
  standfirst: ['note'],
  body: ['text'],
  picture: ['drawing', 'photo', 'note'],
} as const satisfies Record<string, readonly ContributionKind[]>
type Part = keyof typeof parts

/** A front page, part by part: choose one, then write, draw or photograph. */
export function Face({ inside, phase }: FaceProps) {
  const { words } = inside
  const [part, setPart] = useState<Part>('headline')
  const kinds = parts[part].filter((kind) => phase.moment.rights.add.includes(kind))
  const place = (zone: string | null): string | null =>
    zone && Object.hasOwn(parts, zone) ? words.article.parts[zone as Part] : null
  return (
    <>
      {kinds.length > 0 && (
        <fieldset class="picks two">
          <legend>{words.article.part}</legend>
          {(Object.keys(parts) as Part[]).map((each) => (
            <label key={each}>
              <input type="radio" name="part" checked={part === each} onChange={() => setPart(each)} />
              <span>{words.article.parts[each]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Own inside={inside} phase={phase} title={words.article.mine} place={place} />
      <Gallery inside={inside} phase={phase} title={words.article.page} place={place} />
      {kinds.length > 0 && (
        <Composer
          key={part}
          inside={inside}
          phase={phase.id}
          kinds={kinds}
          zone={part}
          slot={part}
          label={words.article.parts[part]}
        />
      )}
    </>
  )
}
