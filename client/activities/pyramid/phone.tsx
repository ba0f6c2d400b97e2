/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { levels } from '../../../shared/activities/levels.ts'
import { say } from '../../../shared/kernel/text.ts'
import { Composer } from '../../phone/compose/composer.tsx'
import type { FaceProps } from '../../phone/inside.ts'
import { Gallery } from '../../phone/notes/gallery.tsx'
import { Own } from '../../phone/notes/own.tsx'
import { Choice } from '../../phone/parts/choice.tsx'

/** Needs, each of a kind: choose it, then write. The kind is the level where the need lies on the pyramid. */
export function Face({ inside, phase }: FaceProps) {
  const { words, lang } = inside
  const [level, setLevel] = useState<string>(levels[0].id)
  const { rights } = phase.moment
  const items = levels.map(({ id, label }) => ({ id, label: say(label, lang) }))
  const place = (zone: string | null): string | null => items.find(({ id }) => id === zone)?.label ?? null
  return (
    <>
      {rights.add.length > 0 && (
        <Choice name="level" legend={words.pyramid.level} value={level} onChange={setLevel} items={items} />
      )}
      <Own inside={inside} phase={phase} place={place} />
      <Gallery inside={inside} phase={phase} place={place} />
      {rights.add.length > 0 && (
        <Composer inside={inside} phase={phase.id} kinds={rights.add} zone={level} level={level} />
      )}
    </>
  )
}
