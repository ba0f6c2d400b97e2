import type { ReactNode } from 'react'
import type { ChoiceView } from '../../shared/api/view.ts'
import { type Lang, say } from '../../shared/kernel/text.ts'
import { markOf } from '../../shared/people/marks.ts'
import type { WallWords } from '../words/wall.fr.ts'
import type { FaceView } from './face.ts'

/** What a choice says: its own words, those of its idea as it stands, or that it was withdrawn. */
export const choiceText = (choice: ChoiceView, lang: Lang, words: WallWords): string =>
  choice.label
    ? say(choice.label, lang)
    : choice.text?.trim() || (choice.media ? words.list.drawing : words.smartvote.withdrawn)

/** A choice as the sticky note that it came from. */
export function ChoiceNote({
  choice,
  tables,
  lang,
  words,
}: {
  choice: ChoiceView
  tables: FaceView['tables']
  lang: Lang
  words: WallWords
}): ReactNode {
  const table = choice.table ? tables[choice.table] : undefined
  return (
    <div className={`note ${table ? markOf(table.index).colour : ''}`}>
      <span className="typed" dir="auto">
        {choiceText(choice, lang, words)}
      </span>
      {table && <i className="mark" />}
    </div>
  )
}
