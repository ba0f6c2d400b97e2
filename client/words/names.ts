import type { Lang, Text } from '../../shared/kernel/text.ts'
import { say } from '../../shared/kernel/text.ts'
import { markOf } from '../../shared/people/marks.ts'
import type { SharedWords } from './shared.fr.ts'

/** What a table is called: its own name if staff gave one, else that of its mark ("Table Étoile", "Table Cercle 2"). */
export function tableName(words: SharedWords, lang: Lang, table: { index: number; name: Text | null }): string {
  const { shape, lap } = markOf(table.index)
  return table.name ? say(table.name, lang) : words.table(shape, lap)
}

/** What a participant is called: "Renard", and "Renard 2" for the second of the workshop. */
export function personName(words: SharedWords, person: { animal: string; number: number }): string {
  const names: Readonly<Record<string, string>> = words.animals
  const animal = names[person.animal] ?? person.animal
  return person.number > 1 ? `${animal} ${person.number}` : animal
}
