/** @jsxImportSource preact */

import { markOf } from '../../../shared/people/marks.ts'
import type { FaceProps } from '../../phone/inside.ts'
import { tableName } from '../../words/names.ts'

/** Who presents now: the table in the spotlight. Phones only listen. */
export function Face({ inside }: FaceProps) {
  const { words, lang, view, you } = inside
  const { spotlight } = view.stage
  const table = spotlight && spotlight !== 'plenary' ? view.tables[spotlight] : undefined
  if (!table) return <p class="soft">{words.restitution.wait}</p>
  return (
    <section class={`sheet presenting ${markOf(table.index).colour}`} role="status">
      <i class="mark" />
      <h2>{words.stage.presenting(tableName(words.shared, lang, table))}</h2>
      <p>{table.id === you.table ? words.stage.yours : words.stage.listening}</p>
    </section>
  )
}
