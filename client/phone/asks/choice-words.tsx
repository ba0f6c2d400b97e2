/** @jsxImportSource preact */
import type { ChoiceView } from '../../../shared/api/view.ts'
import type { Lang } from '../../../shared/kernel/text.ts'
import { mediaUrl } from '../../link/media.ts'
import type { PhoneWords } from '../../words/phone.fr.ts'
import { choiceWords } from './asks.ts'

interface ChoiceWordsProps {
  readonly choice: ChoiceView
  readonly lang: Lang
  readonly words: PhoneWords
  readonly handle: string
}

/** What a choice says: its words, its picture. */
export function ChoiceWords({ choice, lang, words, handle }: ChoiceWordsProps) {
  const text = choiceWords(choice, lang)
  return (
    <>
      {choice.media && (
        <img class="picture small" src={mediaUrl(handle, choice.media)} alt={text || words.mine.picture} />
      )}
      {(text || !choice.media) && (
        <p dir="auto" class="typed">
          {text || words.ask.empty}
        </p>
      )}
    </>
  )
}
